"""Which rising topics are news: each is announced once, again when it has grown a lot, and at most so many a day."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from priorities.trends.terms import topic_key
from storage.records.trends import AnnouncedTopic, Trend

SILENCE = timedelta(hours=12)
"""A topic that was not seen rising for so long is news when it rises again."""
A_DAY = timedelta(hours=24)
AT_MOST_A_DAY = 12
"""Topics announced in any 24 hours of one territory, where the person chose no other number."""
LAST_ROOM_POINTS = 30
"""What a topic would need if the whole budget were used up; with nothing used it needs none."""
GROWN = 1.5
"""How many times its points, and its mentions, a topic has to reach to be told again."""


@dataclass(slots=True)
class _Known:
    """A topic that was announced: when it was last seen rising, and how it stood when it was announced."""

    seen: datetime
    points: int
    mentions: int


class Announcer:
    """Remembers what was announced in one territory. Time is passed in and must not run back; one thread."""

    def __init__(self, at_most_a_day: int = AT_MOST_A_DAY) -> None:
        """Start with nothing announced.

        Args:
            at_most_a_day: topics announced in any 24 hours; those with most points come first.

        Raises:
            ValueError: it is negative.
        """
        if at_most_a_day < 0:
            raise ValueError(f"a number of announcements cannot be negative: {at_most_a_day}")
        self._at_most = at_most_a_day
        self._known: dict[str, _Known] = {}
        self._announced: deque[datetime] = deque()

    def remember(self, told: AnnouncedTopic) -> None:
        """Take a topic as announced at a moment: what a process before this one told. Oldest first."""
        known = _Known(told.at, told.points, told.mentions)
        self._known.update(dict.fromkeys({topic_key(term) for term in told.terms}, known))
        self._announced.append(told.at)

    def allow(self, at_most_a_day: int) -> None:
        """Announce at most so many topics in any 24 hours from now on; those announced already count."""
        self._at_most = at_most_a_day

    def news(self, trends: Sequence[Trend], now: datetime) -> tuple[Trend, ...]:
        """Return those of the topics rising now that are to be announced.

        A topic that shares a term with one announced before, and seen rising since, is the same topic: it is told
        again only when it has grown a lot. A new one needs the more points the more of the day's budget is used
        up, so that a quiet morning's chatter does not silence the evening's outage; one that is passed over is not
        taken as announced: it comes when there is room, if it still rises. A followed one needs no room.

        Args:
            trends: what rises now, in any order.
            now: aware UTC.
        """
        self._forget(now)
        found = []
        for trend in sorted(trends, key=lambda one: (-one.points, one.topic)):
            keys = {topic_key(term) for term in trend.terms}
            known = next((self._known[key] for key in keys if key in self._known), None)
            if known is None:
                if not (trend.followed or self._has_room(trend.points)):
                    continue
                known = _Known(now, trend.points, len(trend.mentions))
                self._announced.append(now)
                found.append(trend)
            elif _has_grown(known, trend):
                known.points, known.mentions = trend.points, len(trend.mentions)
                found.append(trend)
            known.seen = now
            self._known.update(dict.fromkeys(keys, known))
        return tuple(found)

    def _has_room(self, points: int) -> bool:
        used = len(self._announced)
        return used < self._at_most and points >= LAST_ROOM_POINTS * used / self._at_most

    def _forget(self, now: datetime) -> None:
        self._known = {key: known for key, known in self._known.items() if now - known.seen < SILENCE}
        while self._announced and now - self._announced[0] >= A_DAY:
            self._announced.popleft()


def _has_grown(known: _Known, trend: Trend) -> bool:
    return trend.points >= GROWN * known.points and len(trend.mentions) >= GROWN * known.mentions
