"""Whether what was heard before is still as it was: for whoever keeps it in memory and reads only what is new."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class PastMark:
    """The same as long as this connection alone writes, and neither removes nor moves mentions.

    Attributes:
        others: changes with whatever another connection writes; only this connection's own marks are comparable.
        changed: how often mentions were removed or moved, by whomever.
    """

    others: int
    changed: int


def past_mark(db: sqlite3.Connection) -> PastMark:
    """Return the mark of now; takes some microseconds."""
    with reading(db):
        others = db.execute("PRAGMA data_version").fetchone()[0]
        own = db.execute("SELECT value FROM facts WHERE name = ?", (_NAME,)).fetchone()
    return PastMark(int(others), 0 if own is None else int(own[0]))
