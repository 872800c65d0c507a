"""Grey shapes of cards while the list is being read, so that no pane is ever blank."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.parts.part import Part, paint_box
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role

SKELETON_AFTER_MS = 150
"""What is read faster than this shows no skeleton first."""

ROW_PX = 116
"""The height of a card, and so of its skeleton, at 100 %."""

_LINES_PX = ((64, 2, 150, 10), (64, 28, 310, 10), (64, 48, 240, 10), (64, 74, 70, 14))
"""Name, two lines of text and a chip: left, top, width, height."""


def paint_skeleton_row(painter: QPainter, row: QRectF, theme: Theme) -> None:
    """Paint the shape of one card into ``row``; lines end before its right edge."""
    top = row.top() + theme.px(14)
    side = theme.px(32)
    circle = QRectF(row.left() + theme.px(20), top, side, side)
    paint_box(painter, circle, theme, fill=Role.BORDER, radius=16)
    for left, down, width, height in _LINES_PX:
        x = row.left() + theme.px(left)
        wide = min(theme.px(width), row.right() - theme.px(20) - x)
        paint_box(painter, QRectF(x, top + theme.px(down), wide, theme.px(height)), theme, fill=Role.BORDER, radius=4)


class Skeleton(Part):
    """Skeleton cards down the whole height. Show it when reading takes longer than 150 ms. It does not move."""

    def __init__(self, theme: Theme, said: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.SURFACE)
        self.setAccessibleName(said)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as many rows as there is room for."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tall = self.theme.px(ROW_PX)
        for row in range(self.height() // tall + 1):
            paint_skeleton_row(painter, QRectF(0, row * tall, self.width(), tall), self.theme)
        painter.end()
