"""Interchange lines (NDJSON, one mention a line) read as posts, row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import BinaryIO

import msgspec

from listeners.heard import HeardAuthor, HeardPost
from listeners.importing.interchange_line import AUTHOR_KEYS, COUNTS_KEYS, LINE_KEYS, AuthorRead, Id, LineRead
from listeners.importing.lines import numbered_lines
from listeners.importing.rows import ImportedRow, Rejected, RowResult
from listeners.parsing.addresses import web_address
from listeners.parsing.characters import normal
from listeners.parsing.cleaning import clean_html, clean_plain
from listeners.parsing.dates import parse_date
from listeners.parsing.networks.network import hashtags_in, language_of, mentions_in, person_name
from listeners.parsing.plain_text import one_line
from storage.records.mentions import Counts, PostKind
from storage.records.words import Words, words

_DEEPEST = 32
_LONGEST_ID = 2_000
_PATH = re.compile(r"`\$\.?([^`]*)`")
_NETWORK = re.compile(r"[a-z0-9_]{1,40}")
_READ_ONLY = frozenset({"google_alerts", "google_news"})
_OPENING = re.compile(rb"[\[{]")


class _RowError(Exception):
    """A row that cannot be taken, and why."""

    def __init__(self, sentence: Words) -> None:
        super().__init__(sentence.source)
        self.words = sentence


def read_interchange(file: BinaryIO) -> Iterator[RowResult]:
    """Yield what becomes of each row of an interchange file, lazily and in the file's order.

    One row is held at a time; rows over 1 MB, not in UTF-8, not a JSON object, or without what a mention needs
    are rejected one by one. Unknown keys are counted and never kept: no address, mail, birthdate or gender has a
    key here. Raises ``OSError`` when the file cannot be read on.
    """
    for number, line in numbered_lines(file):
        try:
            yield _row(number, line)
        except _RowError as error:
            yield Rejected(number, error.words)


def _row(number: int, line: bytes | None) -> ImportedRow:
    if line is None:
        raise _RowError(words("Import", "This row is longer than 1 MB."))
    found = _object(line)
    try:
        read = msgspec.convert(found, LineRead)
    except msgspec.ValidationError as error:
        path = _PATH.search(str(error))
        field = path.group(1) if path else ""
        raise _RowError(words("Import", "“{field}” is not what it should be in this row.").given(field=field)) from None
    return ImportedRow(number, _post(read), _unknown_keys(found))


def _object(line: bytes) -> dict[str, object]:
    """Return the JSON object of a line, its depth bounded before anything walks down it."""
    try:
        text = line.decode()
    except UnicodeDecodeError:
        raise _RowError(words("Import", "This row is not in UTF-8.")) from None
    try:
        found = msgspec.json.decode(text)
    except RecursionError:
        raise _RowError(words("Import", "This row is nested too deeply.")) from None
    except msgspec.DecodeError:
        raise _RowError(words("Import", "This row is not valid JSON.")) from None
    if not isinstance(found, dict):
        raise _RowError(words("Import", "This row is not a JSON object."))
    if len(_OPENING.findall(line)) > _DEEPEST and _depth(found) > _DEEPEST:
        raise _RowError(words("Import", "This row is nested too deeply."))
    return found


def _depth(value: object) -> int:
    """Count the levels of a value, without recursion; stops one past the limit."""
    level = [value]
    for depth in range(_DEEPEST + 1):
        if not level:
            return depth
        level = [inner for outer in level for inner in _inside(outer)]
    return _DEEPEST + 1


def _inside(value: object) -> list[object]:
    if isinstance(value, dict):
        return list(value.values())
    return list(value) if isinstance(value, list) else []


def _unknown_keys(found: dict[str, object]) -> int:
    count = len(found.keys() - LINE_KEYS)
    for key, known in (("author", AUTHOR_KEYS), ("counts", COUNTS_KEYS)):
        inner = found.get(key)
        if isinstance(inner, dict):
            count += len(inner.keys() - known)
    return count


def _post(line: LineRead) -> HeardPost:
    url = web_address(line.url) if line.url else None
    guid = _id(line.heard_as) or _id(line.id) or url
    if guid is None:
        raise _RowError(words("Import", "This row has neither an id nor a web address."))
    title = one_line(line.title or "", markup=False)
    html, text = _body(line, url or "", title)
    network = _network(line.network)
    in_reply_to = _id(line.in_reply_to)
    counts = line.counts
    return HeardPost(
        guid=guid,
        url=url,
        network=network,
        kind=_kind(network, title, in_reply_to),
        author=_author(line.author),
        title=title,
        text=text,
        html=html,
        language=language_of(line.language or ""),
        published=_moment("published", line.published),
        in_reply_to=in_reply_to,
        conversation=_id(line.conversation),
        hashtags=hashtags_in(text) if line.hashtags is None else _names(line.hashtags, "#"),
        mentions=mentions_in(text) if line.mentions is None else _names(line.mentions, "@"),
        counts=Counts(counts.replies, counts.likes, counts.shares, counts.views) if counts else Counts(),
        to_us=bool(line.to_us),
        by_us=bool(line.by_us),
    )


def _body(line: LineRead, base: str, title: str) -> tuple[str, str]:
    """Return html and text, cleaned; the text of the html where the row's own is blank."""
    if line.text is None:
        raise _RowError(words("Import", "This row has no text."))
    text = clean_plain(line.text).text
    html = ""
    if line.html:
        body = clean_html(line.html, base)
        html, text = body.html, text or body.text
    if not (text or title):
        raise _RowError(words("Import", "This row has no text."))
    return html, text


def _kind(network: str, title: str, in_reply_to: str | None) -> PostKind:
    """Lines do not say what sort of thing they hold; what answers something is a comment, a headline an article."""
    if in_reply_to is not None:
        return PostKind.COMMENT
    headline = network in _READ_ONLY or (network in ("web", "wordpress") and title)
    return PostKind.ARTICLE if headline else PostKind.POST


def _author(author: AuthorRead | None) -> HeardAuthor | None:
    if author is None:
        return None
    stable_id = _id(author.id)
    if stable_id is not None and stable_id.lower().startswith("mailto:"):
        stable_id = None
    found = HeardAuthor(
        stable_id=stable_id,
        handle=one_line(author.handle or "", markup=False).removeprefix("@") or None,
        name=person_name(author.name or "") or None,
        url=web_address(author.url) if author.url else None,
        bio=clean_html(author.bio).text or None if author.bio else None,
        location=one_line(author.location or "", markup=False) or None,
        followers=author.followers,
        following=author.following,
        posts=author.posts,
        likes_given=author.likes_given,
        verified=author.verified,
        created=_moment("author.created", author.created),
    )
    return None if found == HeardAuthor() else found


def _id(value: Id | None) -> str | None:
    """Return an id as text, on one line; None when nothing is left of it."""
    if value is None:
        return None
    found = "".join(normal(str(value)).split("\n")).strip()
    if len(found) > _LONGEST_ID:
        raise _RowError(words("Import", "An id in this row is longer than 2,000 characters."))
    return found or None


def _network(name: str | None) -> str:
    found = (name or "web").strip().lower()
    return found if _NETWORK.fullmatch(found) else "web"


def _names(names: tuple[str, ...], sign: str) -> tuple[str, ...]:
    found = (one_line(name, markup=False).removeprefix(sign) for name in names)
    return tuple(dict.fromkeys(name for name in found if name))


def _moment(field: str, value: str | None) -> datetime | None:
    """Read a date; one that is a date but cannot be right (before 1990) is passed over, not held against the row."""
    if value is None or not value.strip():
        return None
    found = parse_date(value)
    if found is None and not _is_iso(value.strip()):
        raise _RowError(words("Import", "The date in “{field}” cannot be read.").given(field=field))
    return found


def _is_iso(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True
