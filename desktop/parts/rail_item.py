"""One line of the rail at the left: icon, page, count; the icon alone when the rail is narrow."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.parts.part import paint_box, paint_focus_ring
from desktop.parts.plain_text import one_line, tooltip
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import BODY_PX, MEDIUM, META_PX, REGULAR, SEMIBOLD

_HEIGHT_PX, _ICON_PX, _PADDING_PX, _GAP_PX = 34, 18, 10, 10


class RailItem(QPushButton):
    """A checkable button: the checked one is the page shown. Put them in an exclusive ``QButtonGroup``."""

    def __init__(self, theme: Theme, icon: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._icon = icon
        self._count, self._alert, self._collapsed = "", False, False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Name the page."""
        self.setText(one_line(text, 60))
        self._tell()

    def set_count(self, count: str, *, alert: bool = False) -> None:
        """Show a figure or a few words at its right ("1,204", "2 failing"); empty for nothing.

        Args:
            count: as it is read.
            alert: something is wrong there: drawn in the negative colour, and a dot when collapsed.
        """
        self._count, self._alert = count, alert
        self._tell()

    def set_collapsed(self, collapsed: bool) -> None:
        """Show the icon alone; text and count go into the tooltip."""
        self._collapsed = collapsed
        self._tell()

    def _tell(self) -> None:
        name = f"{self.text()}, {self._count}" if self._count else self.text()
        self.setAccessibleName(name)
        self.setToolTip(tooltip(name) if self._collapsed else "")
        self._restyle()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line; the rail decides the width."""
        wide = _HEIGHT_PX if self._collapsed else 180
        return QSize(self.theme.px(wide), self.theme.px(_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the square of a collapsed line: text is elided before the window grows."""
        return QSize(self.theme.px(_HEIGHT_PX), self.theme.px(_HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon, text and count."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, theme = QRectF(self.rect()), self.theme
        ground = Role.SELECTED if self.isChecked() else Role.HOVER if self.underMouse() else None
        paint_box(painter, box, theme, fill=ground, radius=6)
        icon = theme.pixmap(self._icon, self._ink(Role.MUTED), _ICON_PX, self.devicePixelRatioF())
        side = theme.px(_ICON_PX)
        left = (box.width() - side) / 2 if self._collapsed else float(theme.px(_PADDING_PX))
        painter.drawPixmap(QPointF(round(left), round((box.height() - side) / 2)), icon)
        if self._collapsed:
            self._paint_dot(painter, left + side)
        else:
            self._paint_words(painter, box)
        if self.hasFocus():
            paint_focus_ring(painter, box, theme, radius=6)
        painter.end()

    def _ink(self, otherwise: Role) -> Role:
        return Role.ACCENT if self.isChecked() else otherwise

    def _font(self, px: float, otherwise: int, *, tabular: bool = False) -> QFont:
        return self.theme.font(px, SEMIBOLD if self.isChecked() else otherwise, tabular=tabular)

    def _paint_dot(self, painter: QPainter, right: float) -> None:
        if not self._alert:
            return
        side = self.theme.px(7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(Role.NEGATIVE))
        painter.drawEllipse(QRectF(right - side / 2, self.theme.px(6), side, side))

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        theme, padding = self.theme, self.theme.px(_PADDING_PX)
        left = padding + theme.px(_ICON_PX) + theme.px(_GAP_PX)
        font = self._font(META_PX, MEDIUM, tabular=True)
        count_width = QFontMetricsF(font).horizontalAdvance(self._count) + 1 if self._count else 0.0
        painter.setFont(font)
        painter.setPen(theme.colour(Role.NEGATIVE if self._alert else self._ink(Role.MUTED)))
        at = QRectF(box.right() - padding - count_width, 0, count_width, box.height())
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._count)
        font = self._font(BODY_PX, REGULAR)
        room = at.left() - left - (theme.px(_GAP_PX) if self._count else 0)
        shown = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(theme.colour(self._ink(Role.TEXT)))
        painter.drawText(QRectF(left, 0, room + 2, box.height()), Qt.AlignmentFlag.AlignVCenter, shown)
