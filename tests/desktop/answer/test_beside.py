"""A star, who is on it, a note, unread again: by keyboard, beside the conversation, which stays where it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.parts.buttons import Button
from desktop.parts.card import Card
from storage.records.tended import Claim
from storage.tended import notes, tended
from tests.desktop.answer.test_haste import read_only
from tests.desktop.story import NOON, Lived, lived_in
from tests.storage.house import DAY

QUEUE = ["Dana Kowalski", "Torque Wrench", "Luc Tremblay", "鈴木 花", "Priya Raman", "-", "Bike Deals"]


def card(lived: Lived, row: int = 0) -> Card:
    return lived.answer.listing.model.cards()[row]


def test_star_and_no_longer(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "X")
        lived.press(qtbot, "Shift+J")
        lived.press(qtbot, "S")
        assert [card(lived, row).starred for row in range(3)] == [True, True, False]
        assert card(lived).spoken.startswith("Starred. ")
        assert lived.cards() == QUEUE
        lived.press(qtbot, "S")
        assert [card(lived, row).starred for row in range(2)] == [False, False]
        lived.press(qtbot, "Ctrl+Z")
        assert [card(lived, row).starred for row in range(2)] == [True, True]


def test_on_it_for_a_day(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        menu = lived.answer.beside.menu()
        assert [action.text() for action in menu.actions()] == ["I'm on it", "Hand to Karim", "Nobody is on it"]
        menu.actions()[1].trigger()
        lived.settle(qtbot)
        home = lived.story.home
        assert tended(home.db, (lived.story.dana,))[lived.story.dana].claim == Claim("Karim", NOON + DAY)
        assert card(lived).assignee == "K"
        assert "Karim is on it." in card(lived).spoken
        lived.now.passes(DAY)
        lived.answer.listing.refresh_cards()
        assert card(lived).assignee == ""
        menu.actions()[2].trigger()
        lived.settle(qtbot)
        assert tended(home.db, (lived.story.dana,)) == {}
        menu.deleteLater()


def test_the_menu_opens_by_key(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "A")
        popup = QApplication.activePopupWidget()
        assert popup is not None
        popup.close()


def test_a_note_is_written_kept_and_taken_away(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        strip = lived.answer.thread_pane.notes
        assert strip.isHidden()
        lived.press(qtbot, "N")
        qtbot.keyClicks(QApplication.focusWidget(), "Batch HX2-0419: ask the workshop")
        lived.press(qtbot, "Return")
        assert [note.text for note in strip.notes] == ["Batch HX2-0419: ask the workshop"]
        assert [note.by for note in notes(lived.story.home.db, lived.story.dana)] == ["Helix Support"]
        assert lived.cards() == QUEUE

        lived.press(qtbot, "J")
        assert strip.isHidden()
        lived.press(qtbot, "K")
        (away,) = (one for one in strip.findChildren(Button) if one.parent() is not None)
        away.click()
        lived.settle(qtbot)
        assert strip.notes == ()
        assert strip.isHidden()


def test_a_note_that_could_not_be_written_stays_in_its_field(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        strip, db = lived.answer.thread_pane.notes, lived.story.home.db
        with read_only(lived):
            lived.press(qtbot, "N")
            qtbot.keyClicks(QApplication.focusWidget(), "Ask the workshop")
            lived.press(qtbot, "Return")
            assert lived.window.banner.isVisible()
            assert (strip.field.isVisible(), strip.field.text()) == (True, "Ask the workshop")
            lived.press(qtbot, "J")
            assert strip.isHidden()
        lived.press(qtbot, "K")
        assert (strip.field.isVisible(), strip.field.text()) == (True, "Ask the workshop")
        lived.press(qtbot, "N")
        lived.press(qtbot, "Return")
        assert [note.text for note in notes(db, lived.story.dana)] == ["Ask the workshop"]
        lived.press(qtbot, "J")
        lived.press(qtbot, "K")
        assert (strip.field.isHidden(), strip.field.text()) == (True, "")


def test_a_note_that_could_not_be_written_can_be_given_up(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        strip = lived.answer.thread_pane.notes
        with read_only(lived):
            lived.press(qtbot, "N")
            qtbot.keyClicks(QApplication.focusWidget(), "never mind")
            lived.press(qtbot, "Return")
            lived.press(qtbot, "Esc")
        lived.press(qtbot, "J")
        lived.press(qtbot, "K")
        assert strip.field.isHidden()


def test_a_note_is_given_up(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "N")
        qtbot.keyClicks(QApplication.focusWidget(), "never mind")
        lived.press(qtbot, "Esc")
        assert lived.answer.thread_pane.notes.isHidden()
        assert notes(lived.story.home.db, lived.story.dana) == ()
        assert lived.answer.list_pane.list.hasFocus()


def test_unread_again(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.answer.listing.mark_read(lived.story.dana)
        assert not card(lived).unread
        lived.press(qtbot, "U")
        assert card(lived).unread
