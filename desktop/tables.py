"""Tables of records: a model over a tuple of them, columns as data, and how a cell is drawn."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.parts.part import paint_box, paint_focus_ring
from desktop.parts.plain_text import one_line, tooltip
from desktop.parts.sparkline import paint_days
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role, Tone
from desktop.theme.type import MEDIUM, META_PX, SECONDARY_PX
from desktop.wording import Wording
from storage.records.words import Words

_Record = TypeVar("_Record")
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

TONE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The mood of a cell that has a dot before its text (a Tone), else None."""
FAINT_ROLE = Qt.ItemDataRole.UserRole + 2
"""True where a whole row is struck from the living (an undone act, a paused source)."""
DAYS_ROLE = Qt.ItemDataRole.UserRole + 3
"""Figures of a cell that is drawn as one bar a day (a tuple), else None."""

ROW_PX, HEAD_PX = 40, 34
_WIDE_PX = 1_300

_RIGHT = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)
_LEFT = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)


@dataclass(frozen=True, slots=True)
class Column(Generic[_Record]):
    """One column.

    Attributes:
        title: its head.
        said: what a cell shows; a str is heard text.
        width: at 100 %; 0 takes what is left.
        wide: the same in a table of at least 1,300 pixels; 0 for no other.
        from_width: it is shown from this width of the whole table on, at 100 %.
        tone: the mood of the dot before the text; None for no dot.
        right: figures stand to the right.
        days: figures drawn as one bar a day in the place of the text, which is then only spoken; None for text.
    """

    title: Words
    said: Callable[[_Record], Words | str]
    width: int = 0
    tone: Callable[[_Record], Tone | None] | None = None
    right: bool = False
    wide: int = 0
    from_width: int = 0
    days: Callable[[_Record], tuple[int, ...]] | None = None

    def width_in(self, room: float) -> int:
        """Return its width in a table of ``room`` pixels, both at 100 %."""
        return self.wide if self.wide and room >= _WIDE_PX else self.width


class RowsModel(QAbstractTableModel, Generic[_Record]):
    """Records as rows. ``set_rows`` keeps what is still there and changes only what changed.

    Args:
        columns: from left to right.
        key: what makes two records the same row.
        faint: which rows are drawn faint.
    """

    def __init__(
        self,
        columns: Sequence[Column[_Record]],
        key: Callable[[_Record], Hashable],
        wording: Wording,
        *,
        faint: Callable[[_Record], bool] = lambda _record: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._faint = faint
        self._wording = wording
        self._rows: tuple[_Record, ...] = ()
        wording.changed.connect(self._reword)

    @property
    def rows(self) -> tuple[_Record, ...]:
        """What is shown, top first."""
        return self._rows

    def record(self, index: _Index) -> _Record | None:
        """Return the record of an index, None outside."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def row_like(self, record: _Record) -> int | None:
        """Return where the row of a record stands, by its key; None when it is not shown."""
        key = self._key(record)
        return next((number for number, row in enumerate(self._rows) if self._key(row) == key), None)

    def set_rows(self, rows: Sequence[_Record]) -> None:
        """Show these rows. Where the same keys stand in the same order only the cells change, else all is anew."""
        old, new = self._rows, tuple(rows)
        if [self._key(row) for row in old] == [self._key(row) for row in new]:
            self._rows = new
            for number, (before, after) in enumerate(zip(old, new, strict=True)):
                if before != after:
                    self.dataChanged.emit(self.index(number, 0), self.index(number, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, says or feels like."""
        record = self.record(index)
        if record is None or not 0 <= index.column() < len(self.columns):
            return None
        column = self.columns[index.column()]
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: one_line(self._text(column, record)),
            Qt.ItemDataRole.ToolTipRole: lambda: tooltip(self._text(column, record)),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._spoken(column, record),
            Qt.ItemDataRole.TextAlignmentRole: lambda: _RIGHT if column.right else None,
            TONE_ROLE: lambda: column.tone(record) if column.tone is not None else None,
            FAINT_ROLE: lambda: self._faint(record),
            DAYS_ROLE: lambda: column.days(record) if column.days is not None else None,
        }
        answer = answers.get(role)
        return None if answer is None else answer()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the head of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._wording.say(self.columns[section].title) if section < len(self.columns) else None
        return None

    def _text(self, column: Column[_Record], record: _Record) -> str:
        said = column.said(record)
        return said if isinstance(said, str) else self._wording.say(said)

    def _spoken(self, column: Column[_Record], record: _Record) -> str:
        return one_line(f"{self._wording.say(column.title)}: {self._text(column, record)}")

    def _reword(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))


class CellDelegate(QStyledItemDelegate):
    """Draws a cell: a dot where there is a tone, one line of text, a ring around the row's current cell."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row; columns have their own widths."""
        del option, index
        return QSize(self._theme.px(60), self._theme.px(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one cell."""
        theme, box = self._theme, QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            paint_box(painter, box, theme, fill=Role.SELECTED)
        painter.setPen(theme.colour(Role.BORDER))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inner = box.adjusted(theme.px(12), 0, -theme.px(8), 0)
        tone = _tone(index)
        if tone is not None:
            side = theme.px(8)
            dot = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
            paint_box(painter, dot, theme, fill=tone.foreground, radius=4)
            inner.setLeft(dot.right() + theme.px(8))
        days = index.data(DAYS_ROLE)
        if days is None:
            self._paint_text(painter, inner, index, first=index.column() == 0)
        else:
            rest = (inner.height() - theme.px(20)) / 2
            paint_days(painter, inner.adjusted(0, rest, 0, -rest), theme, days, _bars(index))
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, box.adjusted(1, 1, -1, -2), theme, radius=4)
        painter.restore()

    def _paint_text(self, painter: QPainter, box: QRectF, index: _Index, *, first: bool) -> None:
        theme = self._theme
        tone = _tone(index)
        font = theme.font(SECONDARY_PX, MEDIUM, tabular=True) if first else theme.font(SECONDARY_PX, tabular=True)
        role = Role.TEXT if first else Role.MUTED
        if tone in (Tone.NEGATIVE, Tone.WARNING):
            role = tone.foreground
        if index.data(FAINT_ROLE):
            role = Role.FAINT
        painter.setFont(font)
        painter.setPen(theme.colour(role))
        text = QFontMetricsF(font).elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, box.width())
        aligned = index.data(Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(box, aligned if isinstance(aligned, int) else _LEFT, text)


def _bars(index: _Index) -> Role:
    return Role.CONTROL if index.data(FAINT_ROLE) else Role.ACCENT


def _tone(index: _Index) -> Tone | None:
    """Return the tone of a cell; Qt hands an enum of text back as plain text."""
    value = index.data(TONE_ROLE)
    return Tone(value) if value else None


class TableHead(QHeaderView):
    """The heads of the columns: small muted words over a line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Return the height of a head."""
        return QSize(super().sizeHint().width(), self._theme.px(HEAD_PX))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one head."""
        theme = self._theme
        painter.save()
        painter.fillRect(rect, theme.colour(Role.SURFACE))
        painter.setPen(theme.colour(Role.BORDER))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(theme.font(META_PX, MEDIUM))
        painter.setPen(theme.colour(Role.MUTED))
        inner = rect.adjusted(theme.px(12), 0, -theme.px(8), 0)
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _LEFT, shown)
        painter.restore()

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(HEAD_PX))
        self.viewport().update()
