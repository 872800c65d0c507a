"""JSON Feed 1.0 and 1.1: bytes in, document out; the raw bytes of each item stay at hand for its digest."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from listeners.parsing.addresses import joined
from listeners.parsing.dates import parse_date
from listeners.parsing.document import Category, Dialect, FeedDocument, FeedEntry, MarkedText, Markup

_SIGN = b"jsonfeed.org"
_LOOK_FOR_SIGN = 2_000
_BRACES_TRIED = 30


class _Person(msgspec.Struct):
    name: str | None = None
    url: str | None = None


class _Item(msgspec.Struct):
    id: str | int | float | None = None
    url: str | None = None
    external_url: str | None = None
    title: str | None = None
    content_html: str | None = None
    content_text: str | None = None
    summary: str | None = None
    date_published: str | None = None
    date_modified: str | None = None
    author: _Person | None = None
    authors: list[_Person] | None = None
    tags: list[str] | None = None
    language: str | None = None


class _Feed(msgspec.Struct):
    version: str = ""
    title: str | None = None
    home_page_url: str | None = None
    feed_url: str | None = None
    next_url: str | None = None
    description: str | None = None
    language: str | None = None
    author: _Person | None = None
    authors: list[_Person] | None = None
    items: list[msgspec.Raw] = msgspec.field(default_factory=list)


@dataclass(frozen=True, slots=True)
class JsonFeed:
    """A JSON Feed with its items still unread."""

    items: tuple[bytes, ...]
    head: _Feed


def open_json_feed(body: bytes) -> JsonFeed | None:
    """Return the feed with its items unread, or None when the bytes are no JSON Feed.

    One that was cut off in the middle keeps the items that came whole.
    """
    body = body.removeprefix(b"\xef\xbb\xbf")
    head = _decoded(body)
    if head is None and _SIGN in body[:_LOOK_FOR_SIGN]:
        head = _decoded_until_cut(body)
    if head is None:
        return None
    known = "jsonfeed.org" in head.version or bool(head.items and head.title is not None)
    return JsonFeed(tuple(bytes(item) for item in head.items), head) if known else None


def _decoded(body: bytes) -> _Feed | None:
    try:
        return msgspec.json.decode(body, type=_Feed, strict=False)
    except (msgspec.ValidationError, UnicodeError):
        return _of_good_keys(body, _Feed)
    except (msgspec.MsgspecError, RecursionError):
        return None


_Read = TypeVar("_Read", _Feed, _Item)


def _of_good_keys(raw: bytes, kind: type[_Read]) -> _Read | None:
    """Read what is an object, key by key: a key of another type than the format's does not cost the others."""
    try:
        found = msgspec.json.decode(raw, type=dict[str, msgspec.Raw])
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None
    if not bytes(found.get("items", b"[")).startswith(b"["):
        return None  # without its list it is no feed
    read = kind()
    for field in msgspec.structs.fields(kind):
        if field.name in found:
            with contextlib.suppress(msgspec.MsgspecError, UnicodeError, RecursionError):
                setattr(read, field.name, msgspec.json.decode(found[field.name], type=field.type, strict=False))
    if read.authors is None and "authors" in found:
        read.authors = _people(found["authors"])
    return read


def _people(raw: msgspec.Raw) -> list[_Person]:
    """Return those of a list that are persons."""
    people = []
    with contextlib.suppress(msgspec.MsgspecError, UnicodeError, RecursionError):
        for one in msgspec.json.decode(raw, type=list[msgspec.Raw]):
            with contextlib.suppress(msgspec.MsgspecError, UnicodeError):
                people.append(msgspec.json.decode(one, type=_Person, strict=False))
    return people


def _decoded_until_cut(body: bytes) -> _Feed | None:
    """Close the list of items after one of the last braces, nearest to the cut first."""
    end = len(body)
    for _ in range(_BRACES_TRIED):
        end = body.rfind(b"}", 0, end)
        if end < 0:
            return None
        if (head := _decoded(body[: end + 1] + b"]}")) is not None:
            return head
    return None


def read_json_feed(feed: JsonFeed, items: tuple[bytes, ...], url: str) -> FeedDocument:
    """Return the document with these of its items; an item that is no object reads as an empty one."""
    head = feed.head
    link = joined(url, head.home_page_url or "") or url
    return FeedDocument(
        dialect=Dialect.JSON,
        url=url,
        title=head.title or "",
        link=link if head.home_page_url else "",
        self_link=head.feed_url or "",
        next_link=joined(url, head.next_url or ""),
        description=head.description or "",
        language=head.language or "",
        entries=tuple(_read_item(item, head, link) for item in items),
    )


def _read_item(raw: bytes, head: _Feed, base: str) -> FeedEntry:
    try:
        item = msgspec.json.decode(raw, type=_Item, strict=False)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        item = _of_good_keys(raw, _Item) or _Item()
    people = item.authors or ([item.author] if item.author else None) or head.authors or []
    author = people[0] if people else head.author or _Person()
    link = joined(base, item.url or item.external_url or "")
    html = item.content_html or ""
    return FeedEntry(
        guid="" if item.id is None else str(item.id),
        link=link,
        title=MarkedText(item.title or "", Markup.UNTOLD),
        author_name=author.name or "",
        author_uri=author.url or "",
        content=MarkedText(html, Markup.HTML) if html else MarkedText(item.content_text or "", Markup.PLAIN),
        summary=MarkedText(item.summary or "", Markup.PLAIN),
        published=parse_date(item.date_published or item.date_modified or ""),
        updated=parse_date(item.date_modified or ""),
        categories=tuple(Category(tag) for tag in item.tags or [] if tag),
        language=item.language or "",
        base=link or base,
    )
