"""Small documents in the shapes of the networks, and the shortest way to what was heard in them."""

from __future__ import annotations

from html import escape

from listeners.heard import HeardFeed, HeardPost
from listeners.parsing.jobs import ParseJob
from listeners.parsing.reading import parse

SPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"'
    ' xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"'
    ' xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:yt="http://www.youtube.com/xml/schemas/2015"'
    ' xmlns:re="http://purl.org/atompub/rank/1.0"'
)


def rss(*items: str, head: str = "") -> bytes:
    """An RSS 2.0 document; items are what stands inside ``item``."""
    inner = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?><rss version="2.0" {SPACES}><channel>{head}{inner}</channel></rss>'.encode()


def atom(*entries: str, head: str = "", attributes: str = "") -> bytes:
    """An Atom document; entries are what stands inside ``entry``."""
    inner = "".join(f"<entry>{entry}</entry>" for entry in entries)
    root = f'<feed xmlns="http://www.w3.org/2005/Atom" {SPACES.replace("xmlns:atom", "xmlns:a")} {attributes}>'
    return f'<?xml version="1.0"?>{root}{head}{inner}</feed>'.encode()


def element(name: str, html: str) -> str:
    """An element with escaped HTML in it."""
    return f"<{name}>{escape(html)}</{name.split(' ', maxsplit=1)[0]}>"


def heard_in(body: bytes, url: str = "https://feeds.example/feed", known: frozenset[bytes] = frozenset()) -> HeardFeed:
    """What the parser hears in a document."""
    return parse(ParseJob(url, "", body, known))


def posts_in(body: bytes, url: str = "https://feeds.example/feed") -> list[HeardPost]:
    """The posts of a document, in its order."""
    return [entry.post for entry in heard_in(body, url).entries]


def post_in(body: bytes, url: str = "https://feeds.example/feed") -> HeardPost:
    """The only post of a document."""
    (post,) = posts_in(body, url)
    return post
