"""The register of exports: what left this machine, when, and where it was written."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from storage.encoding import from_ms, to_ms
from storage.opening import reading, writing
from storage.uids import new_uid


@dataclass(frozen=True, slots=True)
class ExportEntry:
    """One export that was made.

    Attributes:
        what: "responses", "friday", "report", "mentions", "person" or "ideas".
        format: "csv", "xlsx", "json", "ndjson" or "md".
        path: where it was written, absolute.
        rows: how many rows it has, the first line not counted.
    """

    id: str
    at: datetime
    what: str
    format: str
    path: str
    rows: int


def enter(db: sqlite3.Connection, *, what: str, format_name: str, path: str, rows: int, now: datetime) -> str:
    """Write one export into the register and return its id."""
    entry = new_uid()
    with writing(db):
        db.execute(
            "INSERT INTO exports (id, at, what, format, path, rows) VALUES (?, ?, ?, ?, ?, ?)",
            (entry, to_ms(now), what, format_name, path, rows),
        )
    return entry


def entries(db: sqlite3.Connection, limit: int = 100) -> list[ExportEntry]:
    """Return the last exports, newest first."""
    with reading(db):
        rows = db.execute(
            "SELECT id, at, what, format, path, rows FROM exports ORDER BY at DESC, id DESC LIMIT ?", (limit,)
        ).fetchall()
    return [ExportEntry(key, from_ms(at), what, form, path, count) for key, at, what, form, path, count in rows]
