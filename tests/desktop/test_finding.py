"""The palette finds saved views, territories, settings, people and topics, and goes there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.palette_lines import find
from desktop.people.page import PeoplePage
from desktop.settings.page import SettingsPage
from desktop.shortcuts import PageName
from desktop.trends.page import RisingPage
from priorities.trends.terms import topic_key
from storage.records.trends import Stance
from storage.records.views import View
from storage.topics import decide_topic
from storage.views import save_view
from tests.desktop.story import Lived, lived_in
from tests.storage.house import NOON


def chosen(lived: Lived, qtbot: QtBot, typed: str, note: str) -> None:
    """Choose the first line of that note for what was typed."""
    lived.press(qtbot, "Ctrl+K")
    panel = lived.window.palette_panel
    panel.field.setText(typed)
    lived.settle(qtbot)
    rows = [row for row in range(panel.model.rowCount()) if getattr(panel.model.line(row), "note", "") == note]
    assert rows, [panel.model.line(row) for row in range(panel.model.rowCount())]
    panel.list.setCurrentIndex(panel.model.index(rows[0], 0))
    lived.press(qtbot, "Return")
    lived.settle(qtbot)
    assert not panel.isVisible()


def test_a_saved_view(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        save_view(lived.story.home.db, View("", "Les mercis", ("reason:thanks",)), NOON)
        lived.open(qtbot)
        lived.press(qtbot, "G, L")
        chosen(lived, qtbot, "mercis", "View")
        assert lived.window.page is lived.answer
        assert [name for name in lived.cards() if name != "-"] == ["Priya Raman"]


def test_a_territory(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        chosen(lived, qtbot, "fran", "Territory")
        assert lived.house.conduct.territory is not None
        chosen(lived, qtbot, "all terr", "Territory")
        assert lived.house.conduct.territory is None


def test_a_setting(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        chosen(lived, qtbot, "text", "Setting")
        page = lived.window.page
        assert isinstance(page, SettingsPage)
        assert page.search.text()


def test_a_person(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        chosen(lived, qtbot, "priya", "Person")
        page = lived.window.page
        assert isinstance(page, PeoplePage)
        qtbot.waitUntil(lambda: len(page.cards) == 1)


@pytest.mark.parametrize("typed", ["#helix", "helixx2"])
def test_a_topic_that_rises(qapp: QApplication, qtbot: QtBot, tmp_path: Path, typed: str) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        chosen(lived, qtbot, typed, "Rising")
        assert isinstance(lived.window.page, RisingPage)
        assert lived.window.page.name is PageName.RISING


def test_a_muted_topic_is_not_found(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        db = lived.story.home.db
        assert find(db, "helixx2").topics == ("#helixx2",)
        decide_topic(db, [None], topic="#helixx2", key=topic_key("#helixx2"), stance=Stance.MUTE, now=NOON)
        assert find(db, "helixx2").topics == ()
