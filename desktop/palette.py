"""The palette (Ctrl+K): commands, pages, saved views, settings, people, topics and what was heard, in a few letters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.key_map import key_text
from desktop.overlay import Overlay
from desktop.palette_lines import Heard, Line, find, matching
from desktop.parts.part import paint_box
from desktop.parts.plain_text import one_line
from desktop.shortcuts import PAGES, Command, PageName, jump_keys, shortcut
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import META_PX, SECONDARY_PX
from desktop.tools import Tools
from storage.records.words import words

FEWEST_LETTERS = 2
_LINE_PX = 36
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PaletteModel(QAbstractListModel):
    """The lines shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """Return a line, None outside."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line's text, its note, or both for a screen reader."""
        line = self.line(index.row())
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(line.text, 200)
        if role == Qt.ItemDataRole.UserRole:
            return line.note
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return one_line(f"{line.text}, {line.note}" if line.note else line.text, 200)
        return None


class _LineDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return QSize(self._theme.px(100), self._theme.px(_LINE_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, box = self._theme, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            paint_box(painter, box, theme, fill=Role.SELECTED, radius=6)
        inside = box.adjusted(theme.px(12), 0, -theme.px(12), 0)
        note, font = str(index.data(Qt.ItemDataRole.UserRole) or ""), theme.font(META_PX)
        painter.setFont(font)
        painter.setPen(theme.colour(Role.MUTED))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)
        font, taken = theme.font(SECONDARY_PX + 1), QFontMetricsF(font).horizontalAdvance(note) + theme.px(12)
        painter.setFont(font)
        painter.setPen(theme.colour(Role.TEXT))
        room = inside.width() - taken
        text = QFontMetricsF(font).elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, room)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


class _Typing(QLineEdit):
    """The field: up, down and Enter are the list's."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Palette(Overlay):
    """The palette.

    Signals:
        command(Command), page(PageName), conversation(int): what was chosen.
        person(str), topic(str): the name of somebody, or a topic that rises, was chosen.
    """

    command = Signal(object)
    page = Signal(object)
    conversation = Signal(int)
    person = Signal(str)
    topic = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools.theme, parent, width=640)
        self._tools, self._wording = tools, tools.wording
        self._fixed: list[Line] = []
        self.model = PaletteModel(self)
        self.field = _Typing()
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_LineDelegate(tools.theme, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(self.field)
        self.column.addWidget(self.list)
        self.field.textChanged.connect(self._typed)
        self.field.moved.connect(self._move)
        self.field.returnPressed.connect(self._choose_current)
        self.list.clicked.connect(lambda index: self._choose(self.model.line(index.row())))
        self.restyle()
        self.reword()

    def show_palette(self, commands: Sequence[Command], more: Sequence[Line] = ()) -> None:
        """Show it with these commands, all pages, and more lines behind them."""
        say, language = self._wording.say, self._wording.language
        self._fixed = [Line(say(PAGES[page]), key_text(jump_keys(page, language)), page=page) for page in PageName]
        for command in commands:
            keys = self._wording.keys.keys(command)
            self._fixed.append(Line(say(shortcut(command).said), key_text(keys[0]) if keys else "", command=command))
        self._fixed += more
        self.field.clear()
        self._typed("")
        self.open(self.field)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        hint = self._wording.say(words("Palette", "A command, a page, a person, a word that was heard"))
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.list.setAccessibleName(self._wording.say(words("Palette", "What was found")))

    def restyle(self) -> None:
        """Take font and distances from the theme."""
        super().restyle()
        self.field.setFont(self.theme.font())
        self.list.setFixedHeight(self.theme.px(_LINE_PX * 10))

    def _typed(self, text: str) -> None:
        typed = text.strip()
        self._show(matching(self._fixed, typed))
        if len(typed) >= FEWEST_LETTERS:
            self._tools.aside.ask(lambda db: find(db, text), self._found, latest="palette")

    def _found(self, found: Heard) -> None:
        if not self.isVisible() or len(self.field.text().strip()) < FEWEST_LETTERS:
            return
        say = self._wording.say
        person, topic = say(words("Palette", "Person")), say(words("Palette", "Rising"))
        people = [Line(name, person, act=partial(self.person.emit, name)) for name in found.people]
        topics = [Line(name, topic, act=partial(self.topic.emit, name)) for name in found.topics]
        heard = [Line(_said(one.name, one.text), conversation=one.conversation) for one in found.mentions]
        # What is found comes under what is there: where the keyboard stands, nothing moves.
        row = max(0, self.list.currentIndex().row())
        self._show([*matching(self._fixed, self.field.text().strip()), *people, *topics, *heard], row)

    def _show(self, lines: Sequence[Line], row: int = 0) -> None:
        self.model.set_lines(lines)
        self.list.setCurrentIndex(self.model.index(min(row, max(0, len(lines) - 1)), 0))

    def _move(self, step: int) -> None:
        row = max(0, min(self.list.currentIndex().row() + step, self.model.rowCount() - 1))
        self.list.setCurrentIndex(self.model.index(row, 0))

    def _choose_current(self) -> None:
        self._choose(self.model.line(self.list.currentIndex().row()))

    def _choose(self, line: Line | None) -> None:
        if line is None:
            return
        self.close_overlay()
        if line.command is not None:
            self.command.emit(line.command)
        elif line.page is not None:
            self.page.emit(line.page)
        elif line.conversation is not None:
            self.conversation.emit(line.conversation)
        elif line.act is not None:
            line.act()


def _said(name: str, text: str) -> str:
    return ": ".join(filter(None, (name, text)))
