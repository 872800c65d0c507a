"""Copies of the one file: made by SQLite's own backup call, a few kept, one put back when asked."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from storage.errors import DamagedError, NotFoundError, ReadOnlyError, speaking
from storage.forgetting import forget_again
from storage.forgotten import Forgotten
from storage.locking import exclusive
from storage.migrations.registry import SCHEMA_VERSION
from storage.opening import connect, reading, schema_of
from storage.records.words import words

DAILY = 7
WEEKLY = 4

_NAME = re.compile(r"causerie-(\d{4}-\d{2}-\d{2})\.sqlite")


@dataclass(frozen=True, slots=True)
class RestorePoint:
    """A copy that can be put back: its day (UTC), where it lies and its size in bytes."""

    day: date
    path: Path
    size: int


def backups_folder(folder: Path) -> Path:
    """Return where the copies of a data folder's database are kept."""
    return folder / "backups"


def back_up(db_path: Path, folder: Path, now: datetime) -> RestorePoint | None:
    """Make the day's copy, unless it is there, and remove those that are no longer kept.

    Kept are the last seven and, of what is older, the last of each of four weeks. The copy is written beside its
    place and moved into it: a copy that is there is whole. Call it from any thread but the window's; it holds no
    lock that a writer waits for.

    Args:
        db_path: the prepared database.
        folder: of the backups; made when missing.
        now: decides the day, UTC.

    Returns:
        The new copy, or None when the day's was there.

    Raises:
        StorageError: the copy could not be made; older ones are still there.
    """
    day = now.astimezone(UTC).date()
    copy = folder / f"causerie-{day.isoformat()}.sqlite"
    if copy.exists():
        return None
    part = folder / f".{copy.name}.{os.getpid()}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            _copy(db_path, part)
            part.replace(copy)
        finally:
            part.unlink(missing_ok=True)
        _thin_out(folder)
    except OSError as error:
        said = words("Backups", "No copy could be made in {path}: {detail}. Check the folder and the room on its disk.")
        raise ReadOnlyError(said.given(path=str(folder), detail=error.strerror or str(error))) from error
    return RestorePoint(day, copy, copy.stat().st_size)


def restore_points(folder: Path) -> list[RestorePoint]:
    """Return the copies of a folder, newest first; none when there is no such folder."""
    if not folder.is_dir():
        return []
    found = [
        RestorePoint(date.fromisoformat(match[1]), path, path.stat().st_size)
        for path in folder.iterdir()
        if (match := _NAME.fullmatch(path.name)) is not None
    ]
    return sorted(found, key=lambda point: point.day, reverse=True)


def restore(db_path: Path, point: RestorePoint, *, now: datetime) -> Path:
    """Put a copy back in the database's place and return where the present one was copied to first.

    The copy may be of an older schema: ``prepare`` migrates it afterwards. Other connections see the restored
    content at their next question; the listener should be stopped meanwhile. Who was forgotten since the copy was
    made stays forgotten.

    Raises:
        NotFoundError: the copy is gone.
        DamagedError: the copy is not whole; nothing was changed.
        StorageError: not ours, or the file is in use.
    """
    if not point.path.exists():
        raise NotFoundError(words("Backups", "The copy {path} is no longer there.").given(path=str(point.path)))
    aside = db_path.with_name(f"{db_path.name}.before-restore-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    with exclusive(db_path.parent), speaking(db_path):
        schema_of(point.path)
        with speaking(point.path), closing(sqlite3.connect(point.path)) as copy:
            if quick_check(copy):
                said = words("Backups", "The copy {path} is damaged: choose another.")
                raise DamagedError(said.given(path=str(point.path)))
        _copy(db_path, aside)
        with closing(sqlite3.connect(point.path)) as copy, closing(sqlite3.connect(db_path)) as present:
            copy.backup(present)
            present.execute("PRAGMA journal_mode = WAL")
        if schema_of(db_path) == SCHEMA_VERSION:
            with closing(connect(db_path, durable=True)) as present:
                forget_again(present, Forgotten.beside(present))
    return aside


def quick_check(db: sqlite3.Connection) -> tuple[str, ...]:
    """Return what SQLite finds wrong with the file, at most 20 lines; nothing for a sound one.

    Reads the whole file: never on the window's thread.
    """
    try:
        with reading(db):
            found = tuple(str(row[0]) for row in db.execute("PRAGMA quick_check(20)"))
    except DamagedError as error:
        return (str(error.__cause__),)
    return () if found == ("ok",) else found


def _copy(path: Path, copy: Path) -> None:
    with (
        speaking(path),
        closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(copy)) as target,
    ):
        source.backup(target)
        # One file, without a log beside it, that can be carried elsewhere.
        target.execute("PRAGMA journal_mode = DELETE")


def _thin_out(folder: Path) -> None:
    points = restore_points(folder)
    kept = kept_days([point.day for point in points])
    for point in points:
        if point.day not in kept:
            point.path.unlink(missing_ok=True)


def kept_days(days: Iterable[date]) -> frozenset[date]:
    """Return which of these days' copies are kept: the last seven, and the last one of four weeks before them."""
    newest = sorted(days, reverse=True)
    daily, older = newest[:DAILY], newest[DAILY:]
    last_of_week: dict[tuple[int, int], date] = {}
    for day in older:
        last_of_week.setdefault(day.isocalendar()[:2], day)
    return frozenset([*daily, *list(last_of_week.values())[:WEEKLY]])
