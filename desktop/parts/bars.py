"""Bars: priority in three heights, reciprocity in two lengths, a share as one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.part import Part, paint_box
from desktop.parts.plain_text import tooltip
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import MEDIUM, META_PX, SECONDARY_PX

PRIORITY_WIDTH_PX = 13
"""How wide the three priority bars are together, at 100 %."""

_HEIGHTS_PX = (6, 9, 12)
_LEVEL_ROLES = (Role.MUTED, Role.MUTED, Role.WARNING, Role.NEGATIVE)


def paint_priority(painter: QPainter, left: float, bottom: float, theme: Theme, level: int) -> None:
    """Paint three bars of rising height that stand on ``bottom``; the first ``level`` (0 to 3) are lit."""
    role = _LEVEL_ROLES[max(0, min(level, 3))]
    for number, height in enumerate(_HEIGHTS_PX):
        lit = number < level
        tall = theme.px(height)
        bar = QRectF(left + theme.px(5) * number, bottom - tall, theme.px(3), tall)
        paint_box(painter, bar, theme, fill=role if lit else Role.BORDER, radius=1)


class PriorityBars(Part):
    """The three bars as a widget. ``said`` is what a screen reader hears ("Priority 3 of 3")."""

    def __init__(self, theme: Theme, level: int = 0, said: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._level = level
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_level(level, said)

    def set_level(self, level: int, said: str) -> None:
        """Light 0 to 3 bars."""
        self._level = level
        self.setAccessibleName(said)
        self.setToolTip(tooltip(said))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the three bars."""
        return QSize(self.theme.px(PRIORITY_WIDTH_PX), self.theme.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint them."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_priority(painter, 0, self.height() - self.theme.px(2), self.theme, self._level)
        painter.end()


class ShareBar(Part):
    """One horizontal bar, filled to a share. The figure stands beside it, in words."""

    def __init__(
        self, theme: Theme, share: float = 0.0, role: Role = Role.ACCENT, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._share, self._role = _share(share), role
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def share(self) -> float:
        """Return how full it is, 0 to 1."""
        return self._share

    def set_share(self, share: float) -> None:
        """Fill it to a share of 0 to 1; what lies outside is brought inside."""
        self._share = _share(share)
        self.update()

    def restyle(self) -> None:
        """Take the height from the text scale."""
        self.setFixedHeight(self.theme.px(6))
        self.setMinimumWidth(self.theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the whole and the share; the smallest share still shows a dot."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        paint_box(painter, whole, self.theme, fill=Role.BORDER, radius=3)
        if self._share > 0:
            whole.setWidth(max(whole.height(), whole.width() * self._share))
            paint_box(painter, whole, self.theme, fill=self._role, radius=3)
        painter.end()


@dataclass(frozen=True, slots=True)
class BarLine:
    """One line of bars: a name, how much, and that figure as it is written."""

    name: str
    value: float
    figure: str
    role: Role = Role.ACCENT


class BarLines(Part):
    """Lines of name, bar and figure, all against the largest: top sources, or "they to us" and "us to them"."""

    def __init__(self, theme: Theme, lines: tuple[BarLine, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._lines: tuple[BarLine, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self.set_lines(lines)

    def set_lines(self, lines: tuple[BarLine, ...]) -> None:
        """Show other lines."""
        self._lines = lines
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        largest = max((line.value for line in lines), default=0.0)
        for row, line in enumerate(lines):
            self._grid.addWidget(ElidedLabel(self.theme, line.name, px=SECONDARY_PX), row, 0)
            share = line.value / largest if largest > 0 else 0.0
            self._grid.addWidget(ShareBar(self.theme, share, line.role), row, 1)
            figure = Label(self.theme, line.figure, px=META_PX, weight=MEDIUM, role=Role.MUTED, tabular=True)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(figure, row, 2)
        self.setAccessibleName(", ".join(f"{line.name} {line.figure}" for line in lines))
        self.restyle()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        self._grid.setHorizontalSpacing(self.theme.px(10))
        self._grid.setVerticalSpacing(self.theme.px(8))


def _share(share: float) -> float:
    return min(max(share, 0.0), 1.0)
