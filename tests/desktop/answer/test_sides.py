"""List and thread share the width as the person wants it, and take turns where there is room for one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desktop.story import lived_in


def test_they_share_the_width_and_take_turns(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        page = lived.answer
        assert not page.sides.back(), "both are there"
        with qtbot.waitSignal(page.list_resized) as told:
            page.sides.moveSplitter(400, 1)
        assert told.args == [page.sides.list_width] == [400]
        lived.window.resize(800, 800)
        qtbot.waitUntil(lambda: page.thread_pane.isHidden() or page.list_pane.isHidden())
        page.sides.push(thread=True)
        assert (page.list_pane.isHidden(), page.thread_pane.isHidden()) == (True, False)
        assert page.sides.back()
        assert (page.list_pane.isHidden(), page.thread_pane.isHidden()) == (False, True)
