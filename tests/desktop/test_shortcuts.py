"""The table of keys: complete, without clashes, reachable on AZERTY and QWERTY."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from desktop.key_map import NEEDS_SHIFT_SOMEWHERE
from desktop.shortcuts import PAGES, SHORTCUTS, Command, PageName, jump_keys, shortcut


def test_every_command_stands_in_the_table_once() -> None:
    assert sorted(line.command for line in SHORTCUTS) == sorted(Command)
    assert shortcut(Command.UNDO).keys == ("Ctrl+Z",)


def test_every_key_is_one_that_qt_knows_and_belongs_to_one_command() -> None:
    keys = [key for line in SHORTCUTS for key in line.keys]
    assert len(keys) == len(set(keys))
    for key in keys:
        assert not QKeySequence(key).isEmpty()


def test_a_key_that_needs_shift_somewhere_has_a_second() -> None:
    for line in SHORTCUTS:
        single = [key for key in line.keys if len(key) == 1]
        if single and NEEDS_SHIFT_SOMEWHERE.issuperset(single):
            assert len(line.keys) > 1, line.command


def test_no_bare_digit() -> None:
    assert not [key for line in SHORTCUTS for key in line.keys if key.isdigit()]


@pytest.mark.parametrize("language", ["en", "fr", "other"])
def test_each_page_has_its_own_letter(language: str) -> None:
    keys = [jump_keys(page, language) for page in PageName]
    assert len(set(keys)) == len(PageName)
    assert all(key.startswith("G, ") for key in keys)
    assert "G" not in {key for line in SHORTCUTS for key in line.keys}


def test_every_page_has_a_name() -> None:
    assert set(PAGES) == set(PageName)
