"""The list of cards: a table of one column with rows of one height, so that its cost does not grow with its length."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop.parts.card import Card
from desktop.parts.card_delegate import CardDelegate
from desktop.parts.card_roles import CARD_ROLE
from desktop.parts.part import recolour
from desktop.parts.skeleton import ROW_PX
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role


class CardList(QTableView):
    """Shows a ``CardModel``.

    ``QListView`` would measure every row; a table with fixed sections measures none.

    Signals:
        card_selected(object): another card is the current one; a ``Card``, or None when there is none.
        card_opened(object): a card was double-clicked or Enter was pressed on it.
    """

    card_selected = Signal(object)
    card_opened = Signal(object)

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setItemDelegate(CardDelegate(theme, self))
        self.set_name(name)
        self._look_like_a_list()
        self.activated.connect(self._activated)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_name(self, name: str) -> None:
        """Name the list for screen readers ("Conversations to answer")."""
        self.setAccessibleName(name)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show another model."""
        super().setModel(model)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def current_card(self) -> Card | None:
        """Return the card the keyboard is on."""
        card: object = self.currentIndex().data(CARD_ROLE)
        return card if isinstance(card, Card) else None

    def select_row(self, row: int) -> None:
        """Make a row the current one and bring it into view; rows outside the list are brought inside."""
        rows = self.model().rowCount() if self.model() is not None else 0
        if rows:
            self.setCurrentIndex(self.model().index(min(max(row, 0), rows - 1), 0))

    def step(self, rows: int) -> None:
        """Go so many rows down (up when negative); from nowhere to the first row."""
        current = self.currentIndex()
        self.select_row(current.row() + rows if current.isValid() else 0)

    def at_top(self) -> bool:
        """Return whether the first row is in view, so that new rows may come in without moving anything."""
        return self.verticalScrollBar().value() == 0

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which card is the current one now."""
        super().selectionChanged(selected, deselected)
        self.card_selected.emit(self.current_card() if self.selectionModel().hasSelection() else None)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: Qt would look through every row for a typed letter, and letters are keys here."""

    def _look_like_a_list(self) -> None:
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _activated(self, index: QModelIndex) -> None:
        card: object = index.data(CARD_ROLE)
        if isinstance(card, Card):
            self.card_opened.emit(card)

    def _restyle(self) -> None:
        # The table fills a selected row before the delegate paints; in the colour of the ground that is not seen.
        ground = self.theme.colour(Role.SURFACE)
        recolour(self, {QPalette.ColorRole.Highlight: ground, QPalette.ColorRole.Base: ground})
        tall = self.theme.px(ROW_PX)
        self.verticalHeader().setMinimumSectionSize(tall)
        self.verticalHeader().setMaximumSectionSize(tall)
        self.verticalHeader().setDefaultSectionSize(tall)
        self.verticalScrollBar().setSingleStep(self.theme.px(40))
        self.viewport().update()
