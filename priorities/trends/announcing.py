"""Which rising topics are news: each is announced once, and at most so many a day."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from datetime import datetime, timedelta

from priorities.trends.terms import key_of
from storage.records.trends import Trend

SILENCE = timedelta(hours=12)
"""A topic that was not seen rising for so long is news when it rises again."""
A_DAY = timedelta(hours=24)
AT_MOST_A_DAY = 5
"""Announcements in any 24 hours of one territory, where the person chose no other number."""


class Announcer:
    """Remembers what was announced in one territory. Time is passed in and must not run back; one thread."""

    def __init__(self, at_most_a_day: int = AT_MOST_A_DAY) -> None:
        """Start with nothing announced.

        Args:
            at_most_a_day: announcements in any 24 hours; the topics with most points come first.

        Raises:
            ValueError: it is negative.
        """
        if at_most_a_day < 0:
            raise ValueError(f"a number of announcements cannot be negative: {at_most_a_day}")
        self._at_most = at_most_a_day
        self._seen: dict[str, datetime] = {}
        self._announced: deque[datetime] = deque()

    def news(self, trends: Sequence[Trend], now: datetime) -> tuple[Trend, ...]:
        """Return those of the topics rising now that are to be announced.

        A topic that shares a term with one announced before, and seen rising since, is the same topic. One that
        finds the day's budget used up is not taken as announced: it comes when there is room, if it still rises.

        Args:
            trends: what rises now, in any order.
            now: aware UTC.
        """
        self._forget(now)
        found = []
        for trend in sorted(trends, key=lambda one: (-one.points, one.topic)):
            keys = {_key(term) for term in trend.terms}
            known = any(key in self._seen for key in keys)
            if not known and len(self._announced) >= self._at_most:
                continue
            self._seen.update(dict.fromkeys(keys, now))
            if not known:
                self._announced.append(now)
                found.append(trend)
        return tuple(found)

    def _forget(self, now: datetime) -> None:
        self._seen = {key: seen for key, seen in self._seen.items() if now - seen < SILENCE}
        while self._announced and now - self._announced[0] >= A_DAY:
            self._announced.popleft()


def _key(term: str) -> str:
    return " ".join(key_of(word) for word in term.split())
