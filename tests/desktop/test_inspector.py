"""The details at the right: of whom they are, and what they count."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.inspector import details
from tests.desktop.story import MINUTE, NOON, lived_in
from tests.storage.house import house


def test_however_often_she_wrote_it_is_counted(tmp_path: Path) -> None:
    with house(tmp_path) as home:
        first = home.mention("Hello?", to_us=True)
        for number in range(240):
            home.mention(
                f"And {number}?", conversation=home.conversation_of(first), at=NOON - number * MINUTE, to_us=True
            )
        found = details(home.db, home.person(), frozenset())
        assert (found.they_to_us, found.us_to_them, len(found.exchanges)) == (241, 0, 3)


def test_what_comes_late_of_somebody_else_is_not_shown(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        inspector = lived.window.inspector
        inspector.ask(lived.story.home.person("dana"), frozenset())
        inspector.ask(None, frozenset())
        lived.settle(qtbot)
        assert not inspector._nothing.isHidden()
        assert inspector._person.isHidden()
