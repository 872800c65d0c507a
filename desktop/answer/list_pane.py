"""The pane of a list: its title, the filter, the chips, the cards, and what it says when there are none."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.answer.emptiness import Emptiness
from desktop.answer.filters import Choice, Filter, Sieve, called
from desktop.answer.listing import Listing
from desktop.answer.queue_model import LINE_KEY, QueueDelegate
from desktop.parts.banner import Banner
from desktop.parts.card import Card
from desktop.parts.card_list import CardList
from desktop.parts.empty_state import EmptyState
from desktop.parts.labels import ElidedLabel
from desktop.parts.part import Part, Rule
from desktop.parts.pill import Pill
from desktop.parts.search_field import SearchField
from desktop.parts.waiting import Waiting
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, TITLE_PX
from desktop.wording import Wording
from resources.figures import written_number
from storage.records.words import Words, words

_BY_HAND = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class ListPane(Part):
    """A list with all that stands above and instead of it.

    Signals:
        chosen(int): another conversation is the current one; 0 for none.
        entered(int): Enter or a double click on a conversation.
        first_action(), second_action(): a button of the empty state was pressed.
    """

    chosen = Signal(int)
    entered = Signal(int)
    first_action = Signal()
    second_action = Signal()

    def __init__(
        self, theme: Theme, wording: Wording, listing: Listing, title: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent, fill=Role.SURFACE)
        self.listing = listing
        self._wording = wording
        self._title_words = title
        self._emptiness = Emptiness()
        self._chosen = 0
        self._title = ElidedLabel(theme, px=TITLE_PX, weight=HEAVY)
        self.filter = SearchField(theme)
        self._chips: dict[Choice, Pill] = {}
        self.list = CardList(theme)
        self.list.setItemDelegate(QueueDelegate(theme, self.list))
        self.list.setModel(listing.model)
        self._empty = EmptyState(theme)
        self.banner, self.ready = Banner(theme), Banner(theme)
        self._stack = QStackedWidget()
        self.pill = Pill(theme, "", self._stack, loud=True)
        self._lay_out()
        self._connect()
        self.restyle()
        self.reword()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._head, self._chip_row = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._chip_row.addStretch()
        for widget in (self.list, self._empty):
            self._stack.addWidget(widget)
        self._waiting_for = Waiting(self.theme, self._wording, self._stack)
        self._field_row = QHBoxLayout()
        self._field_row.addWidget(self.filter)
        self._column.addLayout(self._head)
        self._column.addLayout(self._field_row)
        self._column.addLayout(self._chip_row)
        self._column.addWidget(Rule(self.theme))
        self._column.addWidget(self.banner)
        self._column.addWidget(self.ready)
        self._column.addWidget(self._stack, 1)
        self.banner.hide()
        self.ready.hide()
        self.pill.hide()

    def _connect(self) -> None:
        self.list.card_selected.connect(self._card_selected)
        self.list.card_opened.connect(lambda card: self.entered.emit(card.key))
        self.list.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.listing.shown.connect(self._shown)
        self.listing.waiting.connect(self._waiting)
        self.filter.textChanged.connect(self._filter_typed)
        self.filter.left.connect(self.list.setFocus)
        self.pill.clicked.connect(self.show_new)
        self._empty.first_chosen.connect(self.first_action)
        self._empty.second_chosen.connect(self.second_action)
        for watched in (self._stack, self.list, self.list.viewport(), self.list.verticalScrollBar()):
            watched.installEventFilter(self)

    def current(self) -> int:
        """Return the conversation that is selected, 0 for none; a list with the focus has a current row anyway."""
        return self._chosen

    def touch(self) -> None:
        """The person has her hand on the list: from now on what arrives waits until it is asked for."""
        self.listing.touched = True

    def choose(self, conversation: int) -> bool:
        """Make a conversation the current one; False when it is not in the list."""
        row = self.listing.model.row_of(conversation)
        if row is None:
            return False
        self.list.select_row(row)
        return True

    def choose_first(self) -> None:
        """Make the first conversation the current one."""
        self.list.select_row(0)

    def step(self, rows: int) -> None:
        """Go to the next (1) or previous (-1) conversation, over the line."""
        self.touch()
        current = self.list.currentIndex()
        row = current.row() + rows if current.isValid() and self.current() else 0
        if self.listing.model.is_line(row):
            row += 1 if rows > 0 else -1
        if 0 <= row < self.listing.model.rowCount():
            self.list.select_row(row)

    def take_out(self, conversations: Collection[int]) -> None:
        """Take conversations out and make the next one the current one, or the one before at the end."""
        was_current = self.current() in conversations
        following = self._beside(conversations) if was_current else None
        self.listing.take_out(conversations)
        if was_current and (following is None or not self.choose(following)):
            self.clear_choice()

    def _beside(self, conversations: Collection[int]) -> int | None:
        """Return the conversation nearest to the current one on its side of the line, none of these."""
        keys = [card.key for card in self.listing.model.cards()]
        at = keys.index(self.current()) if self.current() in keys else 0
        for side in (keys[at:], keys[:at][::-1]):
            for key in side:
                if key == LINE_KEY:
                    break
                if key not in conversations:
                    return key
        return None

    def stand_above(self, bar: QWidget) -> None:
        """Put a bar between the chips and the list."""
        self._column.insertWidget(self._column.count() - 1, bar)

    def clear_choice(self) -> None:
        """Make no conversation the current one."""
        self.list.clearSelection()
        self._card_selected(None)

    def show_new(self) -> None:
        """Let in what waits behind the pill, and go to the top."""
        if not self.pill.isHidden():
            self.listing.reload()
            self.list.scrollToTop()
            self.list.setFocus()

    def hold_focus(self) -> None:
        """Put the focus on the list, or keep its place while it is being read: Qt would give it to the rail."""
        (self.list if self.list.isVisible() else self._stack).setFocus()

    def take_focus(self) -> None:
        """Put the focus on the list, or on what stands instead of it, unless it is elsewhere in the window by now."""
        focused = QApplication.focusWidget()
        if focused in (None, self.list, self._stack) or self._empty.hasFocus():
            # An empty list is hidden by its empty state, and what is hidden cannot take the focus.
            (self.list if self.listing.model.rowCount() else self._empty).setFocus()

    def clear_filters(self) -> bool:
        """Show everything again; False when everything was shown."""
        if self.listing.sieve.is_open:
            return False
        self.show_sieve(Sieve())
        return True

    def show_only(self, chosen: Choice) -> None:
        """Show what passes this one filter, whatever was filtered before."""
        self.show_sieve(Sieve(frozenset({chosen})))

    def show_sieve(self, sieve: Sieve) -> None:
        """Show what passes this, whatever was filtered before."""
        self.touch()
        with QSignalBlocker(self.filter):
            self.filter.setText(sieve.text)
        for chosen in {*self._chips, *sieve.filters}:
            self._chip(chosen).setChecked(chosen in sieve.filters)
        self.listing.set_sieve(sieve)

    def toggle(self, chosen: Choice) -> None:
        """Show what passes one filter more, or one less."""
        self.show_sieve(self.listing.sieve.toggled(chosen))

    def add_tool(self, button: QWidget) -> None:
        """Put a button at the right of the title."""
        self._head.addWidget(button)

    def stand_over_chips(self, row: QWidget) -> None:
        """Put a row between the field and the chips."""
        self._column.insertWidget(2, row)

    def wait(self) -> None:
        """The list is being read: show its shape when that takes longer than 150 ms."""
        if not self.listing.model.rowCount():
            self._waiting_for.begin()

    def set_emptiness(self, emptiness: Emptiness) -> None:
        """Say what is known about why there might be nothing."""
        self._emptiness = emptiness
        self._say_empty()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self._title.set_text(say(self._title_words))
        self.list.set_name(say(self._title_words))
        self.filter.set_words(say(words("List", "Filter this list")), self._wording.keys.instead_of("/"))
        self._say_chips()
        self._say_empty()
        self.listing.refresh_cards()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._head.setContentsMargins(px(20), px(16), px(12), 0)
        self._field_row.setContentsMargins(px(16), px(10), px(16), 0)
        self._chip_row.setContentsMargins(px(16), px(10), px(16), px(10))
        self._chip_row.setSpacing(px(6))
        self._fit_chips()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the pill in the middle and the chips in their row; notice the person's hand."""
        if event.type() in _BY_HAND:
            self.touch()
        elif watched is self._stack and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place_pill()
            self._fit_chips()
        return super().eventFilter(watched, event)

    def _card_selected(self, card: Card | None) -> None:
        # Qt tells a selection as changed when rows above it come or go: only another conversation is news.
        key = card.key if card is not None else 0
        if key != self._chosen:
            self._chosen = key
            self.chosen.emit(key)

    def _filter_typed(self, text: str) -> None:
        self.touch()
        self.listing.set_sieve(Sieve(self.listing.sieve.filters, text))

    def _chip(self, chosen: Choice) -> Pill:
        """Return the chip of a choice; a new one stands after those that are there."""
        found = self._chips.get(chosen)
        if found is None:
            found = self._chips[chosen] = Pill(self.theme, parent=self, checkable=True)
            found.clicked.connect(lambda: self.toggle(chosen))
            self._chip_row.insertWidget(len(self._chips) - 1, found)
        return found

    def _scrolled(self, value: int) -> None:
        if value > self.list.verticalScrollBar().maximum() - 4 * self.list.height():
            self.listing.read_more()

    def _shown(self) -> None:
        self._waiting_for.over()
        has_rows = self.listing.model.rowCount() > 0
        self._stack.setCurrentWidget(self.list if has_rows else self._empty)
        self._say_chips()
        self._say_empty()

    def _waiting(self, count: int) -> None:
        said = self._wording.say(words("List", "%n new", None, count))
        self.pill.set_text(said)
        self.pill.setVisible(count > 0)
        self._place_pill()
        if count:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.pill, said))

    def _place_pill(self) -> None:
        self.pill.adjustSize()
        self.pill.move((self._stack.width() - self.pill.width()) // 2, self.theme.px(10))
        self.pill.raise_()

    def _say_chips(self) -> None:
        counts, language = self.listing.counts(), self._wording.language
        for chosen in [*counts, *(gone for gone in self._chips if gone not in counts)]:
            count = counts.get(chosen, self.listing.count(chosen))
            figure = written_number(language, count) + ("" if self.listing.is_whole else "+")
            name = called(chosen)
            self._chip(chosen).set_text(f"{name if isinstance(name, str) else self._wording.say(name)}  {figure}")
        self._fit_chips()

    def _fit_chips(self) -> None:
        """Show as many chips as there is room for; a checked one always."""
        room = self.width() - 2 * self.theme.px(16)
        counts = self.listing.counts()
        for chosen, pill in self._chips.items():
            room -= pill.sizeHint().width() + self.theme.px(6)
            wanted = counts.get(chosen, 0) > 0 or chosen is Filter.UNREAD
            pill.setVisible(pill.isChecked() or (wanted and room >= 0))
            if pill.isHidden() and not wanted:
                room += pill.sizeHint().width() + self.theme.px(6)

    def _say_empty(self) -> None:
        state = self._emptiness.state(self.listing.sieve, self.listing.name)
        say = self._wording.say
        self._empty.show_state(
            state.icon,
            say(state.title),
            say(state.sentence),
            say(state.first) if state.first else "",
            say(state.second) if state.second else "",
            role=state.role,
        )
