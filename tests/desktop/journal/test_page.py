"""The response log on its page: rows, periods, drilling, undoing, exporting."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.journal.page import JournalPage
from desktop.journal.records import GESTURES, OUTCOMES, PERIODS, Period, since
from desktop.shortcuts import PageName
from desktop.tables import FAINT_ROLE
from storage.exports.formats import Format
from storage.journal import log_gesture
from storage.records.journal import GestureKind, GestureToLog, Outcome, Why
from tests.desktop.story import NOON, Lived, lived_in
from tests.storage.house import DAY


def shown(lived: Lived, qtbot: QtBot) -> JournalPage:
    db, mentions = lived.story.home.db, lived.story.mentions
    log_gesture(
        db, GestureToLog(GestureKind.THANK, Why.THANK, mention=mentions["priya"], text="With joy!"), NOON - 40 * DAY
    )
    log_gesture(db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=mentions["luc"], text="=1+1 Oui."), NOON - DAY)
    lived.open(qtbot)
    lived.window.show_page(PageName.JOURNAL)
    lived.settle(qtbot)
    page = lived.window.page
    assert isinstance(page, JournalPage)
    return page


def test_rows_newest_first_and_by_period(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, qtmodeltester: ModelTester
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        qtmodeltester.check(page.model)
        assert [row.response_text for row in page.model.rows] == ["=1+1 Oui."]
        page.period.chosen.emit(Period.ALL.value)
        lived.settle(qtbot)
        assert [row.response_text for row in page.model.rows] == ["=1+1 Oui.", "With joy!"]
        heard = [str(page.model.index(0, column).data()) for column in range(page.model.columnCount())]
        assert heard[1:5] == ["Luc Tremblay @luc", "Bluesky", "Reply", "help"]


@pytest.mark.parametrize(("width", "scale"), [(1280, 1.0), (1920, 1.0), (1280, 2.0), (900, 1.0)])
def test_the_answer_has_room_at_every_width(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, width: int, scale: float
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.window.resize(width, 800)
        page = shown(lived, qtbot)
        lived.window.tools.theme.set_scale(scale)
        lived.window.show_page(PageName.JOURNAL)
        assert page.table.horizontalScrollBar().maximum() == 0
        assert page.table.columnWidth(5) >= 150 * scale
        page.step(1)
        QApplication.processEvents()
        assert page.strip_text.width() >= 0.5 * page.width(), "its buttons leave the text its room"
        lived.window.tools.theme.set_scale(1.0)


def test_an_answer_without_a_text_says_so(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        db, mentions = lived.story.home.db, lived.story.mentions
        log_gesture(db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=mentions["luc"]), NOON)
        page = shown(lived, qtbot)
        assert page.model.index(0, 5).data() == "No text was kept."


def test_a_row_leads_to_its_conversation(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        page.step(1)
        assert "=1+1 Oui." in page.strip_text.text()
        page._conversation.click()
        lived.settle(qtbot)
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.id == lived.story.luc


def test_a_row_is_undone(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        page.step(1)
        page._undo.click()
        lived.settle(qtbot)
        assert [row.undone for row in page.model.rows] == [True]
        assert page.model.index(0, 0).data(FAINT_ROLE) is True
        assert page.model.index(0, 3).data() == "Reply, undone"
        assert not page._undo.isVisible()


@pytest.mark.parametrize("format_", list(Format))
def test_what_is_on_the_screen_is_exported(qapp: QApplication, qtbot: QtBot, tmp_path: Path, format_: Format) -> None:
    out = tmp_path / f"log.{format_.value}"
    with lived_in(qapp, tmp_path / "data") as lived:
        page = shown(lived, qtbot)
        page._ask_path = lambda _parent, _title, _name: out
        page.export_as(format_)
        lived.settle(qtbot)
        assert out.stat().st_size > 0
        assert page.strip_text.text().replace("\u200b", "") == f"1 row written to {out}"
        if format_ is Format.JSON:
            assert [row["response_text"] for row in json.loads(out.read_text("utf-8"))] == ["=1+1 Oui."]


def test_an_export_that_cannot_be_written_is_said(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path / "data") as lived:
        page = shown(lived, qtbot)
        page._ask_path = lambda _parent, _title, _name: tmp_path / "no" / "such" / "x.csv"
        page.export_as(Format.CSV)
        lived.settle(qtbot)
        assert "x.csv" in page.strip_text.text()
        page._ask_path = lambda _parent, _title, _name: None
        page.export_as(Format.CSV)


def test_the_menu_offers_every_format(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        page = lived.window.pages[PageName.JOURNAL]
        assert isinstance(page, JournalPage)
        assert len(page.format_menu().actions()) == len(Format)


def test_periods_begin_at_midnight() -> None:
    now = NOON.astimezone()
    today = since(Period.TODAY, now)
    assert today is not None
    assert (today.hour, today.minute) == (0, 0)
    week = since(Period.WEEK, now)
    assert week is not None
    assert today - week == timedelta(days=6)
    assert since(Period.ALL, now) is None


def test_everything_has_a_word() -> None:
    assert set(GESTURES) == set(GestureKind)
    assert set(OUTCOMES) == set(Outcome)
    assert set(PERIODS) == set(Period)
