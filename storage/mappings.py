"""How tables that no preset knows are read, remembered per set of columns; the documents are the importing's own."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from storage.encoding import to_ms
from storage.opening import reading, writing


def save_mapping(db: sqlite3.Connection, fingerprint: str, document: str, now: datetime) -> None:
    """Remember how a table is read, in the place of what was remembered for it before."""
    with writing(db):
        db.execute("INSERT OR REPLACE INTO mappings VALUES (?, ?, ?)", (fingerprint, document, to_ms(now)))


def saved_mapping(db: sqlite3.Connection, fingerprint: str) -> str | None:
    """Return the document that was remembered for a table, None for none."""
    with reading(db):
        row = db.execute("SELECT document FROM mappings WHERE fingerprint = ?", (fingerprint,)).fetchone()
    return None if row is None else str(row[0])
