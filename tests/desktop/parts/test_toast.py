"""The toast: eight seconds, undo, out of the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.parts.buttons import Button
from desktop.parts.toast import SHOWN_MS, Toast
from desktop.theme.theme import Theme
from desktop.wording import Wording
from resources.catalogue import Catalogue


class HandTimer(QTimer):
    """A timer that fires when told, and keeps how long it was asked to wait."""

    waiting: int | None = None

    def start(self, msec: int = 0) -> None:  # type: ignore[override]
        self.waiting = msec

    def stop(self) -> None:
        self.waiting = None


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(800, 600)
    made.show()
    return made


@pytest.fixture
def timer() -> HandTimer:
    return HandTimer()


@pytest.fixture
def toast(theme: Theme, wording: Wording, window: QWidget, timer: HandTimer) -> Toast:
    return Toast(theme, wording, window, timer)


def test_it_stays_eight_seconds(toast: Toast, timer: HandTimer, qtbot: QtBot) -> None:
    assert toast.isHidden()
    toast.show_message("Reply logged for @dana.")
    assert (toast.isVisible(), timer.waiting, SHOWN_MS) == (True, 8_000, 8_000)
    with qtbot.waitSignal(toast.gone):
        timer.timeout.emit()
    assert toast.isHidden()


def test_undo_is_asked_once_and_it_goes(toast: Toast, timer: HandTimer, qtbot: QtBot) -> None:
    toast.show_message("Reply logged.")
    undo = toast.findChild(Button)
    assert undo is not None
    with qtbot.waitSignals([toast.undo_asked, toast.gone]):
        undo.click()
    assert (toast.isHidden(), timer.waiting) == (True, None)


def test_what_cannot_be_undone_has_no_button(toast: Toast) -> None:
    toast.show_message("12 sources checked.", undo=False)
    undo = toast.findChild(Button)
    assert undo is not None
    assert not undo.isVisible()
    toast.show_message("Reply logged.")
    assert undo.isVisible()


def test_it_waits_while_the_pointer_is_on_it(toast: Toast, timer: HandTimer) -> None:
    toast.show_message("Reply logged.")
    toast.enterEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert timer.waiting is None
    toast.leaveEvent(QEvent(QEvent.Type.Leave))
    assert timer.waiting == SHOWN_MS


def test_it_stands_in_the_middle_and_follows_the_window(toast: Toast, window: QWidget) -> None:
    toast.show_message("Reply logged.")
    for width in (800, 400):
        window.resize(width, 600)
        assert toast.geometry().center().x() == pytest.approx(width / 2, abs=1)
        assert toast.geometry().bottom() < 600 - 20
    toast.set_lift(180)
    assert toast.geometry().bottom() < 600 - 170


def test_it_is_never_wider_than_the_window(toast: Toast, window: QWidget) -> None:
    toast.show_message("a long sentence " * 30)
    assert toast.width() <= window.width() - 24
    undo = toast.findChild(Button)
    assert undo is not None
    assert undo.geometry().right() < toast.width()


def test_it_says_undo_in_the_language_spoken(toast: Toast, wording: Wording) -> None:
    wording.speak(Catalogue("fr", {("Toast", "Undo"): ("Annuler",)}))
    undo = toast.findChild(Button)
    assert undo is not None
    assert undo.text() == "Annuler"


def test_nothing_goes_twice(toast: Toast, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(toast.gone):
        toast.dismiss()


def test_what_can_be_seen_is_shown_on_click_and_it_goes(toast: Toast, qtbot: QtBot) -> None:
    toast.show_message("A topic is rising.", undo=False, opens=True)
    assert (toast._undo.isVisible(), toast._open.isVisible()) == (False, True)
    with qtbot.waitSignal(toast.open_asked):
        toast._open.click()
    assert toast.isHidden()
