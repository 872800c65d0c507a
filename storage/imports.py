"""Imports as runs: what each carried, how it ended, what it did not take."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from storage.encoding import from_ms, from_ms_or_none, to_ms, words_from_json
from storage.errors import NotFoundError
from storage.import_records import close_run
from storage.opening import reading, writing
from storage.records.imports import ImportRun, NewRun, RejectedRow, RunCounts, RunState
from storage.records.words import words
from storage.uids import new_uid

MOST_REJECTED = 10_000
"""Rejected rows that are kept of one run; a file of which more are wrong is the wrong file."""

_RUN = """SELECT uid, file, preset, territory, account, state, started_at, ended_at, rows, kept, duplicates, refused
          FROM import_runs """


def begin_run(db: sqlite3.Connection, new: NewRun, now: datetime) -> tuple[int, str]:
    """Note that an import begins; return its row (for ``storage.import_records``) and the id that a person is told."""
    uid = new_uid()
    with writing(db):
        added = db.execute(
            "INSERT INTO import_runs (uid, file, preset, territory, account, state, started_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (uid, new.file, new.preset, new.territory, new.account, RunState.RUNNING.value, to_ms(now)),
        ).lastrowid
    return int(added or 0), uid


def end_run(db: sqlite3.Connection, run: int, state: RunState, now: datetime) -> None:
    """Write down how a run ended."""
    with writing(db):
        close_run(db, run, state, now)


def import_run(db: sqlite3.Connection, uid: str) -> ImportRun:
    """Return one run.

    Raises:
        NotFoundError: no run has that id.
    """
    with reading(db):
        row = db.execute(f"{_RUN} WHERE uid = ?", (uid,)).fetchone()
    if row is None:
        raise NotFoundError(words("Storage", "There is no import {id}.").given(id=uid))
    return _run(row)


def is_run(db: sqlite3.Connection, uid: str) -> bool:
    """Tell whether an id is that of an import."""
    with reading(db):
        return db.execute("SELECT 1 FROM import_runs WHERE uid = ?", (uid,)).fetchone() is not None


def import_runs(db: sqlite3.Connection, limit: int = 100) -> list[ImportRun]:
    """Return the last runs, newest first, undone ones too."""
    with reading(db):
        rows = db.execute(f"{_RUN} ORDER BY id DESC LIMIT ?", (limit,)).fetchall()
    return [_run(row) for row in rows]


def rejected_rows(db: sqlite3.Connection, uid: str) -> list[RejectedRow]:
    """Return what a run did not take, in the file's order, at most 10,000 rows."""
    with reading(db):
        rows = db.execute(
            """SELECT part, row, words FROM import_rejected
               WHERE run = (SELECT id FROM import_runs WHERE uid = ?) ORDER BY id""",
            (uid,),
        ).fetchall()
    return [RejectedRow(row["part"], row["row"], words_from_json(row["words"])) for row in rows]


def _run(row: sqlite3.Row) -> ImportRun:
    return ImportRun(
        uid=row["uid"],
        file=row["file"],
        preset=row["preset"],
        territory=row["territory"],
        account=row["account"],
        state=RunState(row["state"]),
        started_at=from_ms(row["started_at"]),
        ended_at=from_ms_or_none(row["ended_at"]),
        counts=RunCounts(row["rows"], row["kept"], row["duplicates"], row["refused"]),
    )
