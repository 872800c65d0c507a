"""What is done to sources, one or many at once, each in the log. No Qt; run on the desk's thread."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from storage.errors import DuplicateSourceError
from storage.records.sources import SourceKind
from storage.source_decisions import SourcesDecided, deciding
from storage.sources import add_source, change_source, remove_source, source


def pause(db: sqlite3.Connection, keys: Sequence[int], now: datetime, *, paused: bool) -> SourcesDecided:
    """Pause or resume sources."""
    with deciding(db, keys, now) as decided:
        for key in keys:
            change_source(db, key, paused=paused)
    return decided


def move(db: sqlite3.Connection, keys: Sequence[int], territory: int | None, now: datetime) -> SourcesDecided:
    """Give sources to a territory, or to none."""
    with deciding(db, keys, now) as decided:
        for key in keys:
            change_source(db, key, territory=territory)
    return decided


def set_pace(db: sqlite3.Connection, keys: Sequence[int], every: timedelta | None, now: datetime) -> SourcesDecided:
    """Ask sources at a pace, or let Causerie choose."""
    with deciding(db, keys, now) as decided:
        for key in keys:
            change_source(db, key, every=every)
    return decided


def allow_private(db: sqlite3.Connection, keys: Sequence[int], now: datetime, *, allowed: bool) -> SourcesDecided:
    """Let sources be on this machine or network, or not."""
    with deciding(db, keys, now) as decided:
        for key in keys:
            change_source(db, key, allow_private=allowed)
    return decided


def rename(db: sqlite3.Connection, key: int, title: str, now: datetime) -> SourcesDecided:
    """Call a source otherwise; "" lets the feed's own title stand."""
    with deciding(db, (key,), now) as decided:
        change_source(db, key, title=title)
    return decided


def remove(db: sqlite3.Connection, keys: Sequence[int], now: datetime) -> SourcesDecided:
    """Stop listening to sources; what they carried stays."""
    with deciding(db, keys, now) as decided:
        for key in keys:
            remove_source(db, key, now)
    return decided


def listen_also(db: sqlite3.Connection, key: int, address: str, now: datetime, *, instead: bool) -> SourcesDecided:
    """Listen to another address like to this source; ``instead`` removes this one.

    An address that is listened to already is left as it is.
    """
    with deciding(db, (key,), now) as decided:
        old = source(db, key)
        with suppress(DuplicateSourceError):  # listened to already is what was wanted
            add_source(
                db,
                kind=SourceKind.FEED,
                location=address,
                territory=old.territory,
                every=old.every,
                allow_private=old.allow_private,
                now=now,
            )
        if instead:
            remove_source(db, key, now)
    return decided
