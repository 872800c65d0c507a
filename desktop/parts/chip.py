"""A chip: a word on a tinted ground ("Question"). The word carries the meaning, the colour only helps."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.parts.part import Part, paint_box
from desktop.parts.plain_text import one_line
from desktop.theme.theme import Theme
from desktop.theme.tokens import Tone
from desktop.theme.type import MEDIUM, META_PX

CHIP_PX = 20
"""The height of a chip at 100 %."""

_PADDING_PX = 7
_RADIUS_PX = 5


def chip_width(theme: Theme, text: str) -> float:
    """Return how wide a chip of this text is."""
    return QFontMetricsF(theme.font(META_PX, MEDIUM)).horizontalAdvance(text) + 2 * theme.px(_PADDING_PX)


def paint_chip(painter: QPainter, box: QRectF, theme: Theme, text: str, tone: Tone) -> None:
    """Paint a chip that fills ``box``; a text too long for it is elided."""
    paint_box(painter, box, theme, fill=tone.background, radius=_RADIUS_PX)
    font = theme.font(META_PX, MEDIUM)
    painter.setFont(font)
    painter.setPen(theme.colour(tone.foreground))
    room = box.width() - 2 * theme.px(_PADDING_PX) + 1
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)


class Chip(Part):
    """A chip as a widget, as wide as its word."""

    def __init__(self, theme: Theme, text: str = "", tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._text, self._tone = "", tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_chip(text, tone)

    def text(self) -> str:
        """Return the word."""
        return self._text

    def set_chip(self, text: str, tone: Tone) -> None:
        """Show another word in another tone; without a word nothing is drawn and no room taken."""
        self._text, self._tone = one_line(text, 60), tone
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the word with its ground."""
        wide = round(chip_width(self.theme, self._text) + 0.5) if self._text else 0
        return QSize(wide, self.theme.px(CHIP_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        del event
        if not self._text:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chip(painter, QRectF(self.rect()), self.theme, self._text, self._tone)
        painter.end()
