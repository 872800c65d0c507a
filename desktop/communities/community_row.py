"""One community in the list beside the map: its words, its size, and whether we speak there. A button."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.parts.part import paint_box, paint_focus_ring
from desktop.parts.plain_text import one_line
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import META_PX, REGULAR, SECONDARY_PX, SEMIBOLD

_HIGH_PX, _SIDE_PX = 52, 12


class CommunityRow(QPushButton):
    """Two lines; checked when its community is the one brought out on the map."""

    def __init__(self, theme: Theme, community: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.community = theme, community
        self._sentence = ""
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def set_words(self, name: str, sentence: str) -> None:
        """Say its name and what is known of it."""
        self._sentence = one_line(sentence)
        self.setText(one_line(name))
        self.setAccessibleName(f"{self.text()}, {self._sentence}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return a row as high as two lines."""
        return QSize(self.theme.px(220), self.theme.px(_HIGH_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the least that can be read."""
        return QSize(self.theme.px(120), self.theme.px(_HIGH_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both lines."""
        del event
        painter, theme, box = QPainter(self), self.theme, QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            paint_box(painter, box, theme, fill=Role.SELECTED if self.isChecked() else Role.HOVER, radius=8)
        inside = box.adjusted(theme.px(_SIDE_PX), theme.px(8), -theme.px(_SIDE_PX), -theme.px(8))
        for text, px, weight, role, align in (
            (self.text(), SECONDARY_PX, SEMIBOLD, Role.TEXT, Qt.AlignmentFlag.AlignTop),
            (self._sentence, META_PX, REGULAR, Role.MUTED, Qt.AlignmentFlag.AlignBottom),
        ):
            font = theme.font(px, weight)
            painter.setFont(font)
            painter.setPen(theme.colour(role))
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(inside, align | Qt.AlignmentFlag.AlignLeft, shown)
        if self.hasFocus():
            paint_focus_ring(painter, box, theme, radius=8)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
