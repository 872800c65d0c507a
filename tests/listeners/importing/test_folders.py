from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.importing.folders import SETTLED, FileSeen, FolderRound, files_to_read, is_passed_over, listing_of

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def seen(name: str = "a.csv", size: int = 10, age: timedelta = timedelta(0)) -> FileSeen:
    return FileSeen(name, size, int((NOW - age).timestamp()) * 1_000_000_000)


def look(
    *listing: FileSeen, read: Sequence[FileSeen] = (), waiting: Sequence[FileSeen] = (), now: datetime = NOW
) -> FolderRound:
    return files_to_read(listing, read=read, waiting=waiting, now=now)


OLD = timedelta(hours=1)


def test_a_file_at_rest_is_read_once() -> None:
    file = seen(age=OLD)

    assert look(file) == FolderRound((file,), ())
    assert look(file, read=[file]) == FolderRound((), ())


def test_a_changed_file_is_read_again() -> None:
    before = seen(age=2 * OLD)

    assert look(seen(age=OLD), read=[before]).ready == (seen(age=OLD),)
    assert look(seen(size=11, age=2 * OLD), read=[before]).ready == (seen(size=11, age=2 * OLD),)


def test_a_file_being_written_waits_until_it_stays_the_same() -> None:
    first = look(seen(size=10))
    second = look(seen(size=20), waiting=first.waiting)
    third = look(seen(size=20), waiting=second.waiting)

    assert first == FolderRound((), (seen(size=10),))
    assert second == FolderRound((), (seen(size=20),))
    assert third == FolderRound((seen(size=20),), ())


def test_a_file_left_alone_for_a_moment_is_whole() -> None:
    file = seen()

    assert look(file, now=NOW + SETTLED - timedelta(milliseconds=1)).ready == ()
    assert look(file, now=NOW + SETTLED).ready == (file,)


def test_a_file_from_the_future_is_read_after_one_look() -> None:
    file = seen(age=-OLD)

    assert look(file).waiting == (file,)
    assert look(file, waiting=[file]).ready == (file,)


@pytest.mark.parametrize(
    "name", [".hidden", ".~lock.a.csv#", "~$a.xlsx", "a.csv.part", "a.CRDOWNLOAD", "a.tmp", "a.csv~", "#a.csv#"]
)
def test_hidden_and_temporary_names_are_passed_over(name: str) -> None:
    assert is_passed_over(name)
    assert look(seen(name, age=OLD)) == FolderRound((), ())


@pytest.mark.parametrize("name", ["a.csv", "tmp.csv", "export (1).ndjson", "parts.xlsx", "é.csv"])
def test_other_names_are_not(name: str) -> None:
    assert not is_passed_over(name)


def test_an_empty_file_is_not_there_yet() -> None:
    assert look(seen(size=0, age=OLD)) == FolderRound((), ())


@pytest.mark.skipif(sys.platform == "win32", reason="makes a named pipe and links")
def test_only_plain_files_of_the_folder_itself_are_listed(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x")
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "b.csv").write_text("x")
    (tmp_path / "link.csv").symlink_to(tmp_path / "a.csv")
    (tmp_path / "dead.csv").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    status = (tmp_path / "a.csv").stat()

    assert listing_of(tmp_path) == (FileSeen("a.csv", 1, status.st_mtime_ns),)


def test_a_folder_that_is_gone_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        listing_of(tmp_path / "gone")


files = st.builds(
    seen,
    st.sampled_from(["a", "b", ".c"]),
    st.integers(0, 2),
    st.sampled_from([OLD, timedelta(0), timedelta(seconds=1)]),
)


@given(st.lists(files, unique_by=lambda file: file.name), st.lists(files), st.lists(files))
@settings(max_examples=100)
def test_each_file_is_ready_or_waiting_or_neither(
    listing: list[FileSeen], read: list[FileSeen], waiting: list[FileSeen]
) -> None:
    found = look(*listing, read=read, waiting=waiting)

    assert not set(found.ready) & set(found.waiting)
    assert not set(found.ready) & set(read)
    assert set(found.ready) | set(found.waiting) <= set(listing)
    again = look(*listing, read=[*read, *found.ready], waiting=found.waiting)
    assert again == FolderRound(found.waiting, ())
