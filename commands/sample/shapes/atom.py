"""The frame of an Atom document, which the other half of the networks share."""

from __future__ import annotations

from collections.abc import Iterable

from commands.sample.markup import document, element, joined, text_element, web_time
from commands.sample.story import StoryFeed
from commands.sample.timeline import DatedPost

ATOM = "http://www.w3.org/2005/Atom"
THREAD = "http://purl.org/syndication/thread/1.0"


def atom(own: Iterable[str], entries: Iterable[str], **attributes: str) -> str:
    """Return an Atom document of a feed's own elements and its entries."""
    return document(element("feed", joined([*own, *entries]), xmlns=ATOM, **attributes))


def newest(posts: tuple[DatedPost, ...]) -> str:
    """Return the ``updated`` of a feed: its newest entry's, so that an unchanged feed is the same bytes."""
    return text_element("updated", web_time(posts[0].published)) if posts else ""


def author(name: str, uri: str | None) -> str:
    """Return an author, with a page where there is one."""
    return element("author", text_element("name", name), text_element("uri", uri) if uri else "")


def links(feed: StoryFeed, own_address: str) -> tuple[str, str]:
    """Return the links of a feed to itself and to the page it belongs to."""
    return (
        element("link", rel="self", href=own_address, type="application/atom+xml"),
        element("link", rel="alternate", href=feed.site, type="text/html"),
    )
