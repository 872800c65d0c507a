"""Several conversations answered elsewhere, with one key, and taken back with one Undo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storage.facts import conversation
from storage.records.conversations import ConversationState
from storage.records.journal import How
from storage.response_log import response_log
from tests.desktop.story import lived_in


def test_all_that_is_picked_is_logged_and_taken_back_together(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        db = lived.story.home.db
        lived.press(qtbot, "X")
        lived.press(qtbot, "Shift+J")
        picked = lived.answer.picking.picked
        lived.press(qtbot, "D")
        rows = [row for row in response_log(db) if not row.undone]
        assert [row.how for row in rows] == [How.ELSEWHERE, How.ELSEWHERE]
        assert {conversation(db, one).state for one in picked} == {ConversationState.ANSWERED}
        assert "Dana Kowalski" not in lived.cards()
        lived.press(qtbot, "Ctrl+Z")
        assert {conversation(db, one).state for one in picked} == {ConversationState.OPEN}
        assert not [row for row in response_log(db) if not row.undone]


def test_one_alone_is_the_composers_to_log(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        assert not lived.answer.elsewhere.commands()
        lived.press(qtbot, "D")
        assert len(list(response_log(lived.story.home.db))) == 1
