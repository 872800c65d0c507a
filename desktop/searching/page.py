"""The page Search: as one types, over everything that was heard, newest first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.page import Commands, Page
from desktop.parts.buttons import Button, Weight
from desktop.parts.card import Card
from desktop.parts.card_list import CardList
from desktop.parts.card_model import CardModel
from desktop.parts.empty_state import EmptyState
from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.part import Part, Rule
from desktop.parts.search_field import SearchField
from desktop.parts.waiting import Waiting
from desktop.searching.found_cards import card_of
from desktop.searching.search_words import HELP, NOTHING_TYPED, count_words, nothing_words
from desktop.searching.seeking import Seeking
from desktop.shortcuts import PAGES, Command, PageName
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, META_PX, SECONDARY_PX, TITLE_PX
from desktop.tools import Tools
from listeners.searching.asked import words_alone
from listeners.territories.repairing import repaired
from storage.records.words import Words, words

COLUMN_PX = 880
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class SearchPage(Page):
    """A field, what is wrong with what stands in it, and what it finds."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(PageName.SEARCH, tools, parent)
        theme = tools.theme
        self.seeking = Seeking(tools.aside, self)
        self._title = ElidedLabel(theme, px=TITLE_PX, weight=HEAVY)
        self.field = SearchField(theme)
        self._beneath = Label(theme, px=META_PX, role=Role.MUTED, wrap=True)
        self._mistake = Label(theme, px=SECONDARY_PX, role=Role.NEGATIVE, wrap=True)
        self._repair = Button(theme, icon="check", weight=Weight.OUTLINE)
        self.model = CardModel(parent=self)
        self.list = CardList(theme)
        self.list.setModel(self.model)
        self.empty = EmptyState(theme)
        self._stack = QStackedWidget()
        self._column = Part(theme, fill=Role.SURFACE)
        self._lay_out()
        self._connect()
        self.restyle()
        self.reword()

    def _lay_out(self) -> None:
        self._head = QVBoxLayout()
        above: tuple[QWidget, ...] = (self._title, self.field, self._beneath, self._mistake, self._repair)
        for widget in above:
            self._head.addWidget(widget)
        self._head.setAlignment(self._repair, Qt.AlignmentFlag.AlignLeft)
        for below in (self.list, self.empty):
            self._stack.addWidget(below)
        self._waiting = Waiting(self.theme, self.wording, self._stack)
        inside = QVBoxLayout(self._column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(self._head)
        inside.addWidget(Rule(self.theme))
        inside.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch()
        row.addWidget(self._column, 100)
        row.addStretch()

    def _connect(self) -> None:
        self.seeking.changed.connect(self._changed)
        self.field.textChanged.connect(self._typed)
        self.field.left.connect(self.list.setFocus)
        self.field.installEventFilter(self)
        self._repair.clicked.connect(self._put_right)
        self.list.card_opened.connect(self._open)
        self.list.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.empty.first_chosen.connect(lambda: self._search_for(words_alone(self.field.text())))
        self.empty.second_chosen.connect(lambda: self._search_for(""))

    def commands(self) -> Commands:
        """Return what can be done here now."""
        return {
            Command.NEXT: lambda: self.list.step(1),
            Command.PREVIOUS: lambda: self.list.step(-1),
            Command.FILTER: self._to_field,
            Command.BACK: lambda: self._search_for(""),
        }

    def enter(self) -> None:
        """Go on where one was; what was found is read anew."""
        self.refresh()
        self._to_field()

    def refresh(self) -> None:
        """Search again for what stands in the field."""
        self._typed(self.field.text())

    def panes_in_order(self) -> tuple[QWidget, ...]:
        """Return the field and what it found."""
        return (self.field, self.list)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let up, down and Enter in the field go through what was found."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS:
                self.list.step(_STEPS[key])
                return True
            card = self.list.current_card()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and card is not None:
                self._open(card)
                return True
        return super().eventFilter(watched, event)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self.wording.say
        self._title.set_text(say(PAGES[self.name]))
        self.list.set_name(say(words("Search", "What was found")))
        self.field.set_words(say(words("Search", "Words, a name, from:, lang:, site:…")), "Ctrl+F")
        self._changed()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setMaximumWidth(px(COLUMN_PX))
        self._head.setContentsMargins(px(20), px(16), px(20), px(12))
        self._head.setSpacing(px(8))

    def _to_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _search_for(self, text: str) -> None:
        self.field.setText(text)
        self._to_field()

    def _typed(self, text: str) -> None:
        if not self.model.rowCount():
            self._waiting.begin()
        self.seeking.seek(text)

    def _open(self, card: Card) -> None:
        hit = next((hit for hit in self.seeking.hits if hit.mention.id == card.key), None)
        if hit is not None:
            self.open_conversation.emit(hit.mention.conversation)

    def _scrolled(self, value: int) -> None:
        if value > self.list.verticalScrollBar().maximum() - 4 * self.list.height():
            self.seeking.more()

    def _put_right(self) -> None:
        right = repaired(self.field.text())
        if right is not None:
            self._search_for(right)

    def _changed(self) -> None:
        self._waiting.over()
        self._say_mistake()
        asked = self.seeking.asked
        if asked is None or self.seeking.mistake is not None:
            return
        now = self.tools.clock()
        chosen = self.list.current_card()
        self.model.set_cards([card_of(hit, self.wording, now, asked.shown) for hit in self.seeking.hits])
        if chosen is None or self.model.row_of(chosen.key) is None:
            self.list.scrollToTop()
            self.list.select_row(0)
        self._say_found()

    def _say_mistake(self) -> None:
        say, error = self.wording.say, self.seeking.mistake
        right = repaired(self.field.text()) if error is not None else None
        self._mistake.setVisible(error is not None)
        self._repair.setVisible(bool(right and right.strip()))
        if error is not None:
            said = words("Territories", "At character {place}: {mistake}")
            self._mistake.set_text(say(said.given(place=error.position + 1, mistake=error.words)))
            self._repair.set_words(
                say(words("Territories", "Write: {query}").given(query=" ".join((right or "").split())))
            )

    def _say_found(self) -> None:
        count, nothing = len(self.seeking.hits), self.seeking.asked is None or self.seeking.asked.is_empty
        self._stack.setCurrentWidget(self.list if count else self.empty)
        self._beneath.set_text(self.wording.say(HELP))
        if count:
            said = self.wording.say(count_words(count, whole=self.seeking.is_whole))
            self._beneath.set_text(said)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.list, said))
        elif nothing:
            self._show_empty(*NOTHING_TYPED)
        else:
            self._show_empty(*nothing_words(self.field.text()), words("Search", "Clear the search"))

    def _show_empty(
        self, title: Words, sentence: Words, first: Words | None = None, second: Words | None = None
    ) -> None:
        say = self.wording.say
        self.empty.show_state(
            "search", say(title), say(sentence), say(first) if first else "", say(second) if second else ""
        )
