"""The frame of an RSS 2.0 document, which half of the networks share."""

from __future__ import annotations

from collections.abc import Iterable

from commands.sample.markup import document, element, joined, mail_time, text_element
from commands.sample.story import StoryFeed
from commands.sample.timeline import DatedPost

CONTENT = "http://purl.org/rss/1.0/modules/content/"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
MEDIA = "http://search.yahoo.com/mrss/"
ATOM = "http://www.w3.org/2005/Atom"


def rss(about: str, items: Iterable[str], **namespaces: str) -> str:
    """Return an RSS document of a channel's own elements and its items."""
    declared = {f"xmlns__{prefix}": address for prefix, address in namespaces.items()}
    return document(element("rss", element("channel", joined([about, *items])), version="2.0", **declared))


def about(feed: StoryFeed, posts: tuple[DatedPost, ...], description: str, *more: str) -> str:
    """Return what an RSS channel says of itself; its build date is its newest item's, so that it keeps still."""
    return joined(
        [
            text_element("title", feed.name),
            text_element("link", feed.site),
            text_element("description", description),
            *(text_element("lastBuildDate", mail_time(post.published)) for post in posts[:1]),
            *more,
        ]
    )
