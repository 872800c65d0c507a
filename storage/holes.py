"""What may be missing from a source: found by the listener, beside the source and in exports of that time."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from storage.encoding import from_ms, to_ms
from storage.opening import reading, writing
from storage.records.sources import Hole

MOST_HOLES = 100


def add_hole(db: sqlite3.Connection, source: int, *, after: datetime, before: datetime, now: datetime) -> int:
    """Write down that mentions published between two moments may be missing; return the hole's id.

    A source that always shows nothing but new entries keeps its last 100 holes.
    """
    with writing(db):
        cursor = db.execute(
            "INSERT INTO source_holes (source, after, before, found_at) VALUES (?, ?, ?, ?)",
            (source, to_ms(after), to_ms(before), to_ms(now)),
        )
        db.execute(
            """DELETE FROM source_holes WHERE id IN
                   (SELECT id FROM source_holes WHERE source = ? ORDER BY id DESC LIMIT -1 OFFSET ?)""",
            (source, MOST_HOLES),
        )
    return int(cursor.lastrowid or 0)


def narrow_hole(db: sqlite3.Connection, hole: int, before: datetime) -> None:
    """Write down that what was published from ``before`` on is known now; a hole with no room left is closed."""
    with writing(db):
        db.execute("UPDATE source_holes SET before = min(before, ?) WHERE id = ?", (to_ms(before), hole))
        db.execute("DELETE FROM source_holes WHERE id = ? AND before <= after", (hole,))


def close_hole(db: sqlite3.Connection, hole: int) -> None:
    """Forget a hole: nothing is missing there."""
    with writing(db):
        db.execute("DELETE FROM source_holes WHERE id = ?", (hole,))


def newest_hole(db: sqlite3.Connection, source: int) -> Hole | None:
    """Return the hole of a source that was found last."""
    with reading(db):
        row = db.execute("SELECT * FROM source_holes WHERE source = ? ORDER BY id DESC LIMIT 1", (source,)).fetchone()
    return None if row is None else _hole(row)


def holes_by_source(db: sqlite3.Connection) -> dict[int, tuple[Hole, ...]]:
    """Return the holes of the sources that were not removed, by source id, the latest first."""
    found: dict[int, tuple[Hole, ...]] = {}
    for hole in holes_between(db):
        found[hole.source] = (*found.get(hole.source, ()), hole)
    return found


def holes_between(
    db: sqlite3.Connection,
    since: datetime | None = None,
    until: datetime | None = None,
    *,
    territory: int | None = None,
) -> list[Hole]:
    """Return the holes that reach into a period, the latest first.

    Args:
        db: any connection.
        since: the period's beginning, aware; None for all that was before.
        until: its end, not in it; None for all that comes after.
        territory: only of sources that are this territory's, or no territory's; None for all.
    """
    with reading(db):
        rows = db.execute(
            """SELECT source_holes.* FROM source_holes JOIN sources ON sources.id = source_holes.source
               WHERE sources.removed_at IS NULL
                   AND (:since IS NULL OR source_holes.before > :since)
                   AND (:until IS NULL OR source_holes.after < :until)
                   AND (:territory IS NULL OR sources.territory IS NULL OR sources.territory = :territory)
               ORDER BY source_holes.before DESC, source_holes.id DESC""",
            {
                "since": None if since is None else to_ms(since),
                "until": None if until is None else to_ms(until),
                "territory": territory,
            },
        ).fetchall()
    return [_hole(row) for row in rows]


def _hole(row: sqlite3.Row) -> Hole:
    return Hole(
        row["id"], row["source"], from_ms(row["after"]), from_ms(row["before"]), found_at=from_ms(row["found_at"])
    )
