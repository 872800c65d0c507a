"""What the board is drawn of: a cell with how many people stand in it, and an arrow from one stage to another."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.parts.part import Part, paint_box, paint_focus_ring
from desktop.parts.plain_text import one_line, tooltip
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, MEDIUM, META_PX, TITLE_PX

_CELL_PX, _ARROW_PX = 52, 34
_HATCH_PX = 8


class CellView(Part):
    """How many people stand there; hatched where the sources cannot hear whether any do."""

    def __init__(self, theme: Theme, count: int, *, hearable: bool, said: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.count, self.hearable = count, hearable
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(said)
        self.setToolTip(tooltip(said))
        self.restyle()

    def restyle(self) -> None:
        """Take the height from the text scale."""
        self.setFixedHeight(self.theme.px(_CELL_PX))
        self.setMinimumWidth(self.theme.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the hatching or the number."""
        del event
        painter, theme, box = QPainter(self), self.theme, QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = Role.SELECTED if self.count else Role.HOVER
        paint_box(painter, box, theme, fill=fill, edge=Role.BORDER, radius=6)
        if not self.hearable:
            self._hatch(painter, box)
        else:
            painter.setFont(theme.font(TITLE_PX, HEAVY, tabular=True))
            painter.setPen(theme.colour(Role.TEXT if self.count else Role.FAINT))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.count))
        painter.end()

    def _hatch(self, painter: QPainter, box: QRectF) -> None:
        painter.save()
        painter.setClipRect(box.adjusted(1, 1, -1, -1))
        painter.setPen(QPen(self.theme.colour(Role.CONTROL), 1))
        step, left = self.theme.px(_HATCH_PX), box.left() - box.height()
        while left < box.right():
            painter.drawLine(QPointF(left, box.bottom()), QPointF(left + box.height(), box.top()))
            left += step
        painter.restore()


class MoveArrow(QPushButton):
    """An arrow with a name, from the middle of its first column to the middle of its last; a button."""

    def __init__(
        self, theme: Theme, name: str, columns: int, said: str, *, opens: bool, parent: QWidget | None = None
    ) -> None:
        """Make an arrow.

        Args:
            theme: how it looks.
            name: of who moved.
            columns: how many it spans, two at least.
            said: the whole of it as one sentence.
            opens: whether it leads to a conversation.
            parent: as ever.
        """
        super().__init__(parent)
        self.theme, self._columns = theme, columns
        # Painted by hand and never the button's text: an "&" in a name would make a shortcut of a letter.
        self._name = one_line(name, 60)
        self.setAccessibleName(said)
        self.setToolTip(tooltip(said))
        self.setEnabled(opens)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Return a line's height and next to no width: the columns give it theirs."""
        return QSize(self.theme.px(40), self.theme.px(_ARROW_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the name over the line, and the head at its end."""
        del event
        painter, theme, box = QPainter(self), self.theme, QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isEnabled() and self.underMouse():
            paint_box(painter, box, theme, fill=Role.HOVER, radius=6)
        half = box.width() / self._columns / 2
        start, end = box.left() + half, box.right() - half
        level, head = box.bottom() - theme.px(8), theme.px(5)
        colour = theme.colour(Role.ACCENT if self.isEnabled() else Role.MUTED)
        painter.setPen(QPen(colour, theme.px(2)))
        painter.drawLine(QPointF(start, level), QPointF(end - head, level))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(start, level), head / 2, head / 2)
        tip = [QPointF(end, level), QPointF(end - 2 * head, level - head), QPointF(end - 2 * head, level + head)]
        painter.drawPolygon(QPolygonF(tip))
        font = theme.font(META_PX, MEDIUM)
        painter.setFont(font)
        painter.setPen(theme.colour(Role.TEXT))
        room = box.adjusted(theme.px(6), theme.px(2), -theme.px(6), -theme.px(14))
        shown = QFontMetricsF(font).elidedText(self._name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
        if self.hasFocus():
            paint_focus_ring(painter, box, theme, radius=6)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
