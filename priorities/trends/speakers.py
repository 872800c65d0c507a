"""Who said each term in one moving window of time, kept as mentions come and as time passes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import TypeVar

from priorities.trends.facts import TermPost

_T = TypeVar("_T")

SEVERAL = 3
"""From so many people on a term is said by several."""


class Speakers:
    """Counts the people of each term within a window. Not shared between threads; time does not run back."""

    def __init__(self, window: timedelta) -> None:
        """Start with nothing heard."""
        self._window = window
        self._posts: deque[tuple[TermPost, tuple[str, ...]]] = deque()
        self._said: dict[str, dict[int, int]] = {}
        self._several: set[str] = set()

    def __len__(self) -> int:
        """Return how many mentions came within the window."""
        return len(self._posts)

    def add(self, post: TermPost, keys: tuple[str, ...], now: datetime) -> None:
        """Take in a mention with the keys of its terms, unless it has left the window already."""
        if post.published <= now - self._window:
            return
        put(self._posts, (post, keys), _published)
        for key in keys:
            people = self._said.setdefault(key, {})
            people[post.person] = people.get(post.person, 0) + 1
            if len(people) == SEVERAL:
                self._several.add(key)

    def move_to(self, now: datetime) -> None:
        """Let time pass until now."""
        while self._posts and self._posts[0][0].published <= now - self._window:
            post, keys = self._posts.popleft()
            for key in keys:
                self._leave(key, post.person)

    def several(self) -> Iterable[str]:
        """Return the keys of the terms that several people said."""
        return self._several

    def people(self, key: str) -> int:
        """Return how many people said a term."""
        return len(self._said.get(key, ()))

    def _leave(self, key: str, person: int) -> None:
        people = self._said[key]
        people[person] -= 1
        if people[person]:
            return
        del people[person]
        if len(people) == SEVERAL - 1:
            self._several.discard(key)
        if not people:
            del self._said[key]


def put(held: deque[_T], one: _T, published: Callable[[_T], datetime]) -> None:
    """Put one behind all that were published before it or at the same moment: at the end, unless it comes late."""
    at, moment = len(held), published(one)
    while at and published(held[at - 1]) > moment:
        at -= 1
    held.insert(at, one)


def _published(held: tuple[TermPost, tuple[str, ...]]) -> datetime:
    return held[0].published
