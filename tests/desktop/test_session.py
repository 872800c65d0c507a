"""What the window remembers by itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.session import FILE_NAME, Session, SessionFile


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert SessionFile.read(tmp_path).now == Session()


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    session = Session(list_width=400, inspector=True, territory=2, voice=3, width=1500, height=900)
    SessionFile.read(tmp_path).write(session)
    assert SessionFile.read(tmp_path).now == session
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b'{"width": "big"}', b"\xff\xfe"])
def test_a_broken_file_gives_the_defaults(tmp_path: Path, broken: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(broken)
    assert SessionFile.read(tmp_path).now == Session()


def test_keys_of_another_version_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"voice": 3, "later": 1, "language": "fr"}', "utf-8")
    assert SessionFile.read(tmp_path).now == Session(voice=3)


def test_a_folder_that_cannot_be_written_is_no_interruption(tmp_path: Path) -> None:
    file = SessionFile(tmp_path / "gone" / FILE_NAME)
    changed = replace(file.now, width=900)
    file.write(changed)
    assert file.now == changed
