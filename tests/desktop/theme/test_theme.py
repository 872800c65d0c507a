"""The look as one object: what is asked for, what the system says, what widgets are told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.theme.palette import style_sheet
from desktop.theme.theme import Scheme, Theme
from desktop.theme.tokens import DARK, LIGHT, Role


def test_nothing_is_applied_before_install(undressed: QApplication) -> None:
    before = undressed.styleSheet(), undressed.palette()
    Theme(undressed, Scheme.DARK)
    assert (undressed.styleSheet(), undressed.palette()) == before


def test_install_dresses_the_application(undressed: QApplication) -> None:
    theme = Theme(undressed, Scheme.DARK)
    theme.install()
    assert undressed.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window
    assert undressed.font().pixelSize() == 14
    assert DARK.control in undressed.styleSheet()
    assert undressed.style().objectName() in ("fusion", "") or undressed.style().baseStyle().objectName() == "fusion"


def test_it_follows_the_system_while_asked_to(undressed: QApplication, qtbot: QtBot) -> None:
    theme = Theme(undressed)
    theme.install()
    assert theme.tokens is LIGHT
    with qtbot.waitSignal(theme.changed):
        undressed.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens is DARK
    assert theme.colour(Role.SURFACE).name().upper() == DARK.surface
    with qtbot.assertNotEmitted(theme.changed):
        undressed.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)


def test_what_was_asked_for_wins_over_the_system(undressed: QApplication, qtbot: QtBot) -> None:
    theme = Theme(undressed, Scheme.LIGHT)
    theme.install()
    with qtbot.assertNotEmitted(theme.changed):
        undressed.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme(Scheme.DARK)
    assert (theme.tokens, theme.scheme) == (DARK, Scheme.DARK)


@pytest.mark.parametrize(("asked", "got"), [(0.1, 0.8), (0.8, 0.8), (1.3, 1.3), (2.0, 2.0), (9.0, 2.0)])
def test_the_text_scale_is_bounded(undressed: QApplication, asked: float, got: float) -> None:
    theme = Theme(undressed)
    theme.set_scale(asked)
    assert theme.scale == got
    assert (theme.px(10), theme.font().pixelSize()) == (round(10 * got), round(14 * got))


def test_widgets_are_told_of_a_scale_once(undressed: QApplication, qtbot: QtBot) -> None:
    theme = Theme(undressed)
    with qtbot.waitSignal(theme.changed):
        theme.set_scale(1.5)
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_scale(1.5)


def test_fonts_and_icons_follow_scale_and_colours(undressed: QApplication) -> None:
    theme = Theme(undressed, Scheme.LIGHT)
    before = theme.font(12)
    assert theme.font(12) is before
    theme.set_scale(2.0)
    assert (before.pixelSize(), theme.font(12).pixelSize()) == (12, 24)
    assert theme.pixmap("inbox", Role.ACCENT, 18).width() == 36
    assert {size.width() for size in theme.icon("inbox", Role.ACCENT, 18).availableSizes()} == {36, 72, 108}


def test_tints_repeat(undressed: QApplication) -> None:
    theme = Theme(undressed, Scheme.LIGHT)
    assert theme.tint(0) == theme.tint(6)
    assert len({theme.tint(number) for number in range(600)}) == 6


def test_the_style_sheet_leaves_labels_alone() -> None:
    sheet = style_sheet(LIGHT, 2.0)
    assert "QLabel" not in sheet
    assert "QWidget" not in sheet
    assert "20px" in sheet
