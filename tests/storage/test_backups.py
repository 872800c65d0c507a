from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.backups import back_up, kept_days, quick_check, restore, restore_points
from storage.check import Kept, check
from storage.errors import DamagedError, NotFoundError, NotOurFileError, StorageError
from storage.health import save_health
from storage.journal import dismiss
from storage.migrations.registry import SCHEMA_VERSION
from storage.opening import connect
from storage.records.sources import ErrorKind, SourceError, SourceHealth
from storage.records.words import words
from tests.storage.house import DAY, HOUR, NOON, House

TODAY = date(2026, 11, 20)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def test_a_copy_a_day_of_what_is_there_then(home: House, folder: Path) -> None:
    home.mention("avant")
    point = back_up(home.path, folder, NOON)
    home.mention("après")

    assert point is not None
    assert point.path.name == "causerie-2026-11-20.sqlite"
    assert back_up(home.path, folder, NOON + HOUR) is None
    with closing(sqlite3.connect(point.path)) as copy:
        assert copy.execute("SELECT text FROM mentions").fetchall() == [("avant",)]
    assert [path.name for path in folder.iterdir()] == [point.path.name]
    assert restore_points(folder) == [point]


def test_a_copy_waits_for_no_writer_and_keeps_none_waiting(home: House, folder: Path) -> None:
    home.db.execute("BEGIN IMMEDIATE")
    home.db.execute("INSERT INTO facts VALUES ('half', 'done')")
    point = back_up(home.path, folder, NOON)
    home.db.execute("COMMIT")

    assert point is not None
    with closing(sqlite3.connect(point.path)) as copy:
        assert copy.execute("SELECT value FROM facts WHERE name = 'half'").fetchone() is None


def test_seven_days_and_four_weeks_are_kept(home: House, folder: Path) -> None:
    for number in range(60):
        back_up(home.path, folder, NOON + number * DAY)

    days = [point.day for point in restore_points(folder)]
    last = TODAY + timedelta(days=59)
    assert days[:7] == [last - timedelta(days=back) for back in range(7)]
    assert len(days) == 11
    assert len({day.isocalendar()[:2] for day in days[7:]}) == 4


@settings(max_examples=40)
@given(days=st.sets(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=60))
def test_the_newest_are_always_kept(days: set[date]) -> None:
    kept = kept_days(days)

    assert kept <= days
    assert set(sorted(days)[-7:]) <= kept
    assert len(kept) <= 11
    assert kept_days(kept) >= set(sorted(kept)[-7:])


def test_other_files_of_the_folder_are_left_alone(home: House, folder: Path) -> None:
    folder.mkdir()
    (folder / "notes.txt").write_text("mine")
    back_up(home.path, folder, NOON)

    assert (folder / "notes.txt").read_text() == "mine"
    assert len(restore_points(folder)) == 1


def test_no_folder_no_points(folder: Path) -> None:
    assert restore_points(folder) == []


def test_a_folder_that_cannot_be_is_said_so(home: House, folder: Path) -> None:
    folder.write_text("a file")

    with pytest.raises(StorageError) as refused:
        back_up(home.path, folder, NOON)
    assert refused.value.words.args["path"] == str(folder)


def test_a_copy_is_put_back_and_the_present_kept_aside(home: House, folder: Path) -> None:
    home.mention("avant")
    point = back_up(home.path, folder, NOON)
    home.mention("après")
    assert point is not None

    aside = restore(home.path, point, now=NOON + DAY)

    with closing(connect(home.path, durable=True)) as db:
        assert [row[0] for row in db.execute("SELECT text FROM mentions")] == ["avant"]
        assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert [row[0] for row in home.db.execute("SELECT text FROM mentions")] == ["avant"]
    with closing(sqlite3.connect(aside)) as kept:
        assert kept.execute("SELECT count(*) FROM mentions").fetchone()[0] == 2


def test_a_copy_that_is_gone_damaged_or_not_ours_is_not_put_back(home: House, folder: Path) -> None:
    home.mention("avant")
    point = back_up(home.path, folder, NOON)
    assert point is not None
    sound = point.path.read_bytes()

    point.path.write_bytes(sound[:8192] + b"\xa5" * (len(sound) - 8192))
    with pytest.raises(DamagedError):
        restore(home.path, point, now=NOON)
    point.path.write_bytes(b"Dear diary" * 1000)
    with pytest.raises(NotOurFileError):
        restore(home.path, point, now=NOON)
    point.path.unlink()
    with pytest.raises(NotFoundError):
        restore(home.path, point, now=NOON)
    assert home.count("mentions") == 1


def test_the_report_counts_and_finds_nothing_wrong(home: House, folder: Path) -> None:
    failing, removed = home.source(), home.source("https://example.org/b")
    home.mention(source=removed)
    save_health(home.db, SourceHealth(failing, error=SourceError(ErrorKind.TIMEOUT, words("Sources", "Too slow."))))
    dismiss(home.db, 1, NOON)
    point = back_up(home.path, folder, NOON)

    report = check(home.db, home.path, folder)

    assert report.sound
    assert report.kept == Kept(sources=2, failing_sources=1, mentions=1, conversations=1, people=1, acts=1, drafts=0)
    assert (report.schema, report.sqlite, report.backups) == (SCHEMA_VERSION, sqlite3.sqlite_version, (point,))
    assert report.size == home.path.stat().st_size


def test_a_broken_link_is_found(home: House, folder: Path) -> None:
    home.mention()
    home.db.execute("PRAGMA foreign_keys = OFF")
    home.db.execute("DELETE FROM conversations")

    report = check(home.db, home.path, folder)

    assert not report.sound
    assert report.broken_links == 1
    assert quick_check(home.db) == ()
