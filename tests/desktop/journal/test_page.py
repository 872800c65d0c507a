"""The response log on its page: rows, periods, drilling, undoing, exporting."""

from __future__ import annotations

import json
import re
import threading
import zlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from desktop.journal.page import JournalPage
from desktop.journal.records import GESTURES, OUTCOMES, PERIODS, Period, bounds
from desktop.journal.report import Report, print_report
from desktop.parts.choice_button import ChoiceButton
from desktop.shortcuts import PageName
from desktop.tables import FAINT_ROLE
from desktop.theme.type import Typeface
from storage.exports.formats import Format
from storage.exports.register import entries
from storage.exports.table import Headers
from storage.journal import log_gesture
from storage.log_figures import figures
from storage.records.journal import GestureKind, GestureToLog, Outcome, Why
from tests.desktop.answer.test_haste import read_only
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
        choose(page.filters.period, Period.ALL.value)
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
        page.exports.ask = lambda _parent, _title, _name: out
        with qtbot.waitSignal(page.exports.told):
            page.exports.table(format_)
        assert out.stat().st_size > 0
        assert page.strip_text.text().replace("\u200b", "") == f"1 row written to {out}"
        if format_ is Format.JSON:
            assert [row["response_text"] for row in json.loads(out.read_text("utf-8"))] == ["=1+1 Oui."]


def test_an_export_that_cannot_be_written_is_said(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path / "data") as lived:
        page = shown(lived, qtbot)
        page.exports.ask = lambda _parent, _title, _name: tmp_path / "no" / "such" / "x.csv"
        with qtbot.waitSignal(page.exports.told):
            page.exports.table(Format.CSV)
        assert "x.csv" in page.strip_text.text()
        page.exports.ask = lambda _parent, _title, _name: None
        page.exports.table(Format.CSV)


def test_the_menu_offers_every_format(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        page = lived.window.pages[PageName.JOURNAL]
        assert isinstance(page, JournalPage)
        assert len(page.exports.menu().actions()) == len(Format) + 2 + 1 + len(Headers) + 2


def test_periods_begin_at_midnight() -> None:
    now = NOON.astimezone()
    today, _end = bounds(Period.TODAY, now)
    week, _end = bounds(Period.WEEK, now)
    assert today is not None
    assert week is not None
    assert (today.hour, today.minute) == (0, 0)
    assert today - week == timedelta(days=6)
    assert bounds(Period.ALL, now) == (None, None)
    assert bounds(Period.DAY, now, 1) == (today - timedelta(days=1), today)


def choose(button: ChoiceButton, key: str) -> None:
    button.choose(key)
    button.chosen.emit(key)


def test_the_filters_narrow_rows_figures_and_export(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    out = tmp_path / "log.json"
    with lived_in(qapp, tmp_path / "data") as lived:
        page = shown(lived, qtbot)
        page.exports.ask = lambda _parent, _title, _name: out
        choose(page.filters.period, Period.ALL.value)
        lived.settle(qtbot)
        assert page.filters.figures.whole_text().startswith("2 answers · 2 acts in all · 2 people")
        choose(page.filters.gesture, GestureKind.THANK.value)
        lived.settle(qtbot)
        assert [row.response_text for row in page.model.rows] == ["With joy!"]
        assert page.filters.figures.whole_text().startswith("1 answer · 1 act in all · 1 person")
        with qtbot.waitSignal(page.exports.told):
            page.exports.table(Format.JSON)
        assert [row["response_text"] for row in json.loads(out.read_text("utf-8"))] == ["With joy!"]
        choose(page.filters.gesture, "")
        page.filters.person.setText("luc")
        lived.settle(qtbot)
        assert [row.handle for row in page.model.rows] == ["luc"]
        choose(page.filters.why, Why.MEET.value)
        lived.settle(qtbot)
        assert page.model.rows == ()
        assert page.empty.accessibleName().startswith("No act found.")
        page.empty._first.click()
        lived.settle(qtbot)
        assert len(page.model.rows) == 2
        assert page.filters.period.current() == Period.ALL.value


def test_day_by_day(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        choose(page.filters.period, Period.DAY.value)
        lived.settle(qtbot)
        assert [row.handle for row in page.model.rows] == ["luc"]
        assert "November 19" in page.filters.period.text()
        page.filters.later.click()
        lived.settle(qtbot)
        assert page.model.rows == ()
        assert page.empty.accessibleName().startswith("Nothing logged in this period.")
        assert not page.filters.later.isEnabled()
        page.filters.earlier.click()
        lived.settle(qtbot)
        assert [row.handle for row in page.model.rows] == ["luc"]


def test_what_was_watched_and_done_this_week_is_said(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        watched = shown(lived, qtbot).filters.watched
        said = watched.whole_text()
        assert watched.contentsRect().height() >= watched.fontMetrics().height(), "nothing of it is cut off"
        assert said.startswith("This week: ")
        assert said.endswith("1 acted; 1 reply for 0 broadcasts")


def test_a_row_is_put_right_and_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    url = "https://social.example/@support/7"
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        assert page.editing.isHidden()
        page.step(1)
        choose(page.editing.outcome, Outcome.THANKED.value)
        lived.settle(qtbot)
        choose(page.editing.why, Why.INFORM.value)
        lived.settle(qtbot)
        page.editing.address.setText("not an address")
        page.editing.address.returnPressed.emit()
        assert not page.editing.refused.isHidden()
        page.editing.address.setText(url)
        page.editing.address.returnPressed.emit()
        lived.settle(qtbot)
        (row,) = page.model.rows
        assert (row.outcome, row.why, row.response_url) == (Outcome.THANKED, Why.INFORM, url)
        for _ in range(2):
            lived.window.tools.acts.undo_last()
            lived.settle(qtbot)
        (row,) = page.model.rows
        assert (row.outcome, row.why, row.response_url) == (Outcome.THANKED, Why.HELP, None)


def test_an_address_that_could_not_be_written_stays_in_its_field(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    url = "https://social.example/@support/7"
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        choose(page.filters.period, Period.ALL.value)
        lived.settle(qtbot)
        page.step(1)
        came = page.editing.outcome.current()
        with read_only(lived):
            page.editing.address.setText(url)
            page.editing.address.returnPressed.emit()
            choose(page.editing.outcome, Outcome.THANKED.value)
            lived.settle(qtbot)
            assert lived.window.banner.isVisible()
            assert page.editing.outcome.current() == came
            page.step(1)
            assert page.editing.address.text() == ""
        page.step(-1)
        assert page.editing.address.text() == url
        page.editing.address.returnPressed.emit()
        lived.settle(qtbot)
        assert [row.response_url for row in page.model.rows] == [url, None]


def test_the_row_chosen_stays_chosen_when_another_comes(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        page.step(1)
        db, mentions = lived.story.home.db, lived.story.mentions
        log_gesture(db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=mentions["dana"], text="Yes."), NOON)
        page.refresh()
        lived.settle(qtbot)
        assert [row.response_text for row in page.model.rows] == ["Yes.", "=1+1 Oui."]
        current = page.current()
        assert current is not None
        assert current.response_text == "=1+1 Oui."
        assert "=1+1 Oui." in page.strip_text.text()


def test_the_friday_file_and_the_report(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path / "data", "fr") as lived:
        page = shown(lived, qtbot)
        week = tmp_path / "vendredi.xlsx"
        page.exports.ask = lambda _parent, _title, _name: week
        with qtbot.waitSignal(page.exports.told):
            page.exports.friday()
        assert CalamineWorkbook.from_path(str(week)).sheet_names[0] == "Résumé"

        printed, drawn = tmp_path / "rapport.pdf", []

        def draw(report: Report, *rest: Any) -> None:
            drawn.append(report)
            print_report(report, *rest)

        page.exports.ask = lambda _parent, _title, _name: printed
        page.exports.draw = draw
        page.exports.without_names = True
        with qtbot.waitSignal(page.exports.told):
            page.exports.report()
        assert printed.read_bytes().startswith(b"%PDF-")
        assert printed.read_bytes().rstrip().endswith(b"%%EOF")
        assert [(row.person, row.handle, "Luc" in str(row)) for report in drawn for row in report.rows] == [
            ("", "", False)
        ]
        assert {(one.what, one.format) for one in entries(lived.story.home.db)} == {
            ("report", "pdf"),
            ("friday", "xlsx"),
        }
        page.exports.ask = lambda _parent, _title, _name: tmp_path / "no" / "such.pdf"
        with qtbot.waitSignal(page.exports.told):
            page.exports.report()
        assert "such.pdf" in page.strip_text.text()


def test_a_report_that_does_not_fit_the_disk_is_an_error(qapp: QApplication, typeface: Typeface) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no full device")
    report = Report(NOON.date(), NOON.date(), figures(()), (), (), ())
    with pytest.raises(OSError, match="No space left"):
        print_report(report, lambda said: said.source, "en", typeface.font(9, 400).family(), full)


def test_the_pictures_of_a_report_fit_its_page(qapp: QApplication, typeface: Typeface, tmp_path: Path) -> None:
    whys = ((Why.HELP, 3), (Why.THANK, 1))
    report = Report(NOON.date(), NOON.date(), replace(figures(()), whys=whys), (1, 4, 2), (), ())
    out = tmp_path / "report.pdf"
    print_report(report, lambda said: said.source, "en", typeface.font(9, 400).family(), out)
    drawn = b"".join(
        zlib.decompress(stream)
        for stream in re.findall(rb"stream\r?\n(.*?)endstream", out.read_bytes(), re.DOTALL)
        if stream[:1] == b"x" and b" Do" in zlib.decompress(stream)
    )
    points = float(re.search(rb"^(\S+) 0 0 -\1", drawn, re.MULTILINE)[1])  # type: ignore[index]
    placed = re.findall(rb"(\S+) 0 0 \S+ \S+ \S+ cm\n(\S+) 0 0 \S+ 0 \S+ cm /Im\d+ +Do", drawn)
    widths = [float(scale) * float(wide) * points for scale, wide in placed]
    assert len(widths) == 2
    assert all(480 < wide <= 511 for wide in widths), "A4 less its margins is 510 points wide"


def test_a_report_is_entered_though_the_window_closes_meanwhile(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "report.pdf"
    drawing, closed = threading.Event(), threading.Event()
    with lived_in(qapp, tmp_path / "data") as lived:
        page = shown(lived, qtbot)
        page.exports.ask = lambda _parent, _title, _name: out

        def draw(report: Report, *rest: Any) -> None:
            drawing.set()
            closed.wait(10)
            print_report(report, *rest)

        page.exports.draw = draw
        page.exports.report()
        assert drawing.wait(10)
        assert not lived.house.aside.close(0.0)
        closed.set()
        assert lived.house.aside.close()
        assert out.read_bytes().startswith(b"%PDF-")
        assert [one.what for one in entries(lived.story.home.db)] == ["report"]


def test_what_holds_for_every_export_is_kept(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    out = tmp_path / "log.csv"
    with lived_in(qapp, tmp_path / "data") as lived:
        page = shown(lived, qtbot)
        page.exports.ask = lambda _parent, _title, _name: out
        menu = page.exports.menu()
        for action in menu.actions():
            if action.text() in ("Without names", "Column names in French"):
                action.trigger()
        with qtbot.waitSignal(page.exports.told):
            page.exports.table(Format.CSV)
        text = out.read_text("utf-8-sig")
        assert "Au nom de" in text
        assert "Luc" not in text


def test_everything_has_a_word() -> None:
    assert set(GESTURES) == set(GestureKind)
    assert set(OUTCOMES) == set(Outcome)
    assert set(PERIODS) == set(Period)
