"""No page is blank while it is read, and none flashes when reading is quick."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.parts.skeleton import Skeleton
from desktop.shortcuts import PageName
from tests.desktop.story import Lived, lived_in

READ_AT_ONCE = frozenset({PageName.SETTINGS, PageName.TERRITORIES, PageName.TODAY})
"""Pages that have something to show before anything was read."""


def shapes(lived: Lived, name: PageName) -> list[Skeleton]:
    """Return the shapes of cards that are on the screen."""
    return [shape for shape in lived.window.pages[name].findChildren(Skeleton) if shape.isVisible()]


@pytest.mark.parametrize("name", [name for name in PageName if name not in READ_AT_ONCE])
def test_a_page_that_is_read_slowly_shows_the_shape_of_what_comes(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, name: PageName
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        go_on = threading.Event()
        lived.house.desk.ask(lambda _db: go_on.wait(60), lambda _done: None)
        lived.house.aside.ask(lambda _db: go_on.wait(60), lambda _done: None)
        lived.window.show()
        try:
            lived.window.show_page(name)
            qtbot.waitUntil(lambda: bool(shapes(lived, name)))
        finally:
            go_on.set()
        lived.settle(qtbot)
        qtbot.waitUntil(lambda: not shapes(lived, name))


def test_what_is_read_at_once_shows_no_shape_first(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        assert not shapes(lived, PageName.ANSWER)
