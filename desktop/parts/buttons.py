"""Buttons: primary, outline, ghost; with a word, an icon, or both. Painted, so that they scale and ring alike."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.parts.part import paint_box, paint_focus_ring
from desktop.parts.plain_text import one_line, tooltip
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import SECONDARY_PX, SEMIBOLD

BUTTON_PX = 32
"""The height of a button at 100 %; nothing to be hit is smaller than 30."""

_ICON_PX, _GAP_PX, _PADDING_PX, _RADIUS_PX = 16, 8, 12, 6


class Weight(StrEnum):
    """How loud a button is: one PRIMARY at most on a page, OUTLINE beside it, GHOST for the rest.

    INVERSE stands on the dark ground of a toast.
    """

    PRIMARY = "primary"
    OUTLINE = "outline"
    GHOST = "ghost"
    INVERSE = "inverse"


_FILL = {Weight.PRIMARY: Role.ACCENT, Weight.OUTLINE: Role.RAISED, Weight.GHOST: None, Weight.INVERSE: None}
_EDGE = {Weight.PRIMARY: None, Weight.OUTLINE: Role.CONTROL, Weight.GHOST: None, Weight.INVERSE: Role.SURFACE}
_INK = {
    Weight.PRIMARY: Role.ON_ACCENT,
    Weight.OUTLINE: Role.TEXT,
    Weight.GHOST: Role.MUTED,
    Weight.INVERSE: Role.SURFACE,
}
_RING = {
    Weight.PRIMARY: Role.TEXT,
    Weight.OUTLINE: Role.ACCENT,
    Weight.GHOST: Role.ACCENT,
    Weight.INVERSE: Role.SURFACE,
}


class Button(QPushButton):
    """A button that follows the theme.

    Its accessible name is its word; an icon alone needs ``hint``, which becomes both name and tooltip. A hint may
    end with the key in brackets: "Done (E)". A button in a row that is too narrow elides its word.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        parent: QWidget | None = None,
        *,
        icon: str = "",
        hint: str = "",
        weight: Weight = Weight.GHOST,
        trailing_icon: str = "",
        padding: int = _PADDING_PX,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._icon, self._trailing, self._weight = icon, trailing_icon, weight
        self._padding = padding
        self._ink: Role | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.set_words(text, hint)
        theme.changed.connect(self.restyle)
        self.restyle()

    def set_words(self, text: str, hint: str = "") -> None:
        """Write another word on it; ``hint`` is the tooltip, and the name of a button without a word."""
        self.setText(one_line(text))
        self.setToolTip(tooltip(hint))
        self.setAccessibleName(one_line(text or hint))
        self.updateGeometry()

    def set_icon_name(self, icon: str) -> None:
        """Show another icon; empty for none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_weight(self, weight: Weight) -> None:
        """Make it louder or quieter."""
        self._weight = weight
        self.update()

    def set_ink(self, role: Role | None) -> None:
        """Write it in another colour than its weight's; None for the weight's own."""
        self._ink = role
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the font again: with a style sheet on the application Qt's first polish gives back an older one."""
        self.restyle()
        super().showEvent(event)

    def restyle(self) -> None:
        """Take font and size from the theme."""
        self.setFont(self.theme.font(SECONDARY_PX, SEMIBOLD))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of word and icons with their padding."""
        theme, wide = self.theme, self._content_width(self.text())
        padding = theme.px(self._padding if self.text() else (BUTTON_PX - _ICON_PX) / 2)
        return QSize(round(wide + 0.5) + 2 * padding, theme.px(BUTTON_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it cannot be hit."""
        return QSize(min(self.theme.px(BUTTON_PX), self.sizeHint().width()), self.theme.px(BUTTON_PX))

    def _content_width(self, text: str) -> float:
        icons = sum(self.theme.px(_ICON_PX) for name in (self._icon, self._trailing) if name)
        gaps = self.theme.px(_GAP_PX) * (sum(bool(part) for part in (self._icon, text, self._trailing)) - 1)
        return icons + max(0, gaps) + (QFontMetricsF(self.font()).horizontalAdvance(text) if text else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icons, word and, with the keyboard on it, the ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        paint_box(painter, box, self.theme, fill=self._ground(), edge=_EDGE[self._weight], radius=_RADIUS_PX)
        self._paint_content(painter, box)
        if self.hasFocus():
            paint_focus_ring(painter, box, self.theme, radius=_RADIUS_PX, role=_RING[self._weight])
        painter.end()

    def _ground(self) -> Role | None:
        under_hand = self.isEnabled() and (self.underMouse() or self.isDown())
        if under_hand and self._weight in (Weight.OUTLINE, Weight.GHOST):
            return Role.HOVER
        return _FILL[self._weight]

    def _paint_content(self, painter: QPainter, box: QRectF) -> None:
        ink, theme = self._ink or _INK[self._weight], self.theme
        spare = self._content_width(self.text()) - (box.width() - theme.px(8))
        metrics = QFontMetricsF(self.font())
        text_width = metrics.horizontalAdvance(self.text()) - max(0.0, spare)
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, text_width + 1) if self.text() else ""
        x = box.left() + (box.width() - self._content_width(shown)) / 2
        x = self._paint_icon(painter, self._icon, x, ink)
        if shown:
            painter.setFont(self.font())
            painter.setPen(theme.colour(ink))
            wide = metrics.horizontalAdvance(shown)
            line = QRectF(x, box.top(), wide + 2, box.height())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            x += wide + theme.px(_GAP_PX)
        self._paint_icon(painter, self._trailing, x, ink)

    def _paint_icon(self, painter: QPainter, name: str, x: float, ink: Role) -> float:
        """Paint an icon at ``x`` and return where what follows begins."""
        if not name:
            return x
        side = self.theme.px(_ICON_PX)
        pixmap = self.theme.pixmap(name, ink, _ICON_PX, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(round(x), round((self.height() - side) / 2)), pixmap)
        return x + side + self.theme.px(_GAP_PX)
