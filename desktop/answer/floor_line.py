"""The line of the queue under the hand: drawn elsewhere by key or mouse, and everything below it put away at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QMenu

from desktop.answer.list_pane import ListPane
from desktop.page import Commands
from desktop.shortcuts import Command
from desktop.tools import Tools
from priorities.conversations.floor import changing_sides, shift_to
from storage.log_document import DecisionDocument
from storage.ranks import place, queue, standing_in
from storage.records.conversations import ListName
from storage.records.words import Words, words

_LOOKED_AT = 200
"""Conversations on each side of the line of which it is told how many would cross it."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Where the line would lie: by how many points it moves (None: it cannot), and how many conversations cross."""

    territory: int | None
    shift: int | None
    crossing: int = 0


class FloorLine(QObject):
    """Lets the person move the line of one list, and put away all that is under it."""

    def __init__(self, tools: Tools, pane: ListPane, tell: Callable[[Words], None]) -> None:
        super().__init__(pane)
        self._tools, self._pane, self._tell = tools, pane, tell
        self._list, self._model = pane.list, pane.listing.model
        self._dragging = False
        self._list.viewport().installEventFilter(self)
        tools.acts.taught.connect(pane.listing.follow)

    def commands(self) -> Commands:
        """Return what can be done with the line now."""
        found = {Command.LINE: self.offer}
        current = self._pane.current()
        if current:
            found[Command.FLOOR_HERE] = lambda: self.draw_under(current)
        return found

    def draw_under(self, conversation: int) -> None:
        """Draw the line under a conversation, in the territory where it stands highest."""

        def draw(drawn: Drawn) -> None:
            if drawn.shift is None:
                self._tell(words("Toast", "Nobody waits in this conversation: the line stays above it."))
                return
            said = words("Toast", "The line is drawn: %n conversations change sides.", None, drawn.crossing)
            self._tools.acts.move_floor(drawn.territory, drawn.shift, said)

        self._tools.desk.ask(lambda db: _drawn(db, conversation), draw)

    def offer(self) -> None:
        """Open the menu of the line, once it is known how much stands under it."""
        territory = self._pane.listing.territory
        self._tools.desk.ask(lambda db: standing_in(db, ListName.BELOW, territory), self._pop_up, latest="below")

    def menu(self, below: tuple[int, ...]) -> QMenu:
        """Return a new menu of what can be done, given what stands under the line."""
        say, menu = self._tools.wording.say, QMenu(self._pane)
        away = menu.addAction(say(words("List", "No answer needed for all %n below", None, len(below))))
        away.setEnabled(bool(below))
        away.triggered.connect(lambda: self.clear_below(below))
        current = self._pane.current()
        here = menu.addAction(say(words("Keys", "Draw the line under this conversation")))
        here.setEnabled(bool(current))
        here.triggered.connect(lambda: self.draw_under(current))
        return menu

    def clear_below(self, below: tuple[int, ...]) -> None:
        """Put away all that stands under the line, in one act; nothing is learned from it."""
        said = words("Toast", "%n conversations below the line put away.", None, len(below))
        self._tools.acts.dismiss(below, said, DecisionDocument(tidied=True))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse on the line: a click opens its menu, a drag draws it under another conversation."""
        if isinstance(event, QMouseEvent):
            row = self._list.rowAt(int(event.position().y()))
            if event.type() == QEvent.Type.MouseMove and not self._dragging:
                over = self._model.is_line(row)
                self._list.viewport().setCursor(Qt.CursorShape.SplitVCursor if over else Qt.CursorShape.ArrowCursor)
            elif event.type() == QEvent.Type.MouseButtonPress and self._model.is_line(row):
                self._dragging = event.button() == Qt.MouseButton.LeftButton
                return True
            elif event.type() == QEvent.Type.MouseButtonRelease and self._dragging:
                self._dropped(row)
                return True
        return super().eventFilter(watched, event)

    def _dropped(self, row: int) -> None:
        self._dragging = False
        card = self._model.card(row)
        if card is None:
            return
        if self._model.is_line(row):
            self.offer()
        else:
            self.draw_under(card.key)

    def _pop_up(self, below: tuple[int, ...]) -> None:
        menu = self.menu(below)
        menu.aboutToHide.connect(menu.deleteLater)
        viewport = self._list.viewport()
        line = self._model.line_row()
        top = self._list.rowViewportPosition(line) if line is not None else 0
        menu.popup(viewport.mapToGlobal(QPoint(self._pane.theme.px(20), min(max(top, 0), viewport.height()))))


def _drawn(db: sqlite3.Connection, conversation: int) -> Drawn:
    """Return where the line lies once it is drawn under a conversation."""
    entry = place(db, conversation)
    if entry is None:
        return Drawn(None, None)
    shift = shift_to(entry.reasons)
    if shift is None:
        return Drawn(entry.territory, None)
    sides = [
        (one.reasons, in_list is ListName.TO_ANSWER)
        for in_list in (ListName.TO_ANSWER, ListName.BELOW)
        for one in queue(db, list=in_list, territory=entry.territory or 0, limit=_LOOKED_AT)
    ]
    return Drawn(entry.territory, shift, changing_sides(sides, shift))
