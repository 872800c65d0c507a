"""What would have been announced as rising, and when: a past stretch of time watched again, step by step."""

from __future__ import annotations

import math
import sqlite3
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from listeners.ranking.surroundings import Surroundings
from listeners.ranking.terms import query_terms
from listeners.ranking.trends import HISTORY, term_post
from priorities.trends.announcing import A_DAY, AT_MOST_A_DAY, Announcer
from priorities.trends.facts import TermPost
from priorities.trends.rising import rising_in
from priorities.trends.stances import as_wanted
from priorities.trends.windows import TermWindows
from storage.records.territories import Territory
from storage.records.trends import Trend
from storage.territories import all_territories
from storage.topics import announcement_limits, topic_stances
from storage.trends import window, window_moments

SHORTEST_STEP = timedelta(minutes=1)
_A_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Announcement:
    """A topic that became news at a moment, as it stood then. ``at`` is aware UTC."""

    at: datetime
    territory: int | None
    trend: Trend


@dataclass(frozen=True, slots=True)
class _Heard:
    """All that was heard in a territory in the stretch and before it, by publication: seconds since 1970, ids."""

    moments: Sequence[int]
    mentions: Sequence[int]

    def by(self, now: datetime) -> Mapping[int, int]:
        """Return the moments of what was published in the last ``HISTORY``, by id."""
        first = bisect_right(self.moments, int((now - HISTORY).timestamp()))
        last = bisect_right(self.moments, int(now.timestamp()))
        return dict(zip(self.mentions[first:last], self.moments[first:last], strict=True))


def replay_trends(
    db: sqlite3.Connection,
    place: int | None,
    *,
    since: datetime,
    until: datetime,
    every: timedelta,
    at_most_a_day: int | None = None,
) -> Iterator[Announcement]:
    """Yield what would have been announced in a territory, oldest first.

    Each step knows what was published and done by then, whenever it was heard; the week before tells what was usual.
    The day before is watched too, so that what was news then is none at the beginning. Which topics are muted or
    followed is as it stands today: the question is what she would have been told.

    Args:
        db: any connection; nothing is written.
        place: the territory, None for what was heard outside all of them.
        since: the beginning of the stretch watched, aware UTC.
        until: its end, aware UTC.
        every: the time between two looks, a minute at least.
        at_most_a_day: the budget of announcements in any 24 hours; None for the one chosen for the place.

    Raises:
        ValueError: ``every`` is shorter than a minute.
        StorageError: the database cannot be read.
    """
    if every < SHORTEST_STEP:
        raise ValueError(f"the step is shorter than a minute: {every}")
    now = since - every * math.ceil(A_DAY / every)
    look = _Looking(db, place, now, until)
    budget = announcement_limits(db).get(place, AT_MOST_A_DAY) if at_most_a_day is None else at_most_a_day
    announcer, stances = Announcer(budget), topic_stances(db)
    while now <= until:
        for trend in announcer.news(as_wanted(look.at(now), stances), now):
            if now >= since:
                yield Announcement(now, place, trend)
        now += every


class _Looking:
    """What rose in one place at one moment after the other, as the listener would have found it then."""

    def __init__(self, db: sqlite3.Connection, place: int | None, since: datetime, until: datetime) -> None:
        territories = all_territories(db)
        terms = query_terms(territories).get(place, ()) if place is not None else ()
        self._place = place
        self._territory = next((one for one in territories if one.id == place), None)
        self._windows = TermWindows(terms)
        self._known = Surroundings(db)
        self._waiting = _posts(db, place, since - HISTORY, until)
        self._post = next(self._waiting, None)
        self._heard = _heard(db, self._territory, since - HISTORY, until)

    def at(self, now: datetime) -> Sequence[Trend]:
        """Return what rose at a moment, no earlier than the one before."""
        while self._post is not None and self._post.published <= now:
            self._windows.add(self._post)
            self._post = next(self._waiting, None)
        self._windows.move_to(now)
        found = self._known.placed(self._place, rising_in(self._windows, now, self._place), now)
        loud = None
        if self._territory is not None:
            loud = self._known.loud(self._territory, self._heard.by(now), now)
        return found if loud is None else (loud, *found)


def _posts(db: sqlite3.Connection, place: int | None, since: datetime, until: datetime) -> Iterator[TermPost]:
    rows = window(db, place, since, until + _A_MILLISECOND)
    return (term_post(row) for row in rows if row.person is not None and not row.by_us)


def _heard(db: sqlite3.Connection, territory: Territory | None, since: datetime, until: datetime) -> _Heard:
    if territory is None:
        return _Heard((), ())
    moments = window_moments(db, territory.id, since, until + _A_MILLISECOND)
    ordered = sorted((at, mention) for mention, at in moments.items())
    return _Heard([at for at, _ in ordered], [mention for _, mention in ordered])
