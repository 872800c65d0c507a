"""Round buttons: "12 new" over a list, and the filters above it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.parts.part import paint_box, paint_focus_ring
from desktop.parts.plain_text import one_line
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import MEDIUM, META_PX

_HEIGHT_PX, _PADDING_PX = 30, 12


class Pill(QPushButton):
    """A round button. Checkable ones are filters; a ``loud`` one ("12 new") is in the accent colour."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        parent: QWidget | None = None,
        *,
        checkable: bool = False,
        loud: bool = False,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._loud = loud
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Write something else on it."""
        self.setText(one_line(text, 60))
        self.setAccessibleName(self.text())
        self._restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the font again: with a style sheet on the application Qt's first polish gives back an older one."""
        self._restyle()
        super().showEvent(event)

    def _restyle(self) -> None:
        self.setFont(self.theme.font(META_PX, MEDIUM))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of its words with their padding."""
        wide = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(round(wide + 0.5) + 2 * self.theme.px(_PADDING_PX), self.theme.px(_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a pill is hidden by its page before it is squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it; the round shape is 26 pixels high, so that a row of them looks light and is hit easily."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = self.theme.px(2)
        box = QRectF(self.rect()).adjusted(0, inset, 0, -inset)
        lit = self.isChecked()
        fill = Role.ACCENT if self._loud else Role.SELECTED if lit else Role.HOVER if self.underMouse() else None
        edge = None if self._loud else Role.ACCENT if lit else Role.CONTROL
        paint_box(painter, box, self.theme, fill=fill, edge=edge, radius=13)
        painter.setFont(self.font())
        painter.setPen(self.theme.colour(Role.ON_ACCENT if self._loud else Role.ACCENT if lit else Role.MUTED))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            ring = Role.TEXT if self._loud else Role.ACCENT
            paint_focus_ring(painter, QRectF(self.rect()), self.theme, radius=13, role=ring)
        painter.end()
