"""What an import carried and did, written down batch by batch: inside the transaction that stores it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime

from storage.encoding import to_ms, words_to_json
from storage.records.imports import RejectedRow, RunCounts, RunState
from storage.stretches import Stretch, merged, stretches_of, without


def add_carried(db: sqlite3.Connection, run: int, mentions: Iterable[int], first_new: int) -> None:
    """Note which mentions a run carried; those from ``first_new`` on are new."""
    carried = stretches_of(mentions)
    parts = [(first, min(last, first_new - 1), 0) for first, last in carried if first < first_new]
    parts += [(max(first, first_new), last, 1) for first, last in carried if last >= first_new]
    db.executemany(
        """INSERT INTO import_carried (run, first, last, new) VALUES (?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET last = max(last, excluded.last)""",
        [(run, *part) for part in parts],
    )


def add_acts(db: sqlite3.Connection, run: int, acts: Iterable[str]) -> None:
    """Note which gestures a run logged."""
    db.executemany("INSERT INTO import_acts (run, act) VALUES (?, ?)", [(run, act) for act in acts])


def add_listed(db: sqlite3.Connection, run: int, key: tuple[str, str, str], others: Iterable[str]) -> None:
    """Note that a run named people on a list (direction, network, account), and whom of them it put there."""
    db.execute("INSERT OR IGNORE INTO import_lists (run, direction, network, account) VALUES (?, ?, ?, ?)", (run, *key))
    db.executemany(
        "INSERT OR IGNORE INTO import_follows (run, direction, network, account, other) VALUES (?, ?, ?, ?, ?)",
        [(run, *key, other) for other in others],
    )


def add_unlisted(
    db: sqlite3.Connection, run: int, key: tuple[str, str, str], others: Iterable[tuple[str, str | None]]
) -> None:
    """Note whom a run took off a list, as ``drop_unlisted`` says, because it is whole and does not name them."""
    db.execute(
        """INSERT INTO import_lists (run, direction, network, account, whole) VALUES (?, ?, ?, ?, 1)
           ON CONFLICT DO UPDATE SET whole = 1""",
        (run, *key),
    )
    db.executemany(
        """INSERT OR IGNORE INTO import_unlisted (run, direction, network, account, other, handle)
           VALUES (?, ?, ?, ?, ?, ?)""",
        [(run, *key, *other) for other in others],
    )


def add_rejected(db: sqlite3.Connection, run: int, rejected: Sequence[RejectedRow]) -> None:
    """Keep what a run did not take."""
    db.executemany(
        "INSERT INTO import_rejected (run, part, row, words) VALUES (?, ?, ?, ?)",
        [(run, one.part, one.row, words_to_json(one.words)) for one in rejected],
    )


def count_run(db: sqlite3.Connection, run: int, counts: RunCounts) -> None:
    """Write down how far a run is."""
    db.execute(
        "UPDATE import_runs SET rows = ?, kept = ?, duplicates = ?, refused = ? WHERE id = ?",
        (counts.rows, counts.kept, counts.duplicates, counts.refused, run),
    )


def carried_by(db: sqlite3.Connection, run: int, *, new: bool | None = None) -> list[Stretch]:
    """Return the mentions a run carried: all, or only those that were new to it, or only those that were not."""
    rows = db.execute(
        "SELECT first, last FROM import_carried WHERE run = ?1 AND (?2 IS NULL OR new = ?2) ORDER BY first",
        (run, new),
    )
    return [(row[0], row[1]) for row in rows]


def close_run(db: sqlite3.Connection, run: int, state: RunState, now: datetime) -> None:
    """Write down how a run ended, and bring the stretches of what it carried together. Inside ``writing``."""
    db.execute("UPDATE import_runs SET state = ?, ended_at = ? WHERE id = ?", (state.value, to_ms(now), run))
    new = merged(carried_by(db, run, new=True))
    known = without(carried_by(db, run, new=False), new)
    db.execute("DELETE FROM import_carried WHERE run = ?", (run,))
    db.executemany(
        "INSERT INTO import_carried (run, first, last, new) VALUES (?, ?, ?, ?)",
        [(run, *stretch, 1) for stretch in new] + [(run, *stretch, 0) for stretch in known],
    )
