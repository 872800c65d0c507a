"""A feed document in the words of no dialect: what every reader yields and every network reads from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Dialect(StrEnum):
    """In which format the document was written; LENIENT when it was too broken to tell."""

    RSS = "rss"
    RDF = "rdf"
    ATOM = "atom"
    JSON = "json"
    LENIENT = "lenient"


class Markup(StrEnum):
    """What a text is said to be: plain, HTML, or nothing said (then it may be either)."""

    PLAIN = "plain"
    HTML = "html"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text as it stood in the document, not cleaned, with what it is said to be."""

    value: str = ""
    markup: Markup = Markup.UNTOLD


NO_TEXT = MarkedText()
"""What an absent element reads as."""


@dataclass(frozen=True, slots=True)
class Category:
    """A category as given; ``label`` and ``scheme`` are Atom's, empty elsewhere."""

    term: str
    label: str = ""
    scheme: str = ""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry as its document has it. All text is hostile and uncleaned; absent is "" or None.

    Attributes:
        guid: the entry's own id, "" when it has none.
        link: where it stands, absolute where a base was known.
        author_name: may carry markup, an address or a handle; ``author_uri``: as given.
        channel_id: YouTube's lasting id of the author; ``video_id``: of the video.
        summary: RSS description or Atom summary. content: the fuller text where both are given.
        media_text: ``media:description``, plain.
        reply_ref, reply_href: id and URL of ``thr:in-reply-to``.
        comments_url: the page of its comments. comments_count: ``slash:comments`` or ``thr:total``.
        views, likes: ``media:statistics`` and ``media:starRating``. rank: ``re:rank``.
        source_title, source_url: the RSS ``source`` element.
        media_language: ``lang`` of its media, where the network tells the language there.
        base: what relative links in its texts are relative to.
    """

    guid: str = ""
    link: str = ""
    title: MarkedText = NO_TEXT
    author_name: str = ""
    author_uri: str = ""
    channel_id: str = ""
    video_id: str = ""
    summary: MarkedText = NO_TEXT
    content: MarkedText = NO_TEXT
    media_text: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    categories: tuple[Category, ...] = ()
    reply_ref: str = ""
    reply_href: str = ""
    comments_url: str = ""
    comments_count: int | None = None
    views: int | None = None
    likes: int | None = None
    rank: int | None = None
    source_title: str = ""
    source_url: str = ""
    thumbnail: str = ""
    language: str = ""
    media_language: str = ""
    base: str = ""

    @property
    def body(self) -> MarkedText:
        """The fullest text there is: the content, else the summary."""
        return self.content if self.content.value.strip() else self.summary


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """The head of a document and its entries, in the order written.

    Attributes:
        url: where it was asked for.
        link: the page it is the feed of. self_link, next_link: of the document, the latter with older entries.
        generator: name and address of what wrote it, in one string.
        min_interval: how often it asks to be read at most (``ttl``, ``sy:``).
    """

    dialect: Dialect
    url: str
    title: str = ""
    link: str = ""
    self_link: str = ""
    next_link: str = ""
    feed_id: str = ""
    description: str = ""
    generator: str = ""
    language: str = ""
    min_interval: timedelta | None = None
    categories: tuple[Category, ...] = ()
    entries: tuple[FeedEntry, ...] = ()
