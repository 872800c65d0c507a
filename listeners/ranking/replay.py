"""A past (or coming) moment looked at again, on a copy: nothing of it touches what is true now."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime

from listeners.ranking.conversations import rank_all_again
from storage.conversations import count_again
from storage.encoding import to_ms
from storage.opening import reading, writing
from storage.states import refresh_states


@contextmanager
def as_of(db: sqlite3.Connection, now: datetime) -> Iterator[sqlite3.Connection]:
    """Open a copy of the database as it stood at a moment; it is gone at the end of the block.

    All that was published by then is there, whenever it was heard; what a person did later is not. Every
    conversation waits to be ranked anew. Ids are those of the database itself.

    Args:
        db: any connection; nothing is written to it.
        now: the moment, aware UTC.

    Raises:
        StorageError: the database cannot be read, or there is no room for the copy.
    """
    # A database without a name is SQLite's own temporary file: in memory while it is small, never left behind.
    with closing(sqlite3.connect("", isolation_level=None)) as copy:
        with reading(db):
            db.backup(copy)
        copy.row_factory = sqlite3.Row
        copy.execute("PRAGMA foreign_keys = ON")
        with writing(copy):
            _take_back(copy, now)
            rank_all_again(copy)
        yield copy


def _take_back(copy: sqlite3.Connection, now: datetime) -> None:
    """Remove what was published or done after a moment, and derive again what followed from it."""
    at = to_ms(now)
    copy.execute("DELETE FROM ranks")
    copy.execute("DELETE FROM learned")
    copy.execute("DROP TRIGGER log_is_never_cut")
    copy.execute("DELETE FROM log WHERE at > ?", (at,))
    copy.execute(
        "UPDATE mentions SET parent = NULL WHERE parent IN (SELECT id FROM mentions WHERE published > ?)", (at,)
    )
    shrunk = [row[0] for row in copy.execute("SELECT DISTINCT conversation FROM mentions WHERE published > ?", (at,))]
    copy.execute("DELETE FROM mentions WHERE published > ?", (at,))
    count_again(copy, shrunk)
    refresh_states(copy, [row[0] for row in copy.execute("SELECT id FROM conversations")], now)
