"""A day and a time of one's own for "Remind me…"."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.answer.moment_picker import MomentPicker
from desktop.theme.theme import Scheme, Theme
from desktop.theme.tokens import DARK
from desktop.theme.type import Typeface
from desktop.wording import Wording
from resources.catalogue import Catalogue
from storage.facts import conversation
from storage.records.conversations import ConversationState
from tests.desktop.story import lived_in
from tests.storage.house import NOON


@pytest.fixture
def picker(theme: Theme, wording: Wording, qtbot: QtBot) -> MomentPicker:
    made = MomentPicker(theme, wording, lambda: NOON)
    made.open_at(QPoint(100, 100))
    return made


def test_it_opens_on_tomorrow_morning_with_the_focus_on_the_days(picker: MomentPicker, qtbot: QtBot) -> None:
    tomorrow = NOON.astimezone() + timedelta(days=1)
    assert picker.moment() == tomorrow.replace(hour=9, minute=0, second=0, microsecond=0)
    assert (picker.calendar.accessibleName(), picker.time.accessibleName()) == ("Day", "Time")
    assert picker.calendar.minimumDate() == QDate(NOON.year, NOON.month, NOON.day)


def test_another_day_is_chosen_by_keyboard(picker: MomentPicker, qtbot: QtBot) -> None:
    before = picker.moment()
    grid = QApplication.focusWidget() or picker.calendar
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.chosen) as told:
        picker.take.click()
    assert told.args == [before + timedelta(days=7)]
    assert told.args[0].tzinfo is not None
    assert not picker.isVisible()


def test_enter_takes_the_time(picker: MomentPicker, qtbot: QtBot) -> None:
    at = picker.moment().replace(hour=17, minute=45)
    picker.set_moment(at)
    picker.time.setFocus()
    with qtbot.waitSignal(picker.chosen) as told:
        qtbot.keyClick(picker.time, Qt.Key.Key_Return)
    assert told.args == [at]


def test_what_has_passed_is_refused_and_said(picker: MomentPicker, qtbot: QtBot) -> None:
    now: datetime = NOON.astimezone()
    picker.set_moment(now - timedelta(minutes=5))
    with qtbot.assertNotEmitted(picker.chosen):
        picker.take.click()
    assert picker._late.isVisible()
    picker.set_moment(now + timedelta(minutes=5))
    assert not picker._late.isVisible()
    with qtbot.waitSignal(picker.chosen):
        picker.take.click()


def test_it_follows_the_text_size_and_keeps_weekends_readable(
    undressed: QApplication, typeface: Typeface, wording: Wording, qtbot: QtBot
) -> None:
    theme = Theme(undressed, Scheme.DARK, 2.0, typeface)
    theme.install()
    picker = MomentPicker(theme, wording, lambda: NOON)
    picker.open_at(QPoint(0, 0))
    inner = [picker.calendar, picker.time, *picker.calendar.findChildren(QWidget), *picker.time.findChildren(QWidget)]
    assert {widget.font().pixelSize() for widget in inner} == {26}
    sunday = picker.calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday)
    assert sunday.foreground().color().name().upper() == DARK.text
    theme.set_scheme(Scheme.LIGHT)


def test_days_are_said_in_the_language_spoken(theme: Theme, qtbot: QtBot) -> None:
    picker = MomentPicker(theme, Wording(Catalogue("fr", {})), lambda: NOON)
    assert picker.calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
    assert picker.calendar.locale().dayName(1) == "lundi"
    assert picker.time.displayFormat() == "HH:mm"
    assert MomentPicker(theme, Wording(Catalogue("en", {})), lambda: NOON).calendar.firstDayOfWeek() == Qt.Monday


def test_a_conversation_comes_back_at_the_moment_chosen(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        head = lived.answer.thread_pane.head
        menu = head.reminder_menu()
        menu.actions()[-1].trigger()
        assert head.picker.isVisible()
        at = (NOON + timedelta(days=40)).astimezone().replace(hour=14, minute=30, second=0, microsecond=0)
        head.picker.set_moment(at)
        head.picker.take.click()
        lived.settle(qtbot)
        put_off = conversation(lived.story.home.db, lived.story.dana)
        assert (put_off.state, put_off.snoozed_until) == (ConversationState.SNOOZED, at)
        menu.deleteLater()
