"""The shapes of WordPress's REST answers; only what is used is named."""

from __future__ import annotations

import msgspec


class RenderedRead(msgspec.Struct, frozen=True):
    """HTML as shown to readers."""

    rendered: str = ""


class LinkRead(msgspec.Struct, frozen=True):
    """The address of another answer."""

    href: str = ""


class CommentRead(msgspec.Struct, frozen=True):
    """A comment; the author's mail address and IP, told to administrators, are not read."""

    id: int
    post: int
    link: str
    content: RenderedRead
    parent: int = 0
    author_name: str = ""
    author_url: str = ""
    date: str | None = None
    date_gmt: str | None = None
    status: str = ""
    type: str = "comment"
    links: dict[str, tuple[LinkRead, ...]] = msgspec.field(name="_links", default_factory=dict)


class TermRead(msgspec.Struct, frozen=True):
    """A category or tag of a post, or its author: there when the answer was asked for with ``_embed``."""

    name: str = ""
    link: str = ""


class EmbeddedRead(msgspec.Struct, frozen=True):
    """What stands for the numbers of a post."""

    author: tuple[TermRead, ...] = ()
    terms: tuple[tuple[TermRead, ...], ...] = msgspec.field(name="wp:term", default=())


class ArticleRead(msgspec.Struct, frozen=True):
    """A post of the blog, or a page."""

    id: int
    link: str
    title: RenderedRead
    content: RenderedRead
    guid: RenderedRead = RenderedRead()
    excerpt: RenderedRead = RenderedRead()
    date: str | None = None
    date_gmt: str | None = None
    status: str = ""
    embedded: EmbeddedRead = msgspec.field(name="_embedded", default_factory=EmbeddedRead)
