"""Bluesky's feed of a profile: plain text, an ISO date where RSS wants another, an ``at://`` guid."""

from __future__ import annotations

from commands.sample.markup import document, element, joined, text_element, web_time
from commands.sample.places import did, record
from commands.sample.story import StoryFeed
from commands.sample.timeline import DatedPost


def profile_feed(feed: StoryFeed, posts: tuple[DatedPost, ...]) -> str:
    """Return ``/profile/<did>/rss``; ``feed.about`` is the profile's handle."""
    channel = [
        text_element("description", feed.title),
        text_element("link", feed.site),
        text_element("title", feed.name),
        *map(_item, posts),
    ]
    return document(element("rss", element("channel", joined(channel)), version="2.0"))


def _item(dated: DatedPost) -> str:
    handle = dated.post.author.handle_on("bluesky")
    return element(
        "item",
        text_element("title", f"@{handle} post"),
        text_element("link", dated.url),
        text_element("description", dated.post.text),
        text_element("pubDate", web_time(dated.published)),
        text_element("guid", f"at://{did(handle)}/app.bsky.feed.post/{record(dated.post)}"),
    )
