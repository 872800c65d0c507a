"""The page Sources and the panel that adds to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.shortcuts import PageName
from desktop.sources.page import SourcesPage
from desktop.tables import TONE_ROLE
from desktop.theme.tokens import Tone
from listeners.messages import PollNow, SourcePolled, SourcesChanged
from storage.records.sources import SourceKind
from storage.sources import all_sources
from tests.desktop.story import Lived, lived_in


def shown(lived: Lived, qtbot: QtBot) -> SourcesPage:
    lived.open(qtbot)
    lived.window.show_page(PageName.SOURCES)
    lived.settle(qtbot)
    page = lived.window.page
    assert isinstance(page, SourcesPage)
    return page


def cells(page: SourcesPage, row: int) -> list[str]:
    return [str(page.model.index(row, column).data() or "") for column in range(page.model.columnCount())]


def test_each_source_says_how_it_goes(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, qtmodeltester: ModelTester
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        qtmodeltester.check(page.model)
        assert cells(page, 0) == [
            "Forum",
            "The server refuses this address (403): it may ask for an account.",
            "Discourse",
            "",
            "",
            "in 2 h",
            "",
            "Its author's own posts only: no mentions arrive here",
        ]
        assert cells(page, 1)[:2] == ["Mastodon #helix", "Listening"]
        assert [page.model.index(row, 1).data(TONE_ROLE) for row in range(3)] == [
            Tone.NEGATIVE, Tone.POSITIVE, Tone.POSITIVE,
        ]  # fmt: skip
        assert lived.window.rail._items[PageName.SOURCES].accessibleName().endswith("1 failing")


@pytest.mark.parametrize(("width", "scale"), [(1280, 1.0), (1920, 1.0), (1280, 2.0), (900, 1.0)])
def test_no_width_needs_a_horizontal_scroll_bar(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, width: int, scale: float
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.window.resize(width, 800)
        page = shown(lived, qtbot)
        lived.window.tools.theme.set_scale(scale)
        lived.window.show_page(PageName.SOURCES)
        assert page.table.horizontalScrollBar().maximum() == 0
        if width >= 1280 and scale == 1.0:
            assert min(page.table.columnWidth(0), page.table.columnWidth(1)) >= 220
        lived.window.tools.theme.set_scale(1.0)


def test_the_strip_has_the_whole_error_and_the_limits(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        page.step(1)
        told = page.strip_text.text()
        assert "The server refuses this address (403): it may ask for an account." in told
        assert "Its author's own posts only: no mentions arrive here" in told
        assert "(403): it may ask" in str(page.model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole))


def test_pause_check_remove_and_bring_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        page.step(1)
        page.step(1)
        chosen = page.current()
        assert chosen is not None
        page._check.click()
        assert PollNow((chosen.source.id,)) in lived.sent
        page._pause.click()
        lived.settle(qtbot)
        assert [source.paused for source in all_sources(lived.story.home.db) if source.id == chosen.source.id] == [True]
        assert SourcesChanged() in lived.sent
        page._remove.click()
        lived.settle(qtbot)
        assert len(all_sources(lived.story.home.db)) == 2
        lived.window.toast.undo_asked.emit()
        lived.settle(qtbot)
        assert len(all_sources(lived.story.home.db)) == 3


def test_adding_several_at_once(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        page = shown(lived, qtbot)
        page.add_asked.emit()
        panel = lived.window.add_panel
        panel.text.setPlainText("not an address")
        panel.add.click()
        assert panel.isVisible()
        panel.text.setPlainText("https://a.example/feed\nhttps://b.example/feed")
        panel.add.click()
        lived.settle(qtbot)
        assert not panel.isVisible()
        added = all_sources(lived.story.home.db)
        assert [(source.kind, source.location) for source in added] == [
            (SourceKind.FEED, "https://a.example/feed"),
            (SourceKind.FEED, "https://b.example/feed"),
        ]
        assert PollNow(tuple(source.id for source in added)) in lived.sent
        assert page.model.rowCount() == 2


def test_what_is_known_already_is_said(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        shown(lived, qtbot)
        panel = lived.window.add_panel
        panel.show_panel(None)
        panel.text.setPlainText("https://forum.example/feed.xml")
        panel.add.click()
        lived.settle(qtbot)
        assert panel.isVisible()
        assert panel._message.text() == "Everything pasted here is listened to already."


def test_a_poll_changes_the_line_and_keeps_the_place(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        page.step(1)
        lived.story.home.db.execute("UPDATE source_health SET total = 62 WHERE source = 1")
        lived.house.link.source_polled.emit(SourcePolled(1, "polled", 1))
        lived.settle(qtbot)
        page.step(1)
        assert "62 in all" in page.strip_text.text()
        assert page.table.currentIndex().row() == 1
