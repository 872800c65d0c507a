"""Lemmy's feed of a community: the author as an address, the counts only inside the HTML."""

from __future__ import annotations

from commands.sample.markup import element, mail_time, paragraphs, text_element
from commands.sample.places import profile
from commands.sample.shapes.channels import DUBLIN_CORE, MEDIA, about, rss
from commands.sample.story import StoryFeed
from commands.sample.timeline import DatedPost


def community_feed(feed: StoryFeed, posts: tuple[DatedPost, ...]) -> str:
    """Return ``/feeds/c/<community>.xml``."""
    own = about(feed, posts, feed.about)
    return rss(own, (_item(feed, post) for post in posts), dc=DUBLIN_CORE, media=MEDIA)


def _item(feed: StoryFeed, dated: DatedPost) -> str:
    post = dated.post
    handle = post.author.handle_on("lemmy")
    page = profile("lemmy", handle) or ""
    facts = (
        f'submitted by <a href="{page}">{handle.partition("@")[0]}</a> to <a href="{feed.site}">{feed.about}</a><br>'
        f'{post.score or 1} points | <a href="{dated.url}">{post.replies or 0} comments</a>'
    )
    return element(
        "item",
        text_element("title", post.title),
        text_element("link", dated.url),
        text_element("description", f"{facts}{paragraphs(post.text)}"),
        text_element("comments", dated.url),
        text_element("guid", dated.url, isPermaLink="true"),
        text_element("pubDate", mail_time(dated.published)),
        text_element("dc:creator", page),
    )
