"""A page that is one column of cards under a title: Rising and People."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.page import Page
from desktop.parts.empty_state import EmptyState
from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.part import Part, Rule
from desktop.parts.waiting import Waiting
from desktop.shortcuts import PAGES, PageName
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, SECONDARY_PX, TITLE_PX
from desktop.tools import Tools

_CARD_PX = 440
_MOST_COLUMNS = 2


class ScrollPage(Page):
    """A title, a sentence on what stands here, and cards in one or two columns.

    Attributes:
        tools_row: under the sentence, empty: what a page chooses its cards by.
        most_columns: cards side by side at most.
    """

    most_columns = _MOST_COLUMNS

    def __init__(self, name: PageName, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(name, tools, parent)
        theme = tools.theme
        self._title = ElidedLabel(theme, px=TITLE_PX, weight=HEAVY)
        self._lead = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self.empty = EmptyState(theme, fill=Role.WINDOW)
        self._cards: list[QWidget] = []
        self._columns = 1
        self._area = QScrollArea()
        self._board = Part(theme, fill=Role.WINDOW)
        self._grid = QGridLayout()
        self._stack = QStackedWidget()
        self._was_read = False
        self._lay_out_page()

    def _lay_out_page(self) -> None:
        head = Part(self.theme, fill=Role.SURFACE)
        self._head = QVBoxLayout(head)
        self._head.addWidget(self._title)
        self._head.addWidget(self._lead)
        self.tools_row = QHBoxLayout()
        self._head.addLayout(self.tools_row)
        self._sides = QVBoxLayout(self._board)
        self._sides.addLayout(self._grid)
        self._sides.addStretch()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._board)
        self._stack.addWidget(self._area)
        self._stack.addWidget(self.empty)
        self._waiting = Waiting(self.theme, self.wording, self._stack)
        whole = QVBoxLayout()
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(Rule(self.theme))
        whole.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(whole)
        self.restyle()

    @property
    def cards(self) -> tuple[QWidget, ...]:
        """The cards shown, first first."""
        return tuple(self._cards)

    def set_cards(self, cards: list[QWidget]) -> None:
        """Show these cards in place of those shown; none shows the empty state."""
        for old in self._cards:
            self._grid.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._cards = cards
        self._place()
        self.show_cards(shown=bool(cards))

    def show_cards(self, *, shown: bool) -> None:
        """Show the cards, or the empty state in their place."""
        self._was_read = True
        self._waiting.over()
        self._stack.setCurrentWidget(self._area if shown else self.empty)

    def bring_out(self, card: QWidget) -> None:
        """Put the focus on a card, and the card where it is seen."""
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        # The cards may just have come: only what is laid out can be scrolled to.
        self._sides.activate()
        self._area.ensureWidgetVisible(card)

    def set_lead(self, lead: str) -> None:
        """Say what stands on the page."""
        self._lead.set_text(lead)
        self._lead.setVisible(bool(lead))

    def panes_in_order(self) -> tuple[QWidget, ...]:
        """Return the cards' area."""
        return (self._area,)

    def enter(self) -> None:
        """Read what stands here and take the focus."""
        if not self._was_read:
            self._waiting.begin()
        super().enter()
        self._area.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as there is room for."""
        super().resizeEvent(event)
        self.fit()

    def reword(self) -> None:
        """Say the title in the language spoken now."""
        self._title.set_text(self.wording.say(PAGES[self.name]))
        self._area.setAccessibleName(self._title.whole_text())

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._head.setContentsMargins(px(24), px(16), px(24), px(14))
        self._head.setSpacing(px(4))
        self._sides.setContentsMargins(px(24), px(20), px(24), px(24))
        self._grid.setSpacing(px(16))

    def fit(self) -> None:
        """Use as many columns as the width has room for."""
        columns = max(1, min(self.most_columns, self.width() // self.theme.px(_CARD_PX)))
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _place(self) -> None:
        for card in self._cards:
            self._grid.removeWidget(card)
        for number, card in enumerate(self._cards):
            row, column = divmod(number, self._columns)
            self._grid.addWidget(card, row, column, Qt.AlignmentFlag.AlignTop)
        for column in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
