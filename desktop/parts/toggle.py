"""A switch: on or off, told by where its knob stands and by a word for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.parts.part import paint_box, paint_focus_ring
from desktop.parts.plain_text import one_line
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role

_WIDE_PX, _HIGH_PX, _HIT_PX, _KNOB_PX = 38, 22, 32, 16


class Toggle(QAbstractButton):
    """A switch; ``toggled`` tells of it."""

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)
        theme.changed.connect(self.updateGeometry)

    def set_name(self, name: str) -> None:
        """Say what is switched; a screen reader adds whether it is checked."""
        self.setAccessibleName(one_line(name))

    def sizeHint(self) -> QSize:
        """Return the size of what is drawn, at least as high as what can be hit."""
        return QSize(self.theme.px(_WIDE_PX), self.theme.px(_HIT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and knob, and with the keyboard on it the ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        high = self.theme.px(_HIGH_PX)
        ground = QRectF(0, (self.height() - high) / 2, self.width(), high)
        lit = self.isChecked()
        fill, edge = (Role.ACCENT, None) if lit else (Role.SURFACE, Role.CONTROL)
        paint_box(painter, ground, self.theme, fill=fill, edge=edge, radius=_HIGH_PX / 2)
        knob, gap = self.theme.px(_KNOB_PX), (high - self.theme.px(_KNOB_PX)) / 2
        left = ground.right() - gap - knob if lit else ground.left() + gap
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(Role.ON_ACCENT if lit else Role.CONTROL))
        painter.drawEllipse(QRectF(QPointF(left, ground.top() + gap), QPointF(left + knob, ground.top() + gap + knob)))
        if self.hasFocus():
            around = QRectF(self.rect())
            paint_focus_ring(painter, around, self.theme, radius=_HIGH_PX / 2, role=Role.TEXT if lit else Role.ACCENT)
        painter.end()
