"""The line of the queue under the hand: drawn by key and mouse, and everything below it put away with one undo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.shortcuts import Command
from listeners.messages import ConversationsChanged
from priorities.conversations.rank import FLOOR
from storage.facts import conversation
from storage.journal import acts
from storage.learning import taught
from storage.ranks import save_ranks, standing_in
from storage.records.conversations import ConversationRank, ConversationState, ListName
from storage.records.journal import DecisionKind
from tests.desktop.story import QUESTION as LABEL
from tests.desktop.story import Lived, lived_in, reason
from tests.storage.house import House

QUEUE = ["Dana Kowalski", "Torque Wrench", "Luc Tremblay", "鈴木 花", "Priya Raman", "-", "Bike Deals"]


def floor_shift(home: House) -> int | None:
    return taught(home.db, None).floor_shift


def middle_of(lived: Lived, row: int) -> QPoint:
    """Return where a row is to be hit."""
    shown = lived.answer.list_pane.list
    return QPoint(80, shown.rowViewportPosition(row) + shown.rowHeight(row) // 2)


def test_drawn_under_the_conversation_on_the_screen(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "J")
        lived.press(qtbot, "L")
        assert floor_shift(lived.story.home) == 20 - FLOOR
        assert ConversationsChanged(()) in lived.sent
        assert "3 conversations change sides" in lived.window.toast.accessibleName()
        lived.press(qtbot, "Ctrl+Z")
        assert floor_shift(lived.story.home) is None


def test_where_nobody_waits_the_line_stays(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.answer.floor_line.draw_under(lived.story.below)
        lived.settle(qtbot)
        assert acts(lived.story.home.db, limit=1) == []
        assert "stays above" in lived.window.toast.accessibleName()


def test_the_list_follows_until_the_hand_is_on_it(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "J")
        lived.press(qtbot, "L")
        home, mention = lived.story.home, lived.story.mentions["priya"]
        thanks = reason("thanks", 4, "Somebody thanks you", LABEL, mention)
        save_ranks(home.db, [ConversationRank(lived.story.priya, None, ListName.BELOW, 16, (thanks,), mention, None)])
        lived.answer.ranks_changed((lived.story.priya,))
        lived.settle(qtbot)
        assert lived.cards() == [*QUEUE[:4], "-", "Priya Raman", "Bike Deals"]

        lived.press(qtbot, "J")
        mention = lived.story.mentions["hana"]
        asks = reason("asks_question", 4, "Somebody asks something", LABEL, mention)
        save_ranks(home.db, [ConversationRank(lived.story.hana, None, ListName.BELOW, 4, (asks,), mention, None)])
        lived.answer.ranks_changed((lived.story.hana,))
        lived.settle(qtbot)
        assert lived.cards() == [*QUEUE[:4], "-", "Priya Raman", "Bike Deals"]


def test_dragged_by_mouse(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.window.resize(1280, 1000)
        lived.open(qtbot)
        viewport = lived.answer.list_pane.list.viewport()
        line = lived.cards().index("-")
        qtbot.mouseMove(viewport, middle_of(lived, line))
        assert viewport.cursor().shape() is Qt.CursorShape.SplitVCursor
        qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=middle_of(lived, line))
        qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=middle_of(lived, 2))
        lived.settle(qtbot)
        assert floor_shift(lived.story.home) == 16 - FLOOR
        assert lived.answer.list_pane.current() == lived.story.dana


def test_all_below_in_one_act(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        assert {Command.LINE, Command.FLOOR_HERE} <= set(lived.answer.commands())
        below = standing_in(lived.story.home.db, ListName.BELOW)
        menu = lived.answer.floor_line.menu(below)
        assert [action.text() for action in menu.actions()] == [
            "No answer needed for the one below",
            "Draw the line under this conversation",
        ]
        menu.actions()[0].trigger()
        lived.settle(qtbot)
        assert lived.cards() == QUEUE[:6]
        assert conversation(lived.story.home.db, lived.story.below).state is ConversationState.DISMISSED
        assert acts(lived.story.home.db, limit=1)[0].kind == DecisionKind.DISMISS
        lived.press(qtbot, "Ctrl+Z")
        assert lived.cards() == QUEUE
        menu.deleteLater()


def test_the_menu_opens_at_the_line(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "Shift+L")
        popup = QApplication.activePopupWidget()
        assert popup is not None
        popup.close()
