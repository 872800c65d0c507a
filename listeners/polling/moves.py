"""Addresses that servers say moved for good: remembered, and written to the source once they proved lasting."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import datetime, timedelta

from yarl import URL

from listeners.fetching.redirects import same_place
from storage.errors import DuplicateSourceError
from storage.moves import is_refused, move_source
from storage.records.sources import Source, SourceHealth

LASTING = timedelta(days=7)
"""A permanent redirect is written after so long: servers say "for good" of what a mistake did, and take it back."""


def pointed_to(
    db: sqlite3.Connection, source: Source, health: SourceHealth, target: str | None, now: datetime
) -> SourceHealth:
    """Return the health with where a poll that went well was led for good.

    Args:
        db: asked whether the person took such a move back before; only where there is a target.
        source: that was polled.
        health: as known so far.
        target: where permanent redirects led, None where none did: what was remembered is forgotten then.
        now: the present moment.
    """
    if target is None or target == source.location or is_refused(db, source.id, target):
        return replace(health, moves_to=None, moves_since=None)
    if target == health.moves_to:
        return health
    return replace(health, moves_to=target, moves_since=now)


def settled(db: sqlite3.Connection, source: Source, health: SourceHealth, now: datetime) -> SourceHealth:
    """Write a move that lasted for seven days to the source, and return the health after that.

    Where another source listens to the new address already, nothing is written; it stays said beside the source.

    Raises:
        StorageError: it could not be written.
    """
    if health.moves_to is None or health.moves_since is None or now - health.moves_since < LASTING:
        return health
    try:
        here = same_place(URL(source.location), URL(health.moves_to))
        move_source(db, source.id, health.moves_to, keep_private=here, now=now)
    except DuplicateSourceError:
        return health
    return replace(health, moves_to=None, moves_since=None)
