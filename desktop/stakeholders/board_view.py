"""The board: a row for each group, a column for each stage, and under each row what moved this week."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSpacerItem, QWidget

from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.part import Part
from desktop.stakeholders.board_words import cell_words, move_words
from desktop.stakeholders.cells import CellView, MoveArrow
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import META_PX, SECONDARY_PX, SEMIBOLD
from desktop.wording import Wording
from listeners.ranking.stakeholders import Stakeholders
from priorities.people.board import BoardRow
from priorities.people.stage import STAGE_NAMES, Stage
from storage.records.words import words

MOST_MOVES = 6
"""Arrows under a group; how many more there are is said."""

_APART_PX = 10
_STAGES = tuple(Stage)


class BoardView(Part):
    """The whole board; ``show_board`` draws it anew.

    Signals:
        conversation(int): an arrow was pressed.
    """

    conversation = Signal(int)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.SURFACE, edge=Role.BORDER, radius=10)
        self._wording = wording
        self.cells: dict[tuple[str, Stage], CellView] = {}
        self.arrows: list[MoveArrow] = []
        self._grid = QGridLayout(self)
        self.restyle()

    def show_board(self, shown: Stakeholders, now: datetime) -> None:
        """Draw this board as it is seen at a moment."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.cells, self.arrows = {}, []
        say = self._wording.say
        for column, stage in enumerate(_STAGES, start=1):
            head = Label(self.theme, say(STAGE_NAMES[stage]), px=META_PX, role=Role.MUTED, wrap=True)
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(head, 0, column)
            self._grid.setColumnStretch(column, 2)
        self._grid.setColumnStretch(0, 3)
        line = 1
        for row in shown.rows:
            line = self._add(row, line, now)
            self._grid.addItem(QSpacerItem(0, self.theme.px(_APART_PX)), line, 0)
            line += 1
        self.restyle()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._grid.setContentsMargins(px(18), px(14), px(14), px(14))
        self._grid.setHorizontalSpacing(px(4))
        self._grid.setVerticalSpacing(px(4))

    def _add(self, row: BoardRow, line: int, now: datetime) -> int:
        """Draw a group from this line of the grid on; return the next free one."""
        say = self._wording.say
        name = ElidedLabel(self.theme, row.group, px=SECONDARY_PX, weight=SEMIBOLD)
        self._grid.addWidget(name, line, 0)
        for column, cell in enumerate(row.cells, start=1):
            said = say(cell_words(cell, row.group))
            view = CellView(self.theme, len(cell.people), hearable=cell.hearable, said=said)
            self.cells[row.group, cell.stage] = view
            self._grid.addWidget(view, line, column)
        people = Label(
            self.theme, say(words("Stakeholders", "%n people", None, row.people)), px=META_PX, role=Role.MUTED
        )
        self._grid.addWidget(people, line + 1, 0, Qt.AlignmentFlag.AlignTop)
        line += 1
        # Those who came furthest are shown first, the newest of them before others.
        moves = sorted(row.moves, key=lambda move: -_STAGES.index(move.stage))
        for move in moves[:MOST_MOVES]:
            first, last = _STAGES.index(move.origin), _STAGES.index(move.stage)
            opens = move.conversation is not None
            arrow = MoveArrow(self.theme, move.name, last - first + 1, say(move_words(move, now)), opens=opens)
            arrow.clicked.connect(lambda _checked, there=move.conversation: self.conversation.emit(there or 0))
            self.arrows.append(arrow)
            self._grid.addWidget(arrow, line, first + 1, 1, last - first + 1)
            line += 1
        more = len(row.moves) - MOST_MOVES
        if more > 0:
            said = say(words("Stakeholders", "%n more moves this week", None, more))
            self._grid.addWidget(Label(self.theme, said, px=META_PX, role=Role.MUTED), line, 1, 1, len(_STAGES))
        return line + 1
