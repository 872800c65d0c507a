"""Dots under misspelt words in the whole window, and what may have been meant."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.parts.waves import DOTS
from desktop.spelling.spelling import Spelling
from tests.desktop.story import Lived, lived_in

TEXT = "\U0001f6b2 We will recieve it, Dana_R @mnode"


def dotted(lived: Lived) -> list[str]:
    marks = lived.answer.composing.shell.text.extraSelections()
    return [one.cursor.selectedText() for one in marks if one.format.underlineStyle() is DOTS]


def write(lived: Lived, qtbot: QtBot, text: str = TEXT) -> Spelling:
    """Open the window, write, and let the words be looked up."""
    lived.open(qtbot)
    spelling = lived.answer.findChild(Spelling)
    assert spelling is not None
    lived.answer.composing.shell.text.setPlainText(text)
    look(lived, qtbot, spelling)
    return spelling


def look(lived: Lived, qtbot: QtBot, spelling: Spelling) -> None:
    spelling.look()
    lived.settle(qtbot)


def opened_menu(lived: Lived, qtbot: QtBot, at: int) -> QMenu:
    field = lived.answer.composing.shell.text
    cursor = field.textCursor()
    cursor.setPosition(at)
    field.setTextCursor(cursor)
    before = set(field.findChildren(QMenu))
    field.customContextMenuRequested.emit(field.cursorRect().center())
    lived.settle(qtbot)
    (menu,) = set(field.findChildren(QMenu)) - before
    return menu


def press(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


def test_a_misspelt_word_has_dots_until_it_is_right(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        write(lived, qtbot)
        assert dotted(lived) == ["recieve"]
        press(opened_menu(lived, qtbot, 13), "receive")
        assert lived.answer.composing.text == TEXT.replace("recieve", "receive")
        assert dotted(lived) == []
        lived.answer.composing.shell.text.undo()
        assert dotted(lived) == ["recieve"]


def test_dots_follow_the_word_as_one_types_before_it(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        write(lived, qtbot)
        field = lived.answer.composing.shell.text
        field.moveCursor(field.textCursor().MoveOperation.Start)
        qtbot.keyClicks(field, "Yes. ")
        assert dotted(lived) == ["recieve"]


def test_a_word_added_is_kept_in_a_file(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        write(lived, qtbot)
        press(opened_menu(lived, qtbot, 13), "Add “recieve” to my words")
        lived.settle(qtbot)
        assert dotted(lived) == []
        file = lived.house.preferences.path.parent / "my-words.txt"
        assert file.read_text("utf-8") == "recieve\n"


def test_a_list_that_cannot_be_written_is_said(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        write(lived, qtbot)
        (lived.house.preferences.path.parent / "my-words.txt").mkdir()
        with qtbot.waitSignal(lived.answer.told) as said:
            press(opened_menu(lived, qtbot, 13), "Add “recieve” to my words")
        assert "my-words.txt" in said.args[0].source
        assert dotted(lived) == ["recieve"]


def test_where_nothing_is_misspelt_the_menu_is_the_usual(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        write(lived, qtbot)
        menu = opened_menu(lived, qtbot, 5)
        assert not any("my words" in action.text() for action in menu.actions())
        menu.close()


def test_the_switch_takes_the_dots_away_and_brings_them_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        spelling = write(lived, qtbot)
        preferences = lived.house.preferences
        preferences.choose(replace(preferences.now, spelling=False))
        look(lived, qtbot, spelling)
        assert dotted(lived) == []
        preferences.choose(replace(preferences.now, spelling=True))
        look(lived, qtbot, spelling)
        assert dotted(lived) == ["recieve"]


def test_another_conversation_has_no_dots_of_the_one_before(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        write(lived, qtbot)
        lived.press(qtbot, "J")
        assert dotted(lived) == []


def test_what_was_offered_for_a_text_that_is_another_now_changes_nothing(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        spelling = write(lived, qtbot)
        place = spelling._found[0]
        menu = spelling.menu(place, ("receive",), QPoint(0, 0))
        lived.answer.composing.shell.text.setPlainText("Something else altogether")
        press(menu, "receive")
        assert lived.answer.composing.text == "Something else altogether"
