"""The table of rows as they will be imported."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from desktop.networks import NETWORK_NAMES
from desktop.tables import CellDelegate, Column, RowsModel, TableHead
from desktop.theme.theme import Theme
from desktop.theme.tokens import Tone
from desktop.wording import Wording
from listeners.messages import RowSeen
from storage.records.words import Words, moment, words

_ROW_PX = 34


def _said(row: RowSeen) -> Words | str:
    return row.problem if row.problem is not None else row.said


def _when(row: RowSeen) -> Words | str:
    return moment(datetime.fromisoformat(row.published)) if row.published else ""


COLUMNS: tuple[Column[RowSeen], ...] = (
    Column(words("Mapping", "Row"), lambda row: str(row.row), 64, right=True),
    Column(words("Mapping", "Who"), lambda row: row.who, 160),
    Column(words("Mapping", "Says"), _said, tone=lambda row: Tone.WARNING if row.problem is not None else None),
    Column(words("Mapping", "Where"), lambda row: NETWORK_NAMES.get(row.network, row.network), 120),
    Column(words("Mapping", "When"), _when, 170),
)


def preview_model(wording: Wording) -> RowsModel[RowSeen]:
    """Return an empty model of such rows."""
    return RowsModel(COLUMNS, lambda row: row.row, wording)


def preview_table(theme: Theme, model: RowsModel[RowSeen]) -> QTableView:
    """Return a table that only shows."""
    table = QTableView()
    table.setModel(model)
    table.setItemDelegate(CellDelegate(theme, table))
    table.setHorizontalHeader(TableHead(theme, table))
    table.verticalHeader().hide()
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for number, column in enumerate(COLUMNS):
        mode = QHeaderView.ResizeMode.Fixed if column.width else QHeaderView.ResizeMode.Stretch
        table.horizontalHeader().setSectionResizeMode(number, mode)
    size_columns(table, theme)
    return table


def size_columns(table: QTableView, theme: Theme) -> None:
    """Take the widths and the height of a row from the text scale."""
    table.verticalHeader().setDefaultSectionSize(theme.px(_ROW_PX))
    for number, column in enumerate(COLUMNS):
        if column.width:
            table.setColumnWidth(number, theme.px(column.width))
