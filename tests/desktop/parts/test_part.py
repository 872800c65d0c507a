"""What all parts share."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.parts.part import Part, paint_box, paint_focus_ring, recolour
from desktop.theme.theme import Theme
from desktop.theme.tokens import LIGHT, Role
from desktop.wording import Wording
from resources.catalogue import Catalogue
from tests.desktop.parts.painting import colours, picture


class Counting(Part):
    restyled = 0
    reworded = 0

    def restyle(self) -> None:
        self.restyled += 1

    def reword(self) -> None:
        self.reworded += 1


@pytest.fixture
def canvas(qapp: QApplication) -> QImage:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#00FF00"))
    return image


def test_it_measures_anew_when_the_theme_changes(theme: Theme, qtbot: QtBot) -> None:
    part = Counting(theme)
    theme.set_scale(1.5)
    theme.set_scale(1.5)
    assert part.restyled == 1


def test_it_is_reworded_wherever_it_stands_in_the_window(
    theme: Theme, wording: Wording, qapp: QApplication, qtbot: QtBot
) -> None:
    window = QWidget()
    part = Counting(theme, Part(theme, window))
    wording.speak(Catalogue("fr"))
    assert part.reworded == 1
    part.changeEvent(QEvent(QEvent.Type.EnabledChange))
    assert part.reworded == 1


def test_a_part_that_is_gone_is_told_nothing(theme: Theme, qtbot: QtBot) -> None:
    part = Counting(theme)
    shiboken6.delete(part)
    theme.set_scale(1.5)
    assert part.restyled == 0


def test_it_paints_ground_and_edge(theme: Theme, qtbot: QtBot) -> None:
    drawn = colours(picture(Part(theme, fill=Role.SURFACE, edge=Role.CONTROL), 40, 40))
    assert drawn[LIGHT.control] >= 4 * 38
    assert drawn[LIGHT.surface] == 38 * 38


def test_without_ground_what_lies_behind_is_seen(theme: Theme, qtbot: QtBot) -> None:
    window = Part(theme, fill=Role.NEGATIVE_BG)
    inside = Part(theme, window)
    inside.resize(20, 20)
    assert colours(picture(window, 40, 40)) == {LIGHT.negative_bg: 1_600}


def test_corners_are_round(theme: Theme, canvas: QImage) -> None:
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_box(painter, QRectF(0, 0, 40, 40), theme, fill=Role.ACCENT, radius=10)
    painter.end()
    assert canvas.pixelColor(0, 0).name() == "#00ff00"
    assert canvas.pixelColor(20, 0).name().upper() == LIGHT.accent


def test_the_focus_ring_is_two_pixels_inside_the_box(theme: Theme, canvas: QImage) -> None:
    painter = QPainter(canvas)
    paint_focus_ring(painter, QRectF(0, 0, 40, 40), theme, radius=0)
    painter.end()
    row = [canvas.pixelColor(x, 20).name().upper() for x in range(40)]
    assert [x for x, colour in enumerate(row) if colour == LIGHT.accent] == [0, 1, 38, 39]


def test_what_a_scroll_area_scrolls_is_recoloured_too(theme: Theme, qtbot: QtBot) -> None:
    area = QScrollArea()
    recolour(area, {QPalette.ColorRole.Base: QColor("#123456")})
    assert area.palette().color(QPalette.ColorRole.Base).name() == "#123456"
    assert area.viewport().palette().color(QPalette.ColorRole.Base).name() == "#123456"
    assert area.palette().color(QPalette.ColorRole.Text) == QWidget().palette().color(QPalette.ColorRole.Text)
