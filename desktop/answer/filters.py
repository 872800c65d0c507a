"""The chips above a list: which conversations each one keeps, and how many that is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from desktop.folding import folded
from storage.records.conversations import QueueEntry
from storage.records.words import Words, words


class Filter(StrEnum):
    """What may be asked to see alone."""

    UNREAD = "unread"
    QUESTIONS = "questions"
    PROBLEMS = "problems"
    THANKS = "thanks"
    PRESS = "press"


FILTERS: dict[Filter, Words] = {
    Filter.UNREAD: words("Filters", "Unread"),
    Filter.QUESTIONS: words("Filters", "Questions"),
    Filter.PROBLEMS: words("Filters", "Problems"),
    Filter.THANKS: words("Filters", "Thanks"),
    Filter.PRESS: words("Filters", "Press"),
}

_REASONS: dict[Filter, frozenset[str]] = {
    Filter.QUESTIONS: frozenset({"asks_question", "asks_help"}),
    Filter.PROBLEMS: frozenset({"has_problem", "unanswered", "angry", "may_leave", "money", "health"}),
    Filter.THANKS: frozenset({"thanks", "praise"}),
    Filter.PRESS: frozenset({"press"}),
}


@dataclass(frozen=True, slots=True)
class Sieve:
    """What the person asked to see.

    Attributes:
        filters: a conversation has to pass all of them.
        text: what has to stand in it, case and accents aside; empty for anything.
    """

    filters: frozenset[Filter] = frozenset()
    text: str = ""

    @property
    def is_open(self) -> bool:
        """True when everything passes."""
        return not self.filters and not self.text.strip()

    def keeps(self, entry: QueueEntry) -> bool:
        """Say whether a conversation passes."""
        return all(passes(entry, chosen) for chosen in self.filters) and self._has_text(entry)

    def toggled(self, chosen: Filter) -> Sieve:
        """Return the same with one filter more, or without it."""
        return Sieve(self.filters ^ {chosen}, self.text)

    def _has_text(self, entry: QueueEntry) -> bool:
        wanted = folded(self.text).split()
        if not wanted:
            return True
        author = entry.mention.author
        who = f"{author.name} {author.handle}" if author is not None else ""
        heard = folded(f"{who} {entry.source} {entry.conversation.title} {entry.mention.text}")
        return all(word in heard for word in wanted)


def passes(entry: QueueEntry, chosen: Filter) -> bool:
    """Say whether a conversation is one of these."""
    if chosen is Filter.UNREAD:
        return entry.unread
    return any(reason.points > 0 and reason.name in _REASONS[chosen] for reason in entry.reasons)


def counted(entries: Iterable[QueueEntry]) -> dict[Filter, int]:
    """Return how many conversations each filter keeps."""
    counts = dict.fromkeys(Filter, 0)
    for entry in entries:
        for chosen in Filter:
            counts[chosen] += passes(entry, chosen)
    return counts
