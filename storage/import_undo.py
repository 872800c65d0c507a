"""A whole import taken back: what only it carried goes, what others carried or a person acted on stays."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime

from storage.encoding import to_ms
from storage.errors import NotUndoableError
from storage.import_records import carried_by
from storage.imports import import_run
from storage.list_undo import take_back_lists
from storage.opening import reading, writing
from storage.publications import take_back
from storage.records.imports import RunState
from storage.records.words import words
from storage.removal import remove_mentions
from storage.stretches import Stretch, batches, merged, within, without

_AT_ONCE = 20_000

_REMOVABLE = """
SELECT m.id FROM mentions AS m WHERE m.id BETWEEN ? AND ?
AND NOT EXISTS (SELECT 1 FROM hearings WHERE mention = m.id)
AND NOT EXISTS (SELECT 1 FROM log WHERE conversation IN (
    SELECT id FROM conversations WHERE id = m.conversation OR merged_into = m.conversation))
AND NOT EXISTS (SELECT 1 FROM drafts WHERE conversation = m.conversation)
AND m.id NOT IN (SELECT mention FROM log WHERE kind = 'idea' AND mention IS NOT NULL)
"""


def undo_run(db: sqlite3.Connection, uid: str, now: datetime) -> Iterator[int]:
    """Take an import back, yielding after each step how many of its mentions are gone; each step is one transaction.

    Mentions go that only this import brought: one that a source or another import carried too, of which an idea was
    kept, or whose conversation a person acted in or has a draft for, stays. Lists of followers become what they are
    without it. What it logged as published is taken back in the log. Stopped half-way, it can be begun again. To take
    the undo back, import the file again.

    Raises:
        NotFoundError: no run has that id. NotUndoableError: it was undone already.
    """
    run = _undoable(db, uid)
    gone = 0
    for first, last in batches(_only_here(db, run), _AT_ONCE):
        with reading(db):
            leaving = [row[0] for row in db.execute(_REMOVABLE, (first, last))]
        remove_mentions(db, leaving)
        gone += len(leaving)
        yield gone
    with writing(db):
        take_back_lists(db, run)
        take_back(db, [row[0] for row in db.execute("SELECT act FROM import_acts WHERE run = ?", (run,))], now)
        db.execute(
            "UPDATE import_runs SET state = ?, ended_at = ? WHERE id = ?", (RunState.UNDONE.value, to_ms(now), run)
        )
    yield gone


def _undoable(db: sqlite3.Connection, uid: str) -> int:
    if import_run(db, uid).state is RunState.UNDONE:
        raise NotUndoableError(words("Storage", "This was undone already."))
    return int(db.execute("SELECT id FROM import_runs WHERE uid = ?", (uid,)).fetchone()[0])


def _only_here(db: sqlite3.Connection, run: int) -> list[Stretch]:
    """Return what this run carried and no other that stands, of what some import brought first."""
    with reading(db):
        others = db.execute(
            """SELECT first, last FROM import_carried JOIN import_runs ON import_runs.id = import_carried.run
               WHERE run <> ? AND state <> ?""",
            (run, RunState.UNDONE.value),
        ).fetchall()
        brought = db.execute("SELECT first, last FROM import_carried WHERE new = 1").fetchall()
    mine = without(carried_by(db, run), merged(tuple(row) for row in others))
    return within(mine, merged(tuple(row) for row in brought))
