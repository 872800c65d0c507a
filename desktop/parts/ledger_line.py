"""One line of a ledger: a sentence, and the points it is worth at the right. A button: it opens its evidence."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop.parts.labels import Label
from desktop.parts.part import Part, paint_box, paint_focus_ring
from desktop.parts.plain_text import one_line
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import REGULAR, SECONDARY_PX, SEMIBOLD

_MINUS = "\u2212"
_LEAST_PX, _SIDE_PX, _POINTS_PX = 30, 12, 48


def signed(points: int) -> str:
    """Return points with their sign, a true minus: "+30", "−10", "0"."""
    return f"+{points}" if points > 0 else f"{_MINUS}{-points}" if points < 0 else "0"


class LedgerLine(QPushButton):
    """A sentence that wraps, and its points, right-aligned under those of the other lines."""

    def __init__(self, theme: Theme, sentence: str, points: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._points = points
        self.setText(one_line(sentence))
        self.setAccessibleName(f"{self.text()} {points}")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrow line is a taller one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped sentence."""
        room = QRectF(0, 0, max(1, width - self.theme.px(2 * _SIDE_PX + _POINTS_PX)), 10_000)
        metrics = QFontMetricsF(self.theme.font(SECONDARY_PX, REGULAR))
        tall = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height()
        return max(self.theme.px(_LEAST_PX), round(tall + 0.5) + self.theme.px(10))

    def sizeHint(self) -> QSize:
        """Return a line of some width."""
        return QSize(self.theme.px(240), self.heightForWidth(self.theme.px(240)))

    def minimumSizeHint(self) -> QSize:
        """Return the least that can be hit."""
        return QSize(self.theme.px(120), self.theme.px(_LEAST_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint sentence and points."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self.theme, QRectF(self.rect())
        if self.underMouse() or self.hasFocus():
            paint_box(painter, box, theme, fill=Role.SELECTED, radius=6)
        inside = box.adjusted(theme.px(_SIDE_PX), 0, -theme.px(_SIDE_PX), 0)
        painter.setFont(theme.font(SECONDARY_PX, REGULAR))
        painter.setPen(theme.colour(Role.TEXT))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inside.adjusted(0, 0, -theme.px(_POINTS_PX), 0), flags, self.text())
        painter.setFont(theme.font(SECONDARY_PX, SEMIBOLD, tabular=True))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._points)
        if self.hasFocus():
            paint_focus_ring(painter, box, theme, radius=6)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class TotalLine(Part):
    """The sum under the lines: its figure stands under theirs."""

    def __init__(self, theme: Theme, name: str, figure: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._row = QHBoxLayout(self)
        self._row.addWidget(Label(theme, name, px=SECONDARY_PX, weight=SEMIBOLD), 1)
        self._row.addWidget(Label(theme, figure, px=SECONDARY_PX, weight=SEMIBOLD, tabular=True))
        self.restyle()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._row.setContentsMargins(px(_SIDE_PX), px(6), px(_SIDE_PX), px(4))
