"""Which machine this is: one id per data folder, written beside every act in the log."""

from __future__ import annotations

import sqlite3

from storage.opening import reading, writing
from storage.uids import new_uid

_NAME = "machine"


def machine(db: sqlite3.Connection) -> str:
    """Return this data folder's id, made the first time it is asked for.

    Raises:
        StorageError: the first time, when the file cannot be written.
    """
    known = _known(db)
    if known is not None:
        return known
    with writing(db):
        db.execute("INSERT OR IGNORE INTO facts (name, value) VALUES (?, ?)", (_NAME, new_uid()))
        written = _known(db)
    if written is None:
        raise AssertionError("the fact just written is not there")
    return written


def _known(db: sqlite3.Connection) -> str | None:
    with reading(db):
        row = db.execute("SELECT value FROM facts WHERE name = ?", (_NAME,)).fetchone()
    return None if row is None else str(row[0])
