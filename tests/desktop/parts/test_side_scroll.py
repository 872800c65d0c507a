"""A row that scrolls sideways, and days drawn as bars."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.parts.buttons import Button
from desktop.parts.side_scroll import SideScroll
from desktop.parts.sparkline import paint_days
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role


def test_what_takes_the_focus_comes_into_view(theme: Theme, qtbot: QtBot) -> None:
    row = SideScroll(theme)
    buttons = [Button(theme, f"Button number {number}") for number in range(12)]
    row.set_widgets(buttons)
    row.resize(300, row.height())
    qtbot.addWidget(row)
    row.show()
    qtbot.waitExposed(row)
    assert row.horizontalScrollBar().maximum() > 0
    assert all(button.width() >= button.sizeHint().width() for button in buttons), "no word is cut off"
    assert row.height() >= buttons[0].sizeHint().height()
    buttons[-1].setFocus()
    qtbot.waitUntil(lambda: row.horizontalScrollBar().value() > 0)
    row.set_widgets(buttons[:0])
    assert row.height() == 0


def drawn(theme: Theme, values: tuple[int, ...]) -> QImage:
    image = QImage(90, 30, QImage.Format.Format_RGB32)
    image.fill(theme.colour(Role.SURFACE))
    painter = QPainter(image)
    paint_days(painter, QRectF(0, 0, 90, 30), theme, values)
    painter.end()
    return image


def test_a_day_is_a_bar_as_high_as_its_share(theme: Theme) -> None:
    image, accent = drawn(theme, (0, 1, 2)), theme.colour(Role.ACCENT).rgb()
    heights = [sum(image.pixel(x, y) == accent for y in range(30)) for x in (10, 40, 70)]
    assert heights[0] == 0
    assert heights[2] > heights[1] > 10
    assert drawn(theme, ()).pixel(45, 29) == theme.colour(Role.SURFACE).rgb()
