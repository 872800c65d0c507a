"""The conversations of a list as they are read, sieved, put away and brought back.

Nothing moves under the hand: once the list was touched, what arrives waits. Before that it is put in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.answer.filters import Choice, Sieve, counted, counted_to_read, passes
from desktop.answer.questions import Batch, batch, places
from desktop.answer.queue_model import QueueModel
from desktop.answer.terms import QueryTerms
from desktop.desk import Desk
from desktop.parts.card import Card
from storage.ranks import standing_in
from storage.records.conversations import ConversationState, ListName, QueueEntry
from storage.records.words import Words

MOST_PLACES = 200
"""Of more changed conversations than this at once (a first import) not each one is read."""
ENOUGH_ROWS = 30
"""A sieve that leaves fewer rows reads on, as long as there is something to read."""


class Listing(QObject):
    """One list: what was read of it, and the model that shows it.

    Signals:
        shown(): the model holds other cards now, or the counts changed.
        waiting(int): so many new conversations wait to be shown.
        read(): the first page was read after ``reload``.
    """

    shown = Signal()
    waiting = Signal(int)
    read = Signal()

    def __init__(
        self,
        desk: Desk,
        name: ListName,
        card: Callable[[QueueEntry, tuple[str, ...]], Card],
        *,
        line: Callable[[], Card] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Show list ``name``.

        Args:
            desk: reads it.
            name: which.
            card: makes the card of a conversation, given the terms of its territory's query.
            line: with it, what waits for no answer follows under that line.
            parent: owns it.
        """
        super().__init__(parent)
        self.name = name
        self.model = QueueModel(self)
        self.sieve = Sieve()
        self.territory: int | None = None
        self.touched = False
        self._desk = desk
        self._make_card = card
        self._terms = QueryTerms()
        self._line = line
        self._entries: dict[ListName, dict[int, QueueEntry]] = {}
        self._whole: set[ListName] = set()
        self._new: set[int] = set()
        self._reading = False

    @property
    def lists(self) -> tuple[ListName, ...]:
        """The lists shown one under the other."""
        return (self.name,) if self._line is None else (self.name, ListName.BELOW)

    @property
    def entries(self) -> tuple[QueueEntry, ...]:
        """What was read of the list itself, in its order, sieve or not."""
        return tuple(self._entries.get(self.name, {}).values())

    @property
    def is_whole(self) -> bool:
        """Whether the list itself was read to its end."""
        return self.name in self._whole

    def counts(self) -> dict[Choice, int]:
        """Return what can be chosen here, with how many of what was read each keeps."""
        return counted_to_read(self.entries) if self.name is ListName.GOOD_TO_KNOW else counted(self.entries)

    def count(self, chosen: Choice) -> int:
        """Return how many of what was read one choice keeps."""
        return sum(passes(entry, chosen) for entry in self.entries)

    def count_through(self, sieve: Sieve) -> int:
        """Return how many of what was read a sieve lets through."""
        return sum(sieve.keeps(entry) for entry in self.entries)

    def entry(self, conversation: int) -> QueueEntry | None:
        """Return a conversation that was read, from whichever list."""
        return next((found[conversation] for found in self._entries.values() if conversation in found), None)

    def reload(self) -> None:
        """Read the list anew from its top; what waited behind the pill comes in."""
        self._new.clear()
        self.waiting.emit(0)
        self._ask(self.name, after=None, then=self._replace_all)

    def read_more(self) -> None:
        """Read what follows, if anything does."""
        for name in self.lists:
            if name not in self._whole:
                last = list(self._entries.get(name, {}).values())[-1:]
                self._ask(name, after=last[0] if last else None, then=self._append)
                return

    def choose_territory(self, territory: int | None) -> None:
        """Show one territory, or all (None)."""
        self.territory = territory
        self.reload()

    def set_sieve(self, sieve: Sieve) -> None:
        """Show only what passes; another state is read anew."""
        other_state = sieve.state is not self.sieve.state
        self.sieve = sieve
        if other_state:
            self.reload()
        else:
            self._show()

    def take_out(self, conversations: Iterable[int]) -> None:
        """Take conversations out: they were put away."""
        for conversation in conversations:
            for found in self._entries.values():
                found.pop(conversation, None)
            self._new.discard(conversation)
        self._show()

    def follow(self) -> None:
        """The person changed how the list is ranked: until her hand is on it again, it follows."""
        self.touched = False

    def mark_read(self, conversation: int) -> None:
        """Show a conversation as read."""
        self._mark((conversation,), unread=False)

    def mark_unread(self, conversations: Iterable[int]) -> None:
        """Show conversations as unread."""
        self._mark(conversations, unread=True)

    def _mark(self, conversations: Iterable[int], *, unread: bool) -> None:
        for conversation in conversations:
            entry = self.entry(conversation)
            if entry is not None and entry.unread is not unread:
                self._put(replace(entry, unread=unread))

    def ranks_changed(self, conversations: Iterable[int], new: Iterable[int] = ()) -> None:
        """Hear that places changed: what is shown changes where it stands, what is new waits behind the pill.

        Of many at once only those are read that were read before; how many are ``new`` here is counted.
        """
        changed = list(conversations)
        if len(changed) > MOST_PLACES:
            came, name, territory = frozenset(new), self.name, self.territory
            self._desk.ask(lambda db: came.intersection(standing_in(db, name, territory)), self._many_arrived)
            changed = [one for one in changed if self.entry(one) is not None][:MOST_PLACES]
        self._desk.ask(lambda db: places(db, changed), self._placed)

    def _many_arrived(self, conversations: frozenset[int]) -> None:
        new = {one for one in conversations if self.entry(one) is None}
        if new:
            self._arrived(new)

    def refresh_cards(self) -> None:
        """Say all cards anew: another language, or a minute later."""
        self._show()

    def _ask(self, name: ListName, after: QueueEntry | None, then: Callable[[Batch], None]) -> None:
        if self._reading and after is not None:
            return
        self._reading = True
        territory, state = self.territory, self.sieve.state
        self._desk.ask(
            lambda db: batch(db, name, territory, after, state), then, self._could_not_read, latest=f"list {self.name}"
        )

    def _could_not_read(self, said: Words) -> None:
        """What could not be read is asked for again when the person scrolls on."""
        self._reading = False
        self._desk.failed.emit(said)

    def _replace_all(self, found: Batch) -> None:
        self._entries = {}
        self._whole.clear()
        self._append(found)
        self.read.emit()

    def _append(self, found: Batch) -> None:
        self._reading = False
        self._terms = found.terms
        known = self._entries.setdefault(found.list, {})
        known.update({entry.conversation.id: entry for entry in found.entries})
        if found.whole:
            self._whole.add(found.list)
        self._show()
        if self.model.rowCount() < ENOUGH_ROWS:
            self.read_more()

    def _placed(self, entries: tuple[QueueEntry, ...]) -> None:
        new: set[int] = set()
        if not self.touched and any(self._changes_sides(entry) for entry in entries):
            self.reload()
            return
        for entry in entries:
            known = self.entry(entry.conversation.id)
            if entry.conversation.state is not self.sieve.state:
                continue
            if known is not None:
                self._put(replace(entry, rank=known.rank, list=known.list))
            elif entry.list is self.name and self.territory in (None, entry.territory):
                new.add(entry.conversation.id)
        if new:
            self._arrived(new)

    def _changes_sides(self, entry: QueueEntry) -> bool:
        known = self.entry(entry.conversation.id)
        return known is not None and entry.list is not known.list and self.territory in (None, entry.territory)

    def _arrived(self, conversations: set[int]) -> None:
        if not self.touched or (not self.entries and not self._reading):
            self.reload()
            return
        self._new |= conversations
        self.waiting.emit(len(self._new))

    def _card(self, entry: QueueEntry) -> Card:
        return self._make_card(entry, self._terms.of(entry.territory))

    def _put(self, entry: QueueEntry) -> None:
        for found in self._entries.values():
            if entry.conversation.id in found:
                found[entry.conversation.id] = entry
                self.model.update(self._card(entry))
        self.shown.emit()

    def _show(self) -> None:
        cards = [self._card(entry) for entry in self.entries if self.sieve.keeps(entry)]
        below: list[Card] = []
        if self._line is not None and self.name in self._whole:
            under = self._entries.get(ListName.BELOW, {}).values()
            below = [self._card(entry) for entry in under if self.sieve.keeps(entry)]
            if (self.entries or below) and self.sieve.state is ConversationState.OPEN:
                cards.append(self._line())
        self.model.set_below(card.key for card in below)
        self.model.set_cards([*cards, *below])
        self.shown.emit()
