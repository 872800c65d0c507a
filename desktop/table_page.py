"""A page that is one table under a title and a row of tools: Response log and Sources.

What a page adds finds its place: ``above`` between the tools and the table, ``below`` under the strip, ``beside`` at
the table's right where there is room and under it where there is not.
"""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.page import Commands, Page
from desktop.parts.empty_state import EmptyState
from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.part import Part, Rule
from desktop.parts.waiting import Waiting
from desktop.shortcuts import PAGES, Command, PageName
from desktop.tables import ROW_PX, CellDelegate, RowsModel, TableHead
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, SECONDARY_PX, TITLE_PX
from desktop.tools import Tools

_Record = TypeVar("_Record")
_LEAST_STRETCH_PX = 150
_STRIP_BESIDE_PX = 800
"""From this width on, at 100 %, the buttons of the strip stand beside its text; else under it."""


class TablePage(Page, Generic[_Record]):
    """Title, tools, table, and a strip below for the row chosen.

    Signals:
        row_chosen(object): another row is the current one; its record, or None.
        row_entered(object): Enter or a double click on a row; its record.
    """

    row_chosen = Signal(object)
    row_entered = Signal(object)

    def __init__(self, name: PageName, tools: Tools, model: RowsModel[_Record], parent: QWidget | None = None) -> None:
        super().__init__(name, tools, parent)
        theme = tools.theme
        self.model = model
        model.setParent(self)
        self._title = ElidedLabel(theme, px=TITLE_PX, weight=HEAVY)
        self.tool_row = QHBoxLayout()
        self.table = QTableView()
        self.table.setModel(model)
        self.table.setItemDelegate(CellDelegate(theme, self.table))
        self.empty = EmptyState(theme)
        self.strip = Part(theme, fill=Role.SURFACE)
        self.strip_text = Label(theme, px=SECONDARY_PX, wrap=True)
        self.strip_row = QHBoxLayout()
        self.above = QVBoxLayout()
        self.below = QVBoxLayout()
        self.beside = QVBoxLayout()
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._stack = QStackedWidget()
        self._lay_out_page()
        self._look()
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._chosen())
        self.table.activated.connect(lambda index: self.row_entered.emit(self.model.record(index)))

    def _lay_out_page(self) -> None:
        head = Part(self.theme, fill=Role.SURFACE)
        self._head = QHBoxLayout(head)
        self._head.addWidget(self._title, 1)
        self._head.addLayout(self.tool_row)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._waiting = Waiting(self.theme, self.wording, self._stack)
        self._was_read = False
        self._strip = QHBoxLayout(self.strip)
        self._strip.addWidget(self.strip_text, 1)
        self._strip.addLayout(self.strip_row)
        self.strip_row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Rule(self.theme))
        column.addLayout(self.above)
        self._middle.setSpacing(0)
        self._middle.addWidget(self._stack, 1)
        self._middle.addLayout(self.beside)
        column.addLayout(self._middle, 1)
        column.addWidget(Rule(self.theme))
        column.addWidget(self.strip)
        column.addLayout(self.below)
        self.strip.hide()

    def _look(self) -> None:
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.setHorizontalHeader(TableHead(self.theme, self.table))

    def set_rows(self, rows: tuple[_Record, ...]) -> None:
        """Show these rows; the current one stays the current one while it is among them."""
        self._was_read = True
        self._waiting.over()
        current = self.current()
        self.model.set_rows(rows)
        row = self.model.row_like(current) if current is not None else None
        if row is not None and row != self.table.currentIndex().row():
            self.table.setCurrentIndex(self.model.index(row, 0))
        self._rows_changed()

    def current(self) -> _Record | None:
        """Return the record of the current row."""
        return self.model.record(self.table.currentIndex())

    def step(self, rows: int) -> None:
        """Go to the next or previous row."""
        row = max(0, min(self.table.currentIndex().row() + rows, self.model.rowCount() - 1))
        self.table.setCurrentIndex(self.model.index(row, 0))

    def commands(self) -> Commands:
        """Return what every table can do."""
        return {Command.NEXT: lambda: self.step(1), Command.PREVIOUS: lambda: self.step(-1)}

    def enter(self) -> None:
        """Read the rows and take the focus."""
        if not self._was_read:
            self._waiting.begin()
        super().enter()
        self.table.setFocus()

    def panes_in_order(self) -> tuple[QWidget, ...]:
        """Return the table."""
        return (self.table,)

    def reword(self) -> None:
        """Say the title in the language spoken now."""
        self._title.set_text(self.wording.say(PAGES[self.name]))
        self.table.setAccessibleName(self._title.whole_text())

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._head.setContentsMargins(px(24), px(14), px(16), px(12))
        self.tool_row.setSpacing(px(6))
        self._strip.setContentsMargins(px(24), px(10), px(16), px(10))
        self.strip_row.setSpacing(px(6))
        self.table.verticalHeader().setDefaultSectionSize(px(ROW_PX))
        self.fit()

    def fit(self) -> None:
        """Show the columns there is room for and give them their widths; those of width 0 share what is left."""
        px, columns = self.theme.px, self.model.columns
        room = self.room_of_table() - self.table.verticalScrollBar().sizeHint().width()
        shown = [column for column in columns if room >= px(column.from_width)]
        at_normal_size = room / self.theme.scale
        spare = room - sum(px(column.width_in(at_normal_size)) for column in shown)
        share = max(px(_LEAST_STRETCH_PX), spare // max(1, sum(not column.width for column in shown)))
        for number, column in enumerate(columns):
            self.table.setColumnHidden(number, column not in shown)
            self.table.setColumnWidth(number, px(column.width_in(at_normal_size)) if column.width else share)
        beside = at_normal_size >= _STRIP_BESIDE_PX
        self._strip.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.horizontalHeader().setStretchLastSection(True)

    def room_of_table(self) -> int:
        """Return how wide the table is, in pixels of the screen."""
        return self.width()

    def stand_beside(self, *, at_the_right: bool) -> None:
        """Put what is ``beside`` at the right of the table, or under it."""
        right, under = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._middle.setDirection(right if at_the_right else under)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the columns."""
        super().resizeEvent(event)
        self.fit()

    def _rows_changed(self) -> None:
        self._stack.setCurrentWidget(self.table if self.model.rowCount() else self.empty)
        self._chosen()

    def _chosen(self) -> None:
        self.row_chosen.emit(self.current())
