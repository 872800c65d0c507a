"""What is wrong with a query: where, in one sentence, and what would put it right."""

from __future__ import annotations

from dataclasses import dataclass

from storage.records.words import Words


@dataclass(frozen=True, slots=True)
class Fix:
    """A change of the query's text: what stands from ``start`` to ``end`` becomes ``text``."""

    start: int
    end: int
    text: str

    def applied_to(self, query: str) -> str:
        """Return the query with the change made."""
        return query[: self.start] + self.text + query[self.end :]


class QueryError(ValueError):
    """A query that cannot be understood.

    Attributes:
        position: index of the character where it goes wrong; the query's length when something is missing there.
        words: the sentence to show.
        fix: what would put this place right, where that can be guessed.
    """

    def __init__(self, position: int, sentence: Words, fix: Fix | None = None) -> None:
        super().__init__(sentence.source)
        self.position = position
        self.words = sentence
        self.fix = fix
