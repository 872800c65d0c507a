"""All three lists up to date at once: what a command does before it prints one."""

from __future__ import annotations

import sqlite3
from collections import deque
from datetime import datetime

from listeners.ranking.conversations import rank_all_again, refresh_ranks
from listeners.ranking.people import refresh_people
from listeners.ranking.terms import query_terms
from listeners.ranking.trends import refresh_trends
from storage.opening import writing
from storage.states import wake_snoozed
from storage.territories import all_territories

_REPLAYED = "ranks_replayed"


def bring_up_to_date(db: sqlite3.Connection, now: datetime, *, replayed: bool) -> None:
    """Rank what waits, wake what slept long enough, and work out what is rising and who is worth a relationship.

    Args:
        db: a connection that may write.
        now: the moment looked from, aware UTC.
        replayed: ``now`` is not the clock's. Everything is ranked for that moment, and again for the true one the
            next time: points that depend on time were stored for a moment that is not now.

    Raises:
        StorageError: the database cannot be written.
    """
    if replayed or _was_replayed(db):
        with writing(db):
            rank_all_again(db)
            _note(db, replayed=replayed)
    wake_snoozed(db, now)
    deque(refresh_ranks(db, query_terms(all_territories(db)), now), maxlen=0)
    refresh_trends(db, now)
    refresh_people(db, now)


def _was_replayed(db: sqlite3.Connection) -> bool:
    return db.execute("SELECT 1 FROM facts WHERE name = ?", (_REPLAYED,)).fetchone() is not None


def _note(db: sqlite3.Connection, *, replayed: bool) -> None:
    if replayed:
        db.execute("INSERT OR IGNORE INTO facts (name, value) VALUES (?, '1')", (_REPLAYED,))
    else:
        db.execute("DELETE FROM facts WHERE name = ?", (_REPLAYED,))
