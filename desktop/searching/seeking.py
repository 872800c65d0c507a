"""A search as it is typed: understood at once, answered step by step from the newest on, older questions dropped."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.desk import Desk
from listeners.searching.asked import Asked, understood
from listeners.searching.finding import PAGE, find
from listeners.territories.mistakes import QueryError
from storage.facts import conversations, source_titles
from storage.records.conversations import ConversationState
from storage.records.mentions import Mention


@dataclass(frozen=True, slots=True)
class Hit:
    """One mention found, with where it was heard and how its conversation stands."""

    mention: Mention
    source: str
    state: ConversationState


@dataclass(frozen=True, slots=True)
class Step:
    """What one step brought, and where the next goes on; None at the end of the past."""

    hits: tuple[Hit, ...]
    before: int | None


def step(db: sqlite3.Connection, asked: Asked, before: int | None) -> Step:
    """Take one step of a search. For the desk's thread."""
    found = find(db, asked, PAGE, before)
    sources = source_titles(db, [mention.id for mention in found.mentions])
    states = {one.id: one.state for one in conversations(db, {mention.conversation for mention in found.mentions})}
    hits = [
        Hit(mention, sources.get(mention.id, ""), states.get(mention.conversation, ConversationState.OPEN))
        for mention in found.mentions
    ]
    return Step(tuple(hits), found.before)


class Seeking(QObject):
    """Asks the desk, one step after the other, until a page is full or the past ends.

    Signals:
        changed(): other hits, more hits, the end of the search, or a mistake in what was typed.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._gathered: list[Hit] = []
        self._before: int | None = None
        self._wanted = 0
        self.asked: Asked | None = None
        self.hits: tuple[Hit, ...] = ()
        self.mistake: QueryError | None = None
        self.is_seeking = False

    @property
    def is_whole(self) -> bool:
        """Whether nothing more can be found."""
        return not self.is_seeking and self._before is None

    def seek(self, typed: str) -> None:
        """Search for something else. What was found before stays on the screen until there is something to show."""
        try:
            self.asked, self.mistake = understood(typed), None
        except QueryError as mistake:
            self.mistake = mistake
            self.changed.emit()
            return
        self._gathered, self._before, self._wanted = [], None, PAGE
        self._ask()

    def more(self) -> None:
        """Find another page, if there may be one."""
        if not self.is_seeking and self._before is not None:
            self._wanted = len(self._gathered) + PAGE
            self._ask()

    def _ask(self) -> None:
        asked, before = self.asked, self._before
        if asked is None:
            return
        self.is_seeking = True
        self._desk.ask(lambda db: step(db, asked, before), self._stepped, latest="search")

    def _stepped(self, found: Step) -> None:
        self._gathered += found.hits
        self._before = found.before
        self.is_seeking = found.before is not None and len(self._gathered) < self._wanted
        if self.is_seeking:
            self._ask()
        if self._gathered or not self.is_seeking:
            self.hits = tuple(self._gathered)
            self.changed.emit()
