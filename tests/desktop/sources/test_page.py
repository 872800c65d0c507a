"""The page Sources."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.parts.banner import Banner
from desktop.shortcuts import Command, PageName
from desktop.sources.candidate_row import CandidateRow
from desktop.sources.page import SourcesPage
from desktop.sources.sieve import Order, Show, Sieve
from desktop.tables import DAYS_ROLE, TONE_ROLE
from desktop.theme.tokens import Tone
from listeners.discovery.offering import with_offer
from listeners.messages import PollNow, SourcePolled, SourcesChanged
from listeners.subscriptions.outlines import read_opml
from storage.health import health, save_health
from storage.moves import move_source
from storage.records.sources import ErrorKind, Source, SourceError
from storage.records.words import words
from storage.sources import all_sources, change_source, source
from tests.desktop.story import Lived, lived_in
from tests.storage.house import MINUTE, NOON


def shown(lived: Lived, qtbot: QtBot) -> SourcesPage:
    lived.open(qtbot)
    lived.window.show_page(PageName.SOURCES)
    lived.settle(qtbot)
    page = lived.window.page
    assert isinstance(page, SourcesPage)
    return page


@contextmanager
def at_the_page(qapp: QApplication, qtbot: QtBot, folder: Path) -> Iterator[tuple[Lived, SourcesPage]]:
    with lived_in(qapp, folder) as lived:
        yield lived, shown(lived, qtbot)


def cells(page: SourcesPage, row: int) -> list[str]:
    return [str(page.model.index(row, column).data() or "") for column in range(page.model.columnCount())]


def titles(page: SourcesPage) -> list[str]:
    return [line.title for line in page.model.rows]


def select(page: SourcesPage, *rows: int) -> None:
    page._select(list(rows), rows[0])


def listened(lived: Lived) -> list[Source]:
    return all_sources(lived.story.home.db)


def said(page: SourcesPage, kind: type[Banner] = Banner) -> list[str]:
    return [banner.sentence() for banner in page.detail.findChildren(kind) if not banner.isHidden()]


def test_each_source_says_how_it_goes(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, qtmodeltester: ModelTester
) -> None:
    with at_the_page(qapp, qtbot, tmp_path) as (lived, page):
        qtmodeltester.check(page.model)
        assert cells(page, 0) == [
            "Forum",
            "The server refuses this address (403): it may ask for an account.",
            "Own posts only",
            "0 mentions in 30 days",
            "in 2 h",
            "",
            "Discourse",
            "",
        ]
        assert cells(page, 1)[:3] == ["Mastodon #helix", "Listening", "Hashtag only"]
        assert [page.model.index(row, 1).data(TONE_ROLE) for row in range(3)] == [
            Tone.NEGATIVE, Tone.POSITIVE, Tone.POSITIVE,
        ]  # fmt: skip
        assert sum(page.model.index(1, 3).data(DAYS_ROLE)) == 7
        assert lived.window.rail._items[PageName.SOURCES].accessibleName().endswith("1 failing")


@pytest.mark.parametrize(
    "look", [("en", 1280, 1.0), ("fr", 1280, 1.0), ("fr", 1920, 1.0), ("en", 1280, 2.0), ("fr", 900, 1.0)]
)
def test_nothing_is_cut_off_at_any_width(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, look: tuple[str, int, float]
) -> None:
    language, width, scale = look
    with lived_in(qapp, tmp_path, language) as lived:
        lived.window.resize(width, 800)
        page = shown(lived, qtbot)
        lived.window.tools.theme.set_scale(scale)
        lived.window.show_page(PageName.SOURCES)
        lived.settle(qtbot)
        assert page.table.horizontalScrollBar().maximum() == 0
        assert lived.window.width() == width
        for part in (page.filters.field, page.detail.remove, page._add, page.detail.pace):
            assert part.mapTo(page, part.rect().topRight()).x() <= page.width()
        if width >= 1280 and scale == 1.0:
            assert min(page.table.columnWidth(0), page.table.columnWidth(1)) >= 160
        lived.window.tools.theme.set_scale(1.0)


def test_the_details_have_the_whole_error_the_limits_and_when_it_is_tried_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with at_the_page(qapp, qtbot, tmp_path) as (_lived, page):
        assert page.detail.name.label.whole_text() == "Forum"
        told = "\n".join(said(page))
        assert "(403): it may ask for an account. Failed 3 times in a row." in told
        assert "Tried again in 2 h." in told
        assert "(403): it may ask" in str(page.model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole))


def test_secrets_are_shown_nowhere(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.story.home.source("https://lea:hunter2@a.example/feed?token=hunter2")
        page = shown(lived, qtbot)
        page.filters.take(Sieve(text="a.example"))
        assert titles(page) == ["https://***@a.example/feed?token=***"]
        assert "hunter2" not in page.detail.address.text()


def test_check_pause_and_remove_one_with_undo(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_page(qapp, qtbot, tmp_path) as (lived, page):
        select(page, 2)
        (chosen,) = page.chosen()
        page.detail.check.click()
        assert PollNow((chosen.source.id,)) in lived.sent
        page.detail.pause.click()
        lived.settle(qtbot)
        assert [one.paused for one in listened(lived) if one.id == chosen.source.id] == [True]
        assert SourcesChanged() in lived.sent
        assert page.detail.pause.text() == "Resume"
        page.detail.remove.click()
        lived.settle(qtbot)
        assert len(listened(lived)) == 2
        lived.window.toast.undo_asked.emit()
        lived.settle(qtbot)
        assert len(listened(lived)) == 3


def test_several_are_moved_and_taken_back_by_keyboard(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_page(qapp, qtbot, tmp_path) as (lived, page):
        page.table.setFocus()
        lived.press(qtbot, "Ctrl+A")
        assert page.detail.name.label.whole_text() == "3 sources selected"
        page.detail.territory._choose("1")
        lived.settle(qtbot)
        assert [one.territory for one in listened(lived)] == [1, 1, 1]
        assert len(page.chosen()) == 3
        lived.window.keys.command.emit(Command.UNDO)
        lived.settle(qtbot)
        assert [one.territory for one in listened(lived)] == [None, None, None]
        assert Command.UNDO not in page.commands(), "what is in the log is taken back in one way everywhere"


def test_a_move_by_the_server_is_taken_back_and_that_too(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        key = lived.story.home.source("https://old.example/feed", title="The paper")
        move_source(lived.story.home.db, key, "https://new.example/feed", keep_private=False, now=NOON)
        page = shown(lived, qtbot)
        page.filters.take(Sieve(text="The paper"))
        page.detail.move_undone.emit()
        lived.settle(qtbot)
        assert source(lived.story.home.db, key).location == "https://old.example/feed"
        assert "The paper has its former address again." in lived.window.toast._sentence.text()
        lived.window.toast.undo_asked.emit()
        lived.settle(qtbot)
        assert source(lived.story.home.db, key).location == "https://new.example/feed"
        assert page.detail.address.text() == "https://new.example/feed"


def test_pace_and_private_addresses(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_page(qapp, qtbot, tmp_path) as (lived, page):
        (chosen,) = page.chosen()
        page.detail.pace._choose("3")
        lived.settle(qtbot)
        page.detail.private.click()
        lived.settle(qtbot)
        (now,) = [one for one in listened(lived) if one.id == chosen.source.id]
        assert now.every is not None
        assert now.every.total_seconds() == 3600
        assert now.allow_private
        assert page.detail.pace.text() == "Every 1 h"
        page.table.selectAll()
        assert page.detail.pace.text() == "At several paces"


def test_filters_order_and_text(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_page(qapp, qtbot, tmp_path) as (lived, page):
        filters = page.filters
        assert [pill.text() for pill in filters.pills.values() if not pill.isHidden()] == [
            "All 3",
            "Failing 1",
            "No mentions 1",
        ]
        filters.pills[Show.FAILING].click()
        assert titles(page) == ["Forum"]
        filters.pills[Show.FAILING].click()
        filters.order._choose(Order.TITLE.value)
        assert titles(page) == ["Forum", "Mastodon #helix", "r/ebikes"]
        filters.field.setText("ebikes")
        assert titles(page) == ["r/ebikes"]
        filters.field.setText("nothing like it")
        assert not page.empty.isHidden()
        page.empty.first_chosen.emit()
        assert len(titles(page)) == 3
        page.table.setFocus()
        lived.press(qtbot, "/")
        assert filters.field.hasFocus()


def test_a_press_on_a_head_sorts_and_selects_nothing_more(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_page(qapp, qtbot, tmp_path) as (_lived, page):
        head = page.table.horizontalHeader()
        at = QPoint(head.sectionViewportPosition(3) + 20, head.height() // 2)
        qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert page.filters.sieve.order is Order.MONTH
        assert titles(page)[0] == "Mastodon #helix"
        assert len(page.chosen()) == 1


def test_the_coverage_cards_filter_by_network(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_page(qapp, qtbot, tmp_path) as (_lived, page):
        names = [button.accessibleName() for button in page.coverage.buttons]
        assert names == [
            "Discourse: Hears nothing about you. 1 source",
            "Mastodon: Hears hashtags only. 1 source",
            "Reddit: Hears mentions. 1 source",
        ]
        page.coverage.buttons[2].click()
        assert titles(page) == ["r/ebikes"]
        assert [button.isChecked() for button in page.coverage.buttons] == [False, False, True]
        page.coverage.buttons[2].click()
        assert len(titles(page)) == 3


def test_the_banner_of_failing_sources_leads_to_them_alone(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_page(qapp, qtbot, tmp_path) as (lived, page):
        lived.window.show_page(PageName.ANSWER)
        lived.answer.list_pane.banner.action_chosen.emit()
        lived.settle(qtbot)
        assert lived.window.page is page
        assert titles(page) == ["Forum"]


def test_the_feeds_of_a_page_are_offered_and_taken_instead(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        home = lived.story.home
        key = home.source("https://blog.example/")
        wrong = SourceError(
            ErrorKind.NOT_A_FEED, words("Sources", "This is plain text, not a feed. Check the address.")
        )
        body = b'<html><link rel="alternate" type="application/rss+xml" href="/rss.xml"></html>'
        error = with_offer(wrong, body, "https://blog.example/")
        save_health(home.db, replace(health(home.db, key), polled_at=NOON - MINUTE, failures=1, error=error))
        page = shown(lived, qtbot)
        (row,) = page.detail.findChildren(CandidateRow)
        row.listen.click()
        lived.settle(qtbot)
        (now,) = listened(lived)
        assert now.location == "https://blog.example/rss.xml"
        assert PollNow((now.id,)) in lived.sent


def test_the_better_way_is_listened_to_beside_it(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        lived.story.home.source("https://blog.example/feed/")
        page = shown(lived, qtbot)
        (row,) = page.detail.findChildren(CandidateRow)
        row.listen.click()
        lived.settle(qtbot)
        assert [one.location for one in listened(lived)] == [
            "https://blog.example/feed/",
            "https://blog.example/comments/feed/atom/",
        ]


def test_many_are_removed_only_at_the_second_press(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        for number in range(21):
            lived.story.home.source(f"https://a.example/{number}")
        page = shown(lived, qtbot)
        page.table.selectAll()
        page.detail.remove.click()
        lived.settle(qtbot)
        assert page.detail.remove.text() == "Remove 21 sources?"
        assert len(listened(lived)) == 21
        page.detail.remove.click()
        lived.settle(qtbot)
        assert listened(lived) == []


def test_a_poll_changes_the_line_and_keeps_the_place(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_page(qapp, qtbot, tmp_path) as (lived, page):
        select(page, 1, 2)
        lived.story.home.db.execute("UPDATE source_health SET error_kind = NULL WHERE source = 3")
        lived.house.link.source_polled.emit(SourcePolled(1, "polled", 1))
        lived.settle(qtbot)
        assert titles(page)[0] == "Forum"
        assert [line.title for line in page.chosen()] == ["Mastodon #helix", "r/ebikes"]


def test_the_list_is_written_with_or_without_secrets(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.story.home.source("https://lea:hunter2@a.example/feed")
        page = shown(lived, qtbot)
        out = tmp_path / "out.opml"
        page._ask_path = lambda _parent, _title, _name: out
        page.export_list(secrets=False)
        lived.settle(qtbot)
        assert len(read_opml(out.read_bytes()).subscriptions) == 3
        assert lived.window.toast.accessibleName() == "4 feeds written to out.opml. 1 secret is hidden in it."
        page.export_list(secrets=True)
        lived.settle(qtbot)
        assert "hunter2" in out.read_text("utf-8")
        assert [action.text() for action in page.export_menu().actions()] == [
            "With tokens and passwords hidden",
            "With tokens and passwords, for yourself alone",
        ]


def test_an_empty_page_offers_the_guide(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        page = shown(lived, qtbot)
        assert page.detail.isHidden()
        page.empty.second_chosen.emit()
        assert lived.window.guide.isVisible()


def test_a_source_gets_another_name_and_the_old_one_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_page(qapp, qtbot, tmp_path) as (lived, page):
        select(page, 0)
        name = page.detail.name
        name.pencil.click()
        assert name.field.hasFocus()
        assert name.field.text() == "Forum"
        name.field.setText("Our forum")
        qtbot.keyClick(name.field, Qt.Key.Key_Return)
        lived.settle(qtbot)
        assert "Our forum" in titles(page)
        assert page.detail.name.label.whole_text() == "Our forum"
        assert name.field.isHidden()
        lived.window.toast.undo_asked.emit()
        lived.settle(qtbot)
        assert "Forum" in titles(page)


def test_escape_and_another_source_give_a_new_name_up(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_page(qapp, qtbot, tmp_path) as (lived, page):
        name = page.detail.name
        select(page, 0)
        name.pencil.click()
        name.field.setText("x")
        qtbot.keyClick(name.field, Qt.Key.Key_Escape)
        assert name.field.isHidden()
        assert name.pencil.hasFocus()
        name.pencil.click()
        name.field.setText("x")
        select(page, 1)
        assert name.field.isHidden()
        select(page, 0, 1)
        assert name.pencil.isHidden(), "several have no name"
        lived.settle(qtbot)
        assert "x" not in titles(page)


def test_a_name_being_typed_stays_when_the_sources_are_read_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with at_the_page(qapp, qtbot, tmp_path) as (lived, page):
        select(page, 0)
        page.detail.name.pencil.click()
        page.detail.name.field.setText("Our fo")
        known = health(lived.story.home.db, page.chosen()[0].source.id)
        save_health(lived.story.home.db, replace(known, failures=4))
        page.refresh()
        lived.settle(qtbot)
        assert page.chosen()[0].health.failures == 4
        assert page.detail.name.field.isVisible()
        assert page.detail.name.field.text() == "Our fo"


def test_that_several_do_not_agree_cannot_be_chosen(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_page(qapp, qtbot, tmp_path) as (lived, page):
        change_source(lived.story.home.db, page.model.rows[0].source.id, territory=1, every=MINUTE * 15)
        page.refresh()
        lived.settle(qtbot)
        select(page, 0, 1)
        for button in (page.detail.territory, page.detail.pace):
            button.choose("0")
            button._choose("")
        lived.settle(qtbot)
        assert {one.territory for one in listened(lived)} == {None, 1}
