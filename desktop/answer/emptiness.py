"""What an empty list says: nothing fits the filter, nothing is listened to yet, nothing can arrive, or all is done."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.answer.filters import Filter, Sieve, called
from desktop.theme.tokens import Role
from storage.records.conversations import ListName
from storage.records.words import Words, words


@dataclass(frozen=True, slots=True)
class EmptyWords:
    """An empty state before it is said. ``first`` and ``second`` are its buttons."""

    icon: str
    title: Words
    sentence: Words
    first: Words | None = None
    second: Words | None = None
    role: Role = Role.MUTED


@dataclass(frozen=True, slots=True)
class Emptiness:
    """What is known about why there might be nothing.

    Attributes:
        sources: how many sources there are.
        hearing: how many of them can carry something to answer and are at work.
        resting: how many could carry it, but are paused, gone or failing.
        answered_today: conversations answered since midnight.
        sample: the sample can be opened from here.
    """

    sources: int = 0
    hearing: int = 0
    resting: int = 0
    answered_today: int = 0
    sample: bool = False

    def state(self, sieve: Sieve, name: ListName) -> EmptyWords:
        """Return what to say for a list and a sieve."""
        if not sieve.is_open:
            return _no_result(sieve)
        if not self.sources:
            return self._first_run()
        if name is ListName.GOOD_TO_KNOW:
            sentence = words("Empty", "Articles and announcements about you appear here as sources are checked.")
            return EmptyWords("book-open", words("Empty", "Nothing to read"), sentence)
        if not self.hearing:
            sentence = words(
                "Empty", "None of your sources carries mentions of you by others, so silence here means nothing."
            )
            if self.resting:
                sentence = words(
                    "Empty",
                    "The sources that carry mentions of you are failing, paused or gone: silence here means nothing.",
                )
            return EmptyWords(
                "volume-x", words("Empty", "Nothing can arrive"), sentence, words("Empty", "Look at the sources")
            )
        sentence = words("Empty", "New conversations appear here as sources are checked.")
        if self.answered_today:
            sentence = words(
                "Empty",
                "%n conversations answered today. New ones appear here as sources are checked.",
                None,
                self.answered_today,
            )
        return EmptyWords(
            "circle-check-big", words("Empty", "All caught up"), sentence, words("Empty", "Add a source"),
            role=Role.POSITIVE,
        )  # fmt: skip

    def _first_run(self) -> EmptyWords:
        sentence = words(
            "Empty", "Paste the address of a feed, or a mention you want to answer. It stays on this machine."
        )
        sample = words("Empty", "Open the sample") if self.sample else None
        return EmptyWords("ear", words("Empty", "Start listening"), sentence, words("Empty", "Add a source"), sample)


def _no_result(sieve: Sieve) -> EmptyWords:
    clear = words("Empty", "Clear the filter")
    if sieve.text.strip():
        sentence = words("Empty", "Nothing in this list contains “{text}”.").given(text=sieve.text.strip()[:80])
    else:
        chosen = sorted(sieve.filters, key=lambda one: (not isinstance(one, Filter), str(one)))
        sentence = words("Empty", "Nothing in this list is under “{filter}”.").given(filter=called(chosen[0]))
        if len(chosen) > 1:
            sentence = words("Empty", "Nothing in this list passes the %n filters.", None, len(chosen))
    return EmptyWords("search", words("Empty", "No result"), sentence, clear)
