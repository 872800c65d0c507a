"""A sparkline: how something went over time, as an area with a dot at its end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role

_AREA_TOP, _AREA_BOTTOM = 60, 4
"""Opacity of the area under the line, of 255."""


def paint_days(painter: QPainter, box: QRectF, theme: Theme, values: Sequence[int], role: Role = Role.ACCENT) -> None:
    """Paint one bar a day, oldest at the left, scaled to the largest; a day without anything is a faint dot."""
    if not values:
        return
    step, largest = box.width() / len(values), max(values) or 1
    wide = max(1.0, step - theme.px(1))
    painter.setPen(Qt.PenStyle.NoPen)
    for number, value in enumerate(values):
        painter.setBrush(theme.colour(role if value else Role.BORDER))
        high = max(theme.px(2), box.height() * value / largest)
        painter.drawRect(QRectF(box.left() + number * step, box.bottom() - high, wide, high))


class Sparkline(Part):
    """The values from oldest to newest, scaled to the largest. ``said`` is what a screen reader hears."""

    def __init__(
        self,
        theme: Theme,
        values: Sequence[float] = (),
        said: str = "",
        parent: QWidget | None = None,
        *,
        role: Role = Role.ACCENT,
        px: int = 64,
    ) -> None:
        super().__init__(theme, parent)
        self._values: tuple[float, ...] = ()
        self._role, self._px = role, px
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_values(values, said)
        self.restyle()

    def set_values(self, values: Sequence[float], said: str) -> None:
        """Draw other values; negative ones count as zero."""
        self._values = tuple(max(0.0, float(value)) for value in values)
        self.setAccessibleName(said)
        self.update()

    def restyle(self) -> None:
        """Take the height from the text scale."""
        self.setFixedHeight(self.theme.px(self._px))
        self.setMinimumWidth(self.theme.px(60))

    def points(self) -> list[QPointF]:
        """Return where the values lie in the widget; one value alone is drawn as a level line."""
        values = self._values if len(self._values) != 1 else self._values * 2
        if not values:
            return []
        pad, largest = self.theme.px(6), max(values) or 1.0
        width, height = self.width() - 2 * pad, self.height() - 2 * pad
        step = width / (len(values) - 1)
        return [QPointF(pad + n * step, pad + height * (1 - value / largest)) for n, value in enumerate(values)]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the area, the line and the dot."""
        del event
        points = self.points()
        if not points:
            return
        line = QPainterPath(points[0])
        for point in points[1:]:
            line.lineTo(point)
        area = QPainterPath(line)
        area.lineTo(points[-1].x(), self.height())
        area.lineTo(points[0].x(), self.height())
        area.closeSubpath()
        colour = self.theme.colour(self._role)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(area, _fading(colour, self.height()))
        round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(colour, self.theme.px(2), Qt.PenStyle.SolidLine, round_cap, round_join))
        painter.drawPath(line)
        painter.setPen(QPen(self.theme.colour(Role.SURFACE), 2))
        painter.setBrush(colour)
        painter.drawEllipse(points[-1], self.theme.px(4), self.theme.px(4))
        painter.end()


def _fading(colour: QColor, height: int) -> QLinearGradient:
    gradient = QLinearGradient(0, 0, 0, height)
    for at, opacity in ((0.0, _AREA_TOP), (1.0, _AREA_BOTTOM)):
        stop = QColor(colour)
        stop.setAlpha(opacity)
        gradient.setColorAt(at, stop)
    return gradient
