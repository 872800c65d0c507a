"""Lines of parts in columns, such as what was done and the buttons that undo it: as high as they are, up to a limit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.parts.buttons import Button
from desktop.parts.labels import ElidedLabel
from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import META_PX, SECONDARY_PX, SEMIBOLD

_LEAST_PX = 96

Line = Sequence[QWidget | None]
"""What stands in the columns of a line; None leaves one free."""


class TwoTexts(Part):
    """What something is, and under it, smaller, what more there is to say; ``faint`` where it is over."""

    def __init__(self, theme: Theme, name: str, about: str, *, faint: bool = False) -> None:
        super().__init__(theme)
        ink, under = (Role.FAINT, Role.FAINT) if faint else (Role.TEXT, Role.MUTED)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(ElidedLabel(theme, name, px=SECONDARY_PX, weight=SEMIBOLD, role=ink))
        self._column.addWidget(ElidedLabel(theme, about, px=META_PX, role=under))
        self.restyle()

    def restyle(self) -> None:
        """Take the distance from the text scale."""
        self._column.setSpacing(self.theme.px(2))


class LineArea(QScrollArea):
    """The lines. What is shown anew keeps its place on the screen, and the keyboard its line.

    Attributes:
        fallback: takes the focus when no line is left to have it.
    """

    def __init__(self, theme: Theme, *, most_high: int, stretch: int = 0, parent: QWidget | None = None) -> None:
        """Make an area without lines.

        Args:
            theme: gives the distances.
            most_high: pixels at 100 % beyond which it scrolls.
            stretch: the column that takes the room the others leave.
            parent: as ever.
        """
        super().__init__(parent)
        self._theme, self._most_high, self._stretch = theme, most_high, stretch
        self._lines: tuple[tuple[QWidget | None, ...], ...] = ()
        self._wanted = 0
        self.fallback: QWidget | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; the parts become its own."""
        at, scrolled = self._focused(), self.verticalScrollBar().value()
        self._lines = tuple(map(tuple, lines))
        board = QWidget()
        grid = QGridLayout(board)
        for row, line in enumerate(self._lines):
            for column, part in enumerate(line):
                if part is not None:
                    grid.addWidget(part, row, column)
        grid.setColumnStretch(self._stretch, 1)
        grid.setRowStretch(len(self._lines), 1)
        self.setWidget(board)
        self.viewport().setAutoFillBackground(False)
        board.setAutoFillBackground(False)
        self.fit()
        self.verticalScrollBar().setValue(scrolled)
        if at is not None:
            self._focus_near(*at)

    def fit(self) -> None:
        """Take the distances from the text scale, and the height of the lines."""
        px, board = self._theme.px, self.widget()
        grid = board.layout() if board is not None else None
        if not isinstance(grid, QGridLayout) or not self._lines:
            self._wanted = 0
            self.updateGeometry()
            return
        grid.setContentsMargins(0, 0, px(8), 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(12))
        self._wanted = min(grid.sizeHint().height() + px(4), px(self._most_high))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of the lines."""
        return QSize(super().sizeHint().width(), self._wanted)

    def minimumSizeHint(self) -> QSize:
        """Return what is enough to scroll in: a window may be too low for all of it."""
        return QSize(super().minimumSizeHint().width(), min(self._wanted, self._theme.px(_LEAST_PX)))

    def first_button(self) -> Button | None:
        """Return the first button of the first line that has one."""
        return next((part for line in self._lines for part in line if isinstance(part, Button)), None)

    def _focused(self) -> tuple[int, int] | None:
        """Return the line and the column that have the focus."""
        focused = QApplication.focusWidget()
        if focused is None:
            return None
        places = ((row, column) for row, line in enumerate(self._lines) for column, part in enumerate(line))
        return next((at for at in places if self._lines[at[0]][at[1]] is focused), None)

    def _focus_near(self, row: int, column: int) -> None:
        """Focus the button that stands where the focus was, else one of its line, of the next, of the one before."""
        order = [*self._lines[row : row + 1], *self._lines[row + 1 :], *reversed(self._lines[:row])]
        if row < len(self._lines) and column < len(self._lines[row]):
            order.insert(0, (self._lines[row][column],))
        found = next((part for line in order for part in line if isinstance(part, Button)), self.fallback)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
