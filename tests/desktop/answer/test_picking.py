"""Several conversations at once, by keyboard and mouse: put away together, and back with one undo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.shortcuts import Command
from listeners.messages import ConversationsChanged
from storage.facts import conversation
from storage.journal import acts
from storage.records.conversations import ConversationState
from storage.records.journal import DecisionKind
from tests.desktop.story import NOON, Lived, lived_in
from tests.storage.house import DAY, HOUR

QUEUE = ["Dana Kowalski", "Torque Wrench", "Luc Tremblay", "鈴木 花", "Priya Raman", "-", "Bike Deals"]


def picked(lived: Lived) -> list[str]:
    """Return the names on the cards that are picked."""
    chosen = lived.answer.picking.picked
    return [card.name for card in lived.answer.listing.model.cards() if card.key in chosen]


def click(lived: Lived, qtbot: QtBot, name: str, held: Qt.KeyboardModifier) -> None:
    """Click on a card with a key held."""
    shown = lived.answer.list_pane.list
    row = lived.cards().index(name)
    at = QPoint(60, shown.rowViewportPosition(row) + 20)
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, held, at)


def test_pick_by_keyboard_put_away_together_and_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "Shift+J")
        lived.press(qtbot, "Shift+J")
        assert picked(lived) == QUEUE[:3]
        assert lived.answer.picking.bar.isVisible()
        lived.press(qtbot, "E")
        assert lived.cards() == QUEUE[3:]
        assert picked(lived) == []
        assert lived.answer.picking.bar.isHidden()
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.id == lived.story.hana
        done = acts(lived.story.home.db, limit=9)
        assert [one.kind for one in done] == [DecisionKind.DISMISS] * 3
        assert ConversationsChanged(tuple(one.conversation or 0 for one in reversed(done))) in lived.sent

        lived.press(qtbot, "Ctrl+Z")
        assert lived.cards() == QUEUE


def test_picking_is_given_up_piece_by_piece(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "X")
        lived.press(qtbot, "J")
        lived.press(qtbot, "X")
        assert picked(lived) == QUEUE[:2]
        lived.press(qtbot, "X")
        assert picked(lived) == QUEUE[:1]
        lived.press(qtbot, "Esc")
        assert picked(lived) == []
        lived.press(qtbot, "Ctrl+A")
        assert picked(lived) == QUEUE[:5]
        lived.press(qtbot, "Shift+K")
        assert picked(lived) == QUEUE[:5]


def test_pick_by_mouse(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        click(lived, qtbot, "Luc Tremblay", Qt.KeyboardModifier.ControlModifier)
        assert picked(lived) == ["Luc Tremblay"]
        assert lived.answer.list_pane.current() == lived.story.dana
        click(lived, qtbot, "Luc Tremblay", Qt.KeyboardModifier.ShiftModifier)
        assert picked(lived) == QUEUE[:3]
        click(lived, qtbot, "Torque Wrench", Qt.KeyboardModifier.ControlModifier)
        assert picked(lived) == [QUEUE[0], QUEUE[2]]


def test_what_is_no_longer_shown_is_no_longer_picked(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "Ctrl+A")
        lived.answer.list_pane.filter.setText("priya")
        assert picked(lived) == ["Priya Raman"]
        lived.answer.list_pane.clear_filters()
        assert picked(lived) == ["Priya Raman"]
        lived.answer.refresh()
        lived.settle(qtbot)
        assert picked(lived) == ["Priya Raman"]


def test_remind_of_several_when_somebody_writes(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "X")
        lived.press(qtbot, "Shift+J")
        menu = lived.answer.thread_pane.head.reminder_menu()
        next(action for action in menu.actions() if action.text() == "When somebody writes there").trigger()
        lived.settle(qtbot)
        assert lived.cards() == QUEUE[2:]
        dana = conversation(lived.story.home.db, lived.story.dana)
        assert (dana.state, dana.snoozed_until) == (ConversationState.SNOOZED, None)
        menu.deleteLater()


def test_asleep_even_if_they_write(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        asked: list[tuple[object, bool]] = []
        lived.answer.thread_pane.head.snooze.connect(lambda until, wakes: asked.append((until, wakes)))
        lived.answer.tending.snooze(NOON + DAY, wakes=False)
        lived.settle(qtbot)
        lived.story.home.mention("Still there?", handle="dana", conversation=lived.story.dana, at=NOON + HOUR)
        assert conversation(lived.story.home.db, lived.story.dana).state is ConversationState.SNOOZED
        menu = lived.answer.thread_pane.head.reminder_menu()
        (even,) = (action.menu() for action in menu.actions() if action.text().startswith("Even if"))
        even.actions()[0].trigger()
        assert asked[0][1] is False
        menu.deleteLater()


def test_mute_is_for_good(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        assert Command.MUTE in lived.answer.commands()
        lived.press(qtbot, "M")
        assert "Dana Kowalski" not in lived.cards()
        assert "does not come back" in lived.window.toast.accessibleName()
