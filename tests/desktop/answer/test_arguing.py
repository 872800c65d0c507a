"""Less of this: what it would move is said first, then it is logged, taken up by the listener, and can be undone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.parts.buttons import Button
from desktop.parts.correction_row import CorrectionRow
from listeners.messages import ConversationsChanged
from storage.journal import acts
from storage.learning import taught
from tests.desktop.story import Lived, lived_in


def offered(lived: Lived, reason: str) -> CorrectionRow:
    """Open the ledger, choose the line of a reason, and return the offer under it."""
    ledger = lived.answer.thread_pane.ledger
    ledger.set_open(True)
    shown = lived.answer.shown
    assert shown is not None
    assert shown.entry is not None
    ordered = sorted(shown.entry.reasons, key=lambda one: -one.points)
    ledger.lines()[[one.name for one in ordered].index(reason)].click()
    (row,) = (one for one in ledger.findChildren(CorrectionRow) if one.parent() is not None)
    return row


def press(row: CorrectionRow, word: str) -> None:
    (button,) = (one for one in row.findChildren(Button) if one.text() == word and not one.isHidden())
    button.click()


def first_reason(lived: Lived) -> str:
    shown = lived.answer.shown
    assert shown is not None
    assert shown.entry is not None
    return max(shown.entry.reasons, key=lambda one: one.points).name


def test_from_a_line_to_the_log_and_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        name = first_reason(lived)
        row = offered(lived, name)
        press(row, "Less of this")
        qtbot.waitUntil(lambda: any("change" in label.text() for label in row.findChildren(QLabel)))
        assert taught(lived.story.home.db, None).corrections == ()

        press(row, "Apply")
        qtbot.waitUntil(lambda: any(act.kind == "train" for act in acts(lived.story.home.db, limit=9)))
        qtbot.waitUntil(lambda: ConversationsChanged(()) in lived.sent)

        lived.press(qtbot, "Ctrl+Z")
        qtbot.waitUntil(lambda: acts(lived.story.home.db, limit=1)[0].kind == "undo")
