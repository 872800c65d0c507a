"""The window's own small file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.settings import FILE_NAME, Settings, SettingsFile, text_percent_within
from desktop.theme.theme import Scheme


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert SettingsFile.read(tmp_path).now == Settings()


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    settings = Settings("fr", Scheme.DARK, 130, 400, True, 2, 3, 1500, 900)
    SettingsFile.read(tmp_path).write(settings)
    assert SettingsFile.read(tmp_path).now == settings
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_the_file_is_for_people_too(tmp_path: Path) -> None:
    SettingsFile.read(tmp_path).write(Settings(language="fr"))
    assert '\n  "language": "fr",\n' in (tmp_path / FILE_NAME).read_text("utf-8")


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b'{"text_percent": "big"}', b'{"scheme": "pink"}', b"\xff\xfe"])
def test_a_broken_file_gives_the_defaults(tmp_path: Path, broken: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(broken)
    assert SettingsFile.read(tmp_path).now == Settings()


def test_keys_of_a_later_version_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"language": "en", "later": 1}', "utf-8")
    assert SettingsFile.read(tmp_path).now == Settings(language="en")


def test_a_text_size_stays_readable(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"text_percent": 5000}', "utf-8")
    assert SettingsFile.read(tmp_path).now.text_percent == 200
    assert [text_percent_within(n) for n in (10, 80, 110, 200, 210)] == [80, 80, 110, 200, 200]


def test_a_folder_that_cannot_be_written_is_no_interruption(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "gone" / FILE_NAME)
    changed = replace(file.now, language="fr")
    file.write(changed)
    assert file.now == changed
