"""Two words that stand near each other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from listeners.territories.facts import PostFacts
from listeners.territories.folding import is_unspaced
from listeners.territories.terms import Text

WITHIN = 5
"""How many other words may stand between, where the query does not say."""

FURTHEST = 100


@dataclass(frozen=True, slots=True)
class Near:
    """One of some words or phrases near one of others, in either order.

    Attributes:
        within: other words between them at most; 0 for side by side.
    """

    left: tuple[Text, ...]
    right: tuple[Text, ...]
    within: int

    def holds(self, facts: PostFacts) -> bool:
        """Look in title, text and hashtags; the same word is not near itself, only near where it stands again."""
        if not any(text.holds(facts) for text in self.left) or not any(text.holds(facts) for text in self.right):
            return False
        words = facts.words
        left, right = _places(self.left, words), _places(self.right, words)
        return self._one_after_the_other(words, left, right) or self._one_after_the_other(words, right, left)

    def shown(self) -> tuple[str, ...]:
        """Return the words of both sides."""
        return tuple(word for text in (*self.left, *self.right) for word in text.shown())

    def _one_after_the_other(self, words: str, first: list[_Place], second: list[_Place]) -> bool:
        """Tell whether one of the second follows one of the first closely enough.

        Only the last of the first before each of the second counts, and only the first that follows it: all others
        are further apart. So a long text full of both costs as much as it is long.
        """
        ends = sorted(end for _start, end in first)
        before = -1
        for start, _end in second:
            at = bisect_right(ends, start) - 1
            if at < 0 or ends[at] == before:
                continue
            before = ends[at]
            if words.count(" ", before, start) - 1 <= self.within:
                return True
        return False


_Place = tuple[int, int]
"""From the first letter to behind the last, in the spaced words of a post."""


def _places(texts: tuple[Text, ...], words: str) -> list[_Place]:
    return sorted(place for text in texts for place in _places_of(text, words))


def _places_of(text: Text, words: str) -> Iterator[_Place]:
    needle = text.needle
    inside = is_unspaced(needle)
    at = words.find(needle)
    while at >= 0:
        if inside:
            yield at, at + len(needle)
        else:
            yield at + 1, words.index(" ", at + len(needle) - (not text.begins))
        at = words.find(needle, at + 1)
