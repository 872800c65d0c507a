"""YouTube's feed of a channel: counts and description in ``media:``, and an ``updated`` that moves by itself."""

from __future__ import annotations

from datetime import timedelta

from commands.sample.markup import element, text_element, web_time
from commands.sample.places import channel, profile, video
from commands.sample.shapes.atom import atom, author
from commands.sample.shapes.channels import MEDIA
from commands.sample.story import StoryFeed
from commands.sample.timeline import DatedPost


def channel_feed(feed: StoryFeed, posts: tuple[DatedPost, ...]) -> str:
    """Return ``/feeds/videos.xml``; ``feed.about`` is the channel's handle."""
    own = (
        element("link", rel="self", href=f"http://{feed.path}"),
        text_element("id", f"yt:channel:{channel(feed.about)[2:]}"),
        text_element("yt:channelId", channel(feed.about)[2:]),
        text_element("title", feed.name),
        element("link", rel="alternate", href=feed.site),
        author(feed.name, feed.site),
    )
    return atom(own, map(_entry, posts), xmlns__yt="http://www.youtube.com/xml/schemas/2015", xmlns__media=MEDIA)


def _entry(dated: DatedPost) -> str:
    post = dated.post
    handle = post.author.handle_on("youtube")
    return element(
        "entry",
        text_element("id", f"yt:video:{video(post)}"),
        text_element("yt:videoId", video(post)),
        text_element("yt:channelId", channel(handle)),
        text_element("title", post.title),
        element("link", rel="alternate", href=dated.url),
        author(post.author.name, profile("youtube", handle)),
        text_element("published", web_time(dated.published)),
        text_element("updated", web_time(dated.published + timedelta(minutes=19))),
        element(
            "media:group",
            text_element("media:title", post.title),
            element(
                "media:content", url=f"https://www.youtube.com/v/{video(post)}", type_="application/x-shockwave-flash"
            ),
            text_element("media:description", post.text),
            element(
                "media:community",
                element("media:starRating", count=str(post.score or 0), average="5.00", min="1", max="5"),
                element("media:statistics", views=str(post.views or 0)),
            ),
        ),
    )
