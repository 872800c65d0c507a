"""What is done to sources, one or many at once, and how it is taken back. No Qt; run on the desk's thread."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.errors import DuplicateSourceError
from storage.opening import writing
from storage.records.sources import Source, SourceKind
from storage.sources import add_source, change_source, remove_source, restore_source, source


@dataclass(frozen=True, slots=True)
class Changed:
    """What was done, enough to take it back.

    Attributes:
        before: the sources as they were. added: ids of sources that were not there.
    """

    before: tuple[Source, ...]
    added: tuple[int, ...] = ()


def pause(db: sqlite3.Connection, keys: Sequence[int], *, paused: bool) -> Changed:
    """Pause or resume sources."""
    with writing(db):
        before = _as_they_are(db, keys)
        for key in keys:
            change_source(db, key, paused=paused)
    return Changed(before)


def move(db: sqlite3.Connection, keys: Sequence[int], territory: int | None) -> Changed:
    """Give sources to a territory, or to none."""
    with writing(db):
        before = _as_they_are(db, keys)
        for key in keys:
            change_source(db, key, territory=territory)
    return Changed(before)


def set_pace(db: sqlite3.Connection, keys: Sequence[int], every: timedelta | None) -> Changed:
    """Ask sources at a pace, or let Causerie choose."""
    with writing(db):
        before = _as_they_are(db, keys)
        for key in keys:
            change_source(db, key, every=every)
    return Changed(before)


def allow_private(db: sqlite3.Connection, keys: Sequence[int], *, allowed: bool) -> Changed:
    """Let sources be on this machine or network, or not."""
    with writing(db):
        before = _as_they_are(db, keys)
        for key in keys:
            change_source(db, key, allow_private=allowed)
    return Changed(before)


def rename(db: sqlite3.Connection, key: int, title: str) -> Changed:
    """Call a source otherwise; "" lets the feed's own title stand."""
    with writing(db):
        before = _as_they_are(db, (key,))
        change_source(db, key, title=title)
    return Changed(before)


def remove(db: sqlite3.Connection, keys: Sequence[int], now: datetime) -> Changed:
    """Stop listening to sources; what they carried stays."""
    with writing(db):
        before = _as_they_are(db, keys)
        for key in keys:
            remove_source(db, key, now)
    return Changed(before)


def listen_also(db: sqlite3.Connection, key: int, address: str, now: datetime, *, instead: bool) -> Changed:
    """Listen to another address like to this source; ``instead`` removes this one.

    An address that is listened to already is left as it is.
    """
    with writing(db):
        (old,) = before = _as_they_are(db, (key,))
        added: tuple[int, ...] = ()
        try:
            new = add_source(
                db,
                kind=SourceKind.FEED,
                location=address,
                territory=old.territory,
                every=old.every,
                allow_private=old.allow_private,
                now=now,
            )
            added = (new,)
        except DuplicateSourceError:
            pass  # that is what was wanted
        if instead:
            remove_source(db, key, now)
    return Changed(before, added)


def take_back(db: sqlite3.Connection, changed: Changed, now: datetime) -> None:
    """Put sources back as they were before a change; their addresses and health are not touched."""
    with writing(db):
        for key in changed.added:
            remove_source(db, key, now)
        for old in changed.before:
            restore_source(db, old.id)
            change_source(
                db,
                old.id,
                title=old.title,
                territory=old.territory,
                every=old.every,
                paused=old.paused,
                allow_private=old.allow_private,
            )


def _as_they_are(db: sqlite3.Connection, keys: Sequence[int]) -> tuple[Source, ...]:
    return tuple(source(db, key) for key in keys)
