"""Importing a file once, by hand: remembered as a run that says how it ended and can be undone as a whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from listeners.hearing.ear import Ear
from listeners.importing.files import AT_ONCE, Imported, hear_rows, presets_of
from listeners.importing.presets.preset import Told
from listeners.importing.receiving import Receiver
from listeners.importing.recognition import Recognised
from storage.errors import StorageError
from storage.import_records import count_run
from storage.imports import begin_run, end_run
from storage.opening import writing
from storage.records.imports import NewRun, RunCounts, RunState


@dataclass(frozen=True, slots=True)
class RunStep:
    """How far a run is: ``run`` is its globally unique id, ``so_far`` what it has read."""

    run: str
    so_far: Imported


def run_import(
    db: sqlite3.Connection,
    ear: Ear,
    found: Sequence[Recognised],
    file: BinaryIO,
    *,
    name: str,
    now: datetime,
    told: Told | None = None,
    territory: int | None = None,
    at_once: int = AT_ONCE,
) -> Generator[RunStep, None, None]:
    """Import the recognised parts of a file, yielding after each batch; the last step says how it ended.

    Stopped early (closed, or by an exception of its consumer) it is "cancelled": what was heard stays, and can be
    undone like the rest. A fault of the disk or the database leaves it "failed", with what was stored before.

    Args:
        db: the connection the ear writes to.
        ear: stores the posts.
        found: what ``recognise_file`` said of ``file``, which is still open.
        file: tells how far it was read.
        name: what the file is called, without its folder.
        now: the moment of hearing, aware UTC.
        told: what the person said of the file.
        territory: where its mentions belong whatever they say; None lets that of a remembered mapping stand.
        at_once: rows stored in one transaction.

    Raises:
        OSError: the file cannot be read on. StorageError: a batch could not be stored.
    """
    told = told or Told()
    territory = territory or next((one.territory for one in found if one.territory), None)
    account = f"{told.account.network}:{told.account.handle}" if told.account else ""
    run, uid = begin_run(db, NewRun(name, presets_of(found), territory, account), now)
    receiver = Receiver(db, ear, now, territory=territory, account=told.account, run=run)
    state = RunState.FAILED
    try:
        for so_far in hear_rows(receiver, found, file, told, at_once):
            counts = RunCounts(so_far.rows, so_far.kept, so_far.duplicates, so_far.refused)
            with writing(db):
                count_run(db, run, counts)
            yield RunStep(uid, so_far)
        state = RunState.DONE
    except (GeneratorExit, KeyboardInterrupt):
        state = RunState.CANCELLED
        raise
    finally:
        with suppress(StorageError):  # what stopped the run is raised; that it never ended is said by its state
            end_run(db, run, state, now)
