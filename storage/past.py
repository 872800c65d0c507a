"""Whether what was heard before is still as it was: for whoever keeps it in memory and reads only what is new."""

from __future__ import annotations

import sqlite3

from storage.opening import reading, writing

_NAME = "past_changed"


def past_changed(db: sqlite3.Connection) -> None:
    """Note that mentions heard before were removed, or moved to another territory."""
    with writing(db):
        db.execute(
            """INSERT INTO facts (name, value) VALUES (?, '1')
               ON CONFLICT DO UPDATE SET value = CAST(value AS INTEGER) + 1""",
            (_NAME,),
        )


def past_mark(db: sqlite3.Connection) -> tuple[int, int]:
    """Return a mark that is the same as long as this connection alone writes, and neither removes nor moves mentions.

    Takes some microseconds. Another connection's writing changes it, whatever it wrote.
    """
    with reading(db):
        others = db.execute("PRAGMA data_version").fetchone()[0]
        own = db.execute("SELECT value FROM facts WHERE name = ?", (_NAME,)).fetchone()
    return int(others), 0 if own is None else int(own[0])
