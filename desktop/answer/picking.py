"""Several conversations of a list at once: picked with X, Shift+J and Shift+K, or the mouse with Ctrl or Shift."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent

from desktop.answer.list_pane import ListPane
from desktop.answer.picked_bar import PickedBar
from desktop.wording import Wording


class Picking(QObject):
    """The conversations picked in one list, the bar that counts them, and the ways to pick."""

    def __init__(self, pane: ListPane, wording: Wording) -> None:
        super().__init__(pane)
        self._pane, self._model = pane, pane.listing.model
        self.bar = PickedBar(pane.theme, wording)
        pane.stand_above(self.bar)
        self.bar.cleared.connect(self.clear)
        pane.listing.shown.connect(self._forget_gone)
        pane.list.viewport().installEventFilter(self)
        wording.changed.connect(self.bar.reword)

    @property
    def picked(self) -> tuple[int, ...]:
        """The conversations picked, in the order of the list."""
        return tuple(card.key for card in self._model.cards() if card.key in self._model.picked)

    def toggle(self, conversation: int) -> None:
        """Pick a conversation, or no longer."""
        if conversation:
            self._pick(self._model.picked ^ {conversation})

    def toggle_current(self) -> None:
        """Pick the conversation the keyboard is on, or no longer."""
        self._pane.touch()
        self.toggle(self._pane.current())

    def extend(self, rows: int) -> None:
        """Pick the current conversation and the next (1) or previous (-1) one, and go there."""
        before = self._pane.current()
        self._pane.step(rows)
        self._pick(self._model.picked | ({before, self._pane.current()} - {0}))

    def pick_all(self) -> None:
        """Pick all that is shown above the line."""
        self._pane.touch()
        self._pick(frozenset(self._model.above()))

    def clear(self) -> bool:
        """Pick none; False when none was."""
        if not self._model.picked:
            return False
        self._pick(frozenset())
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take clicks with Ctrl (one more) and Shift (all up to there) for picking."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            card = self._model.card(self._pane.list.rowAt(int(event.position().y())))
            held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
            if card is not None and card.key and held:
                self._pane.touch()
                if held & Qt.KeyboardModifier.ShiftModifier:
                    self._up_to(card.key)
                else:
                    self.toggle(card.key)
                return True
        return super().eventFilter(watched, event)

    def _up_to(self, conversation: int) -> None:
        keys = [card.key for card in self._model.cards()]
        current = self._pane.current()
        ends = sorted((keys.index(conversation), keys.index(current) if current in keys else 0))
        self._pick(self._model.picked | (frozenset(keys[ends[0] : ends[1] + 1]) - {0}))

    def _forget_gone(self) -> None:
        """What is no longer shown is no longer picked: nothing happens to what cannot be seen."""
        if self._model.picked:
            there = self._model.picked & {card.key for card in self._model.cards()}
            if there != self._model.picked:
                self._pick(there)

    def _pick(self, conversations: frozenset[int]) -> None:
        self._model.set_picked(conversations)
        self.bar.show_count(len(conversations))
