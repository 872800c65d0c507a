"""What is not well-formed or has an unknown root, read by feedparser, which knows twenty years of broken feeds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO

from listeners.parsing.addresses import joined
from listeners.parsing.dates import parse_date
from listeners.parsing.dialects.rss import min_interval
from listeners.parsing.document import Category, Dialect, FeedDocument, FeedEntry, MarkedText, Markup
from listeners.parsing.elements import number

Facts = Mapping[str, object]
"""One of feedparser's dictionaries, from which nothing is taken without looking at its type."""

NOBODY: Facts = {}

_KEPT = rb"(?:(?!\]\]>)[^<])"
"""A byte of a name: neither the beginning of a tag nor that of the end of a CDATA section, which stays."""

_LONG_NAME = re.compile(
    rb"(<(?:[\w.-]+:)?(?:author|creator|contributor|publisher|owner|managingEditor|webMaster|name|email)\b[^<>]{0,200}>"
    rb"(?:<!\[CDATA\[)?" + _KEPT + rb"{1000})" + _KEPT + rb"+"
)
"""A person's name beyond its first 1,000 bytes: feedparser looks for an e-mail address in it, and does so in
quadratic time (200 kB took two minutes)."""


def read_lenient(body: bytes, content_type: str, url: str) -> FeedDocument | None:
    """Return what feedparser makes of the bytes, or None when it finds neither a feed's version nor an entry.

    Never given a name or an address, because feedparser would open it. Its errors count as finding nothing.
    """
    import feedparser  # noqa: PLC0415 - costs 0.15 s of CPU, which a worker without broken feeds never pays

    headers = {"content-type": content_type} if content_type else {}
    body = _LONG_NAME.sub(rb"\1", body)
    try:
        parsed: Facts = feedparser.parse(
            BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, AssertionError, LookupError, RecursionError):
        return None
    entries = [entry for entry in _list(parsed, "entries") if isinstance(entry, Mapping)]
    if not entries and not parsed.get("version"):
        return None
    head = _facts(parsed, "feed")
    link = _address(head, url)
    atom = _text(parsed, "version").startswith("atom")
    base = url if atom else link or url
    author = _facts(head, "author_detail") if atom else NOBODY
    return FeedDocument(
        dialect=Dialect.LENIENT,
        url=url,
        title=_text(head, "title"),
        link=link,
        self_link=_link(head, "self"),
        next_link=_link(head, "next"),
        feed_id=_text(head, "id"),
        description=_text(head, "subtitle"),
        generator=_generator(head),
        language=_text(head, "language"),
        min_interval=min_interval(
            number(_text(head, "ttl")), _text(head, "sy_updateperiod"), number(_text(head, "sy_updatefrequency"))
        ),
        categories=_categories(head),
        entries=tuple(_read_entry(entry, base, author) for entry in entries),
    )


def _generator(head: Facts) -> str:
    """Return name and address of what wrote the feed, which RSS 1.0 has in an element of its own."""
    agent = _text(_facts(head, "admin_generatoragent"), "rdf:resource")
    return f"{_text(head, 'generator')} {_text(_facts(head, 'generator_detail'), 'href')} {agent}".strip()


def _address(facts: Facts, base: str) -> str:
    """Return the link made absolute; feedparser takes any id for one where there is none."""
    told = _text(facts, "link")
    return "" if told == _text(facts, "id") and not told.startswith(("http://", "https://")) else joined(base, told)


def _read_entry(entry: Facts, base: str, feed_author: Facts) -> FeedEntry:
    link = joined(base, _text(entry, "feedburner_origlink")) or _address(entry, base)
    author = _facts(entry, "author_detail")
    if not author and not _text(entry, "author"):
        author = feed_author
    source = _facts(entry, "source")
    return FeedEntry(
        guid=_text(entry, "id"),
        link=link,
        title=_marked(_facts(entry, "title_detail")),
        author_name=_text(author, "name") or _text(entry, "author"),
        author_uri=joined(base, _text(author, "href")),
        channel_id=_text(entry, "yt_channelid"),
        video_id=_text(entry, "yt_videoid"),
        summary=_marked(_facts(entry, "summary_detail")),
        content=_fullest(entry),
        published=_date(entry, "published") or _date(entry, "created") or _date(entry, "updated"),
        updated=_date(entry, "updated"),
        categories=_categories(entry),
        reply_ref=_text(_facts(entry, "thr_in-reply-to"), "ref"),
        reply_href=_text(_facts(entry, "thr_in-reply-to"), "href"),
        comments_url=_text(entry, "comments") or _link(entry, "replies"),
        comments_count=_replies_count(entry),
        views=number(_text(_facts(entry, "media_statistics"), "views")),
        likes=number(_text(_facts(entry, "media_starrating"), "count")),
        rank=number(_text(entry, "re_rank")),
        thumbnail=next((_text(one, "url") for one in _list(entry, "media_thumbnail") if isinstance(one, Mapping)), ""),
        source_title=_text(source, "title"),
        source_url=_text(source, "href"),
        language=_text(entry, "language"),
        base=link or base,
    )


def _value(facts: Facts, name: str) -> object:
    # Asked for an "updated" that is not there, feedparser's dictionary warns and answers "published".
    return facts[name] if name in facts else None  # noqa: SIM401


def _text(facts: Facts, name: str) -> str:
    value = _value(facts, name)
    return value.strip() if isinstance(value, str) else ""


def _facts(facts: Facts, name: str) -> Facts:
    value = _value(facts, name)
    return value if isinstance(value, Mapping) else {}


def _list(facts: Facts, name: str) -> Sequence[object]:
    value = _value(facts, name)
    return value if isinstance(value, list) else ()


def _fullest(entry: Facts) -> MarkedText:
    """Return the longest HTML that feedparser files under content, else the longest text of all there is.

    It files descriptions of pictures there too, as plain text.
    """
    found = [_marked(content) for content in _list(entry, "content") if isinstance(content, Mapping)]
    html = [text for text in found if text.markup is Markup.HTML]
    return max(html or [*found, _marked(_facts(entry, "summary_detail"))], key=lambda text: len(text.value))


def _replies_count(entry: Facts) -> int | None:
    told = _text(entry, "slash_comments") or _text(entry, "thr_total")
    links = (link for link in _list(entry, "links") if isinstance(link, Mapping) and link.get("rel") == "replies")
    return number(told or next((count for link in links if (count := _text(link, "thr:count"))), ""))


def _link(facts: Facts, rel: str) -> str:
    for link in _list(facts, "links"):
        if isinstance(link, Mapping) and link.get("rel") == rel:
            return _text(link, "href")
    return ""


def _marked(detail: Facts) -> MarkedText:
    kind = _text(detail, "type")
    return MarkedText(_text(detail, "value"), Markup.HTML if "html" in kind else Markup.UNTOLD)


def _date(facts: Facts, name: str) -> datetime | None:
    """Return our own reading of a date, else feedparser's (it knows Korean, Greek and Hungarian ones)."""
    if found := parse_date(_text(facts, name)):
        return found
    parts = _value(facts, f"{name}_parsed")
    if not isinstance(parts, tuple) or len(parts) < 6 or not all(isinstance(part, int) for part in parts[:6]):
        return None
    year, month, day, hour, minute, second = parts[:6]
    try:
        return parse_date(datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC).isoformat())
    except ValueError:
        return None


def _categories(facts: Facts) -> tuple[Category, ...]:
    tags = [tag for tag in _list(facts, "tags") if isinstance(tag, Mapping)]
    return tuple(
        Category(_text(tag, "term"), _text(tag, "label"), _text(tag, "scheme")) for tag in tags if _text(tag, "term")
    )
