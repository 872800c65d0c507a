"""The cards of a list short enough for memory, as Qt sees them."""

from __future__ import annotations

from collections.abc import KeysView, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.parts.card import Card
from desktop.parts.card_order import moves, runs
from desktop.parts.card_roles import card_data

AnyIndex = QModelIndex | QPersistentModelIndex
"""What Qt may ask about."""

NOWHERE = QModelIndex()
"""The parent of every row of a table."""


class CardModel(QAbstractTableModel):
    """One column of cards over a plain Python list.

    Changes are told row by row, so that selection, scroll position and focus stay where they are. Window thread only.
    """

    def __init__(self, cards: Sequence[Card] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards = list(cards)

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        """Return how many cards there are."""
        return 0 if parent.isValid() else len(self._cards)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        """Return 1."""
        return 0 if parent.isValid() else 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a card (``CARD_ROLE``) or its sentence (``AccessibleTextRole``, ``DisplayRole``)."""
        return card_data(self.card(index.row()), role) if index.isValid() else None

    def card(self, row: int) -> Card | None:
        """Return the card of a row, None outside the list."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def row_of(self, key: int) -> int | None:
        """Return the row of a conversation, None when it is not in the list."""
        return next((row for row, card in enumerate(self._cards) if card.key == key), None)

    def cards(self) -> tuple[Card, ...]:
        """Return all cards in their order."""
        return tuple(self._cards)

    def insert(self, row: int, cards: Sequence[Card]) -> None:
        """Put cards before a row; none of their keys is in the list yet."""
        if cards:
            self.beginInsertRows(NOWHERE, row, row + len(cards) - 1)
            self._cards[row:row] = cards
            self.endInsertRows()

    def remove(self, key: int) -> bool:
        """Take a conversation out; return whether it was there."""
        row = self.row_of(key)
        if row is None:
            return False
        self._remove_rows(row, row)
        return True

    def update(self, card: Card) -> bool:
        """Show a conversation's card as it is now; return whether it is in the list."""
        row = self.row_of(card.key)
        if row is None:
            return False
        self._replace(row, [card])
        return True

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Make the list these cards: what is gone goes, what moved moves, what is new comes, what changed is redrawn.

        Of cards that share a key the first is kept.
        """
        wanted: dict[int, Card] = {}
        for card in cards:
            wanted.setdefault(card.key, card)
        self._keep_only(wanted.keys())
        self._bring_in(list(wanted.values()))
        ordered = list(wanted.values())
        changed = [row for row, card in enumerate(self._cards) if card != ordered[row]]
        for first, last in runs(changed):
            self._replace(first, ordered[first : last + 1])

    def _keep_only(self, keys: KeysView[int]) -> None:
        gone = [row for row, card in enumerate(self._cards) if card.key not in keys]
        for first, last in reversed(runs(gone)):
            self._remove_rows(first, last)

    def _bring_in(self, ordered: Sequence[Card]) -> None:
        """Put the cards that stay in order, and insert those that are new where they belong."""
        there = {card.key for card in self._cards}
        self._reorder([card.key for card in ordered if card.key in there])
        for first, last in runs([row for row, card in enumerate(ordered) if card.key not in there]):
            self.insert(first, ordered[first : last + 1])

    def _reorder(self, ordered: list[int]) -> None:
        for move in moves([card.key for card in self._cards], ordered):
            self.beginMoveRows(NOWHERE, move.start, move.start, NOWHERE, move.before)
            card = self._cards.pop(move.start)
            self._cards.insert(move.before - (move.start < move.before), card)
            self.endMoveRows()

    def _remove_rows(self, first: int, last: int) -> None:
        self.beginRemoveRows(NOWHERE, first, last)
        del self._cards[first : last + 1]
        self.endRemoveRows()

    def _replace(self, first: int, cards: Sequence[Card]) -> None:
        self._cards[first : first + len(cards)] = cards
        self.dataChanged.emit(self.index(first, 0), self.index(first + len(cards) - 1, 0))
