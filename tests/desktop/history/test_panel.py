"""Everything done, in a panel: each deed with its own way back, in whatever order."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.history.panel import DECISIONS, called
from desktop.parts.buttons import Button
from desktop.wording import Wording
from storage.records.journal import DecisionKind, Deed, GestureKind
from tests.desktop.story import NOON, Lived, lived_in


def undo_buttons(lived: Lived) -> list[Button]:
    return [one for one in lived.window.history.findChildren(Button) if one.text() == "Undo"]


def test_an_older_deed_is_taken_back_while_a_newer_stays(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "Shift+J")
        lived.press(qtbot, "E")
        lived.press(qtbot, "E")
        assert "Luc Tremblay" not in lived.cards()
        lived.press(qtbot, "Ctrl+H")
        panel = lived.window.history
        assert panel.isVisible()
        assert [(deed.kind, deed.count) for deed in panel.deeds] == [("dismiss", 1), ("dismiss", 2)]
        undo_buttons(lived)[1].click()
        lived.settle(qtbot)
        assert [deed.undone for deed in panel.deeds] == [False, True]
        assert "Dana Kowalski" in lived.cards()
        assert "Luc Tremblay" not in lived.cards()
        lived.press(qtbot, "Esc")
        assert panel.isHidden()


def test_from_a_deed_to_its_conversation(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "E")
        lived.press(qtbot, "Ctrl+H")
        (there,) = (
            one for one in lived.window.history.findChildren(Button) if one.accessibleName().startswith("Open conv")
        )
        there.click()
        lived.settle(qtbot)
        assert lived.window.history.isHidden()
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.id == lived.story.dana


def test_every_deed_has_a_name(wording: Wording) -> None:
    assert set(DECISIONS) == set(DecisionKind)
    for kind in (*DecisionKind, *GestureKind):
        assert wording.say(called(Deed("1", NOON, kind.value, 1, "", None, undone=False)))
    assert wording.say(called(Deed("1", NOON, "dismiss", 3, "", None, undone=False))) == "Put away: 3 conversations"
