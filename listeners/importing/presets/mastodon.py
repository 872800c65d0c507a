"""What Mastodon's API answers: timelines, a hashtag, a search, a status with its context, notifications."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import chain

from listeners.importing.forms.part import JsonPart, Part, Record
from listeners.importing.presets.looking import peeked, text_at, values
from listeners.importing.presets.mastodon_notifications import holds_notifications, read_notifications
from listeners.importing.presets.mastodon_shapes import StatusRead
from listeners.importing.presets.mastodon_statuses import NETWORK, AskedServer, asked_server, status_post
from listeners.importing.presets.ownership import is_told
from listeners.importing.presets.preset import Preset, Told, row_by_row
from listeners.importing.presets.shapes import shaped
from listeners.importing.rows import ImportedRow, Rejected, RowError, RowResult
from storage.records.words import words

_STATUS_KEYS = frozenset({"uri", "account"})
_CONTEXT = ("ancestors", "descendants")


def _recognises(part: Part) -> int:
    """Tell by statuses (``uri``, ``account.acct``) and notifications, and where they stand in the document."""
    if not isinstance(part, JsonPart) or part.assigned:
        return 0
    lists = _lists(part)
    telling = [element for key in lists for element in peeked(part, key, having=_STATUS_KEYS)]
    if any(_is_status(element) for element in telling) or holds_notifications(part):
        return 3
    return 1 if tuple(key for key in _CONTEXT if key in part.keys) == _CONTEXT else 0


def _read(part: Part, siblings: Sequence[Part], told: Told) -> Iterator[RowResult]:
    """Yield posts and follows; favourites and boosts are passed over and told as one row."""
    del siblings
    if not isinstance(part, JsonPart):
        return
    yield from read_notifications(part, told) if holds_notifications(part) else _statuses(part, told)


def _lists(part: JsonPart) -> tuple[str, ...]:
    """Return under which keys statuses stand; "" is the root."""
    named = tuple(key for key in (*_CONTEXT, "statuses") if key in part.keys)
    return named or ("",)


def _is_status(element: object) -> bool:
    return bool(text_at(element, "uri") and text_at(element, "account", "acct"))


def _statuses(part: JsonPart, told: Told) -> Iterator[RowResult]:
    keys = _lists(part)
    server = asked_server(values(part, *keys))
    root = _root(part, server) if keys[0] in _CONTEXT else None

    def read(record: Record) -> RowResult:
        post = status_post(shaped(record.value, StatusRead), server)
        ours = is_told(told, NETWORK, post.author)
        return ImportedRow(record.number, replace(post, by_us=ours, conversation=root))

    return row_by_row(_numbered(part, keys), read)


def _numbered(part: JsonPart, keys: Sequence[str]) -> Iterator[Record | Rejected]:
    """Yield the elements of several lists, numbered through."""
    found = chain.from_iterable(part.records(key) for key in keys)
    for number, record in enumerate(found, 1):
        yield Rejected(number, record.words) if isinstance(record, Rejected) else Record(number, record.value)


def _root(part: JsonPart, server: AskedServer) -> str | None:
    """Return where the thread of a context begins: the first ancestor; without one, what its answers lead to."""
    if "ancestors" in part.keys:
        for first in peeked(part, "ancestors"):
            return text_at(first, "url") or text_at(first, "uri") or None
    for status in values(part, "descendants"):
        if text_at(status, "in_reply_to_id") not in server.known:
            with suppress(RowError):
                return status_post(shaped(status, StatusRead), server).in_reply_to
    return None


MASTODON = Preset("mastodon_json", words("Import", "Mastodon (JSON)"), _recognises, _read)
"""The answers of Mastodon's API, each as one document."""
