"""The cards of a list of any length, fetched where the person looks."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from desktop.parts.card import Card, CardSource
from desktop.parts.card_model import NOWHERE, AnyIndex
from desktop.parts.card_roles import card_data

PAGE_ROWS = 64
"""How many cards are fetched at once: some ten windows' height."""

_KEPT_PAGES = 16


class CardWindowModel(QAbstractTableModel):
    """One column of cards that a ``CardSource`` gives a page at a time; at most 1,024 are held.

    A million rows cost what a thousand cost. Window thread only.
    """

    def __init__(self, source: CardSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._count = source.count()
        self._pages: OrderedDict[int, Sequence[Card] | None] = OrderedDict()

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        """Return how many cards the source said it has."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        """Return 1."""
        return 0 if parent.isValid() else 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a card or its sentence, None while it is being fetched."""
        return card_data(self.card(index.row()), role) if index.isValid() else None

    def card(self, row: int) -> Card | None:
        """Return the card of a row, asking the source for its page if need be; None until it is there."""
        if not 0 <= row < self._count:
            return None
        page, at = divmod(row, PAGE_ROWS)
        if page not in self._pages:
            start = page * PAGE_ROWS
            self._keep(page, self._source.fetch(start, min(start + PAGE_ROWS, self._count)))
        cards = self._pages[page]
        self._pages.move_to_end(page)
        return cards[at] if cards is not None and at < len(cards) else None

    def deliver(self, start: int, cards: Sequence[Card]) -> None:
        """Take the cards a source fetched elsewhere; ``start`` is what ``fetch`` was called with.

        A page that nobody waits for any more is passed over.
        """
        page = start // PAGE_ROWS
        if page in self._pages and cards:
            self._pages[page] = cards
            last = min(start + len(cards), self._count) - 1
            self.dataChanged.emit(self.index(start, 0), self.index(last, 0))

    def rows_arrived(self, rows: int) -> None:
        """Say that the source now has so many more rows, on top."""
        if rows > 0:
            self.beginInsertRows(NOWHERE, 0, rows - 1)
            self._count += rows
            self._pages.clear()
            self.endInsertRows()

    def row_left(self, row: int) -> None:
        """Say that the source no longer has a row."""
        if 0 <= row < self._count:
            self.beginRemoveRows(NOWHERE, row, row)
            self._count -= 1
            self._pages.clear()
            self.endRemoveRows()

    def reread(self) -> None:
        """Ask the source for everything anew: another filter, another order. The one case for a reset."""
        self.beginResetModel()
        self._count = self._source.count()
        self._pages.clear()
        self.endResetModel()

    def _keep(self, page: int, cards: Sequence[Card] | None) -> None:
        self._pages[page] = cards
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
