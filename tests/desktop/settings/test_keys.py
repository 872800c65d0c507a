"""Keys given on the page of settings: they work at once, clashes are said, all that names them follows."""

from __future__ import annotations

import tomllib
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.key_map import KeyMap
from desktop.settings.file import FILE_NAME
from desktop.settings.key_catcher import pressed
from desktop.settings.key_row import KeyRow
from desktop.sheet import lines_of
from desktop.shortcuts import Command
from tests.desktop.settings.test_page import opened, page_of
from tests.desktop.story import Lived, lived_in


def catch(lived: Lived, qtbot: QtBot, command: Command, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> KeyRow:
    """Give a command a key as a person does."""
    row = page_of(lived).key_rows[command]
    row.catcher.setFocus()
    row.catcher.click()
    together = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        together |= modifier
    qtbot.keyClick(row.catcher, key, together)
    lived.settle(qtbot)
    return row


def keys_of(lived: Lived) -> KeyMap:
    return lived.window.tools.wording.keys


def test_a_key_given_works_at_once_and_is_named_everywhere(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        opened(lived, qtbot)
        row = catch(lived, qtbot, Command.STAR, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
        assert row.catcher.text() == "Alt+T"
        assert tomllib.loads((tmp_path / FILE_NAME).read_text("utf-8"))["keys"] == {"star": "Alt+T"}
        assert "Alt+T" in [keys for keys, _said in lines_of("en", keys_of(lived))]
        # A command that has no key in the table can have one.
        catch(lived, qtbot, Command.THEME, Qt.Key.Key_F7)
        lived.press(qtbot, "F7")
        assert lived.window.tools.theme.tokens.dark
        row.back.click()
        lived.settle(qtbot)
        assert keys_of(lived).keys(Command.STAR) == ("S",)
        assert tomllib.loads((tmp_path / FILE_NAME).read_text("utf-8"))["keys"] == {"theme": "F7"}


def test_a_clash_is_said_and_can_be_taken_over(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        opened(lived, qtbot)
        row = catch(lived, qtbot, Command.STAR, Qt.Key.Key_U)
        assert row.said.text() == "“U” already does this: Unread again"
        assert keys_of(lived) == KeyMap()
        row.take.click()
        lived.settle(qtbot)
        assert keys_of(lived).keys(Command.STAR) == ("U",)
        assert keys_of(lived).keys(Command.UNREAD) == ()
        assert row.said.isHidden()
        # Going back does not take the key from whoever has it now.
        page_of(lived).key_rows[Command.UNREAD].back.click()
        lived.settle(qtbot)
        assert keys_of(lived).keys(Command.UNREAD) == ()


def test_what_works_on_one_keyboard_only_is_refused_in_words(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        opened(lived, qtbot)
        row = catch(lived, qtbot, Command.STAR, Qt.Key.Key_3)
        assert row.said.text() == "“3” needs Shift on some keyboards: add Ctrl or Alt to it."
        assert row.take.isHidden()
        catch(lived, qtbot, Command.STAR, Qt.Key.Key_Escape)
        assert keys_of(lived) == KeyMap()
        assert lived.window.page is page_of(lived)
        catch(lived, qtbot, Command.STAR, Qt.Key.Key_Backspace)
        assert keys_of(lived).keys(Command.STAR) == ()
        assert row.catcher.text() == "no key"


def test_leaving_the_button_stops_the_catching(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = opened(lived, qtbot)
        row = page.key_rows[Command.STAR]
        row.catcher.setFocus()
        row.catcher.click()
        qtbot.keyClick(row.catcher, Qt.Key.Key_Shift)
        assert row.catcher.text() == "Press a key…"
        page.search.setFocus()
        assert row.catcher.text() == "S"


def test_a_key_has_one_name_whatever_keyboard_it_is_pressed_on() -> None:
    none, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    both = shift | Qt.KeyboardModifier.ControlModifier
    keypad = Qt.KeyboardModifier.KeypadModifier
    told = [
        (Qt.Key.Key_Question, shift, "?"),
        (Qt.Key.Key_Question, none, "?"),
        (Qt.Key.Key_E, shift, "E"),
        (Qt.Key.Key_1, keypad, "1"),
        (Qt.Key.Key_F7, shift, ""),
        (Qt.Key.Key_E, both, ""),
    ]
    names = [pressed(QKeyEvent(QEvent.Type.KeyPress, key, held, text)) for key, held, text in told]
    assert names == ["?", "?", "Shift+E", "1", "Shift+F7", "Ctrl+Shift+E"]
