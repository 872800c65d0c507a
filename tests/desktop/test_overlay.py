"""A panel over the window has the keyboard to itself, and gives it back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.shortcuts import Command
from tests.desktop.story import lived_in


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
@pytest.mark.parametrize("command", [Command.ADD_SOURCE, Command.HISTORY, Command.SOURCE_GUIDE, Command.IMPORTS])
def test_tab_stays_within_the_panel(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, command: Command, key: Qt.Key
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        qtbot.waitUntil(lived.answer.list_pane.list.hasFocus)
        lived.house.conduct.do(command)
        lived.settle(qtbot)
        (panel,) = (one for one in lived.window.panels if one.isVisible())
        seen = set()
        for _ in range(30):
            focused = QApplication.focusWidget()
            assert focused is not None
            assert panel.isAncestorOf(focused), f"{focused} lies under the veil"
            seen.add(focused)
            qtbot.keyClick(focused, key)
        assert len(seen) > 1 or command is Command.HISTORY
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert panel.isHidden()
        assert QApplication.focusWidget() is lived.answer.list_pane.list


def test_opened_twice_it_still_gives_the_keyboard_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        qtbot.waitUntil(lived.answer.list_pane.list.hasFocus)
        panel = lived.window.add_panel
        panel.show_panel(None)
        panel.show_panel(None)
        panel.close_overlay()
        assert QApplication.focusWidget() is lived.answer.list_pane.list
