"""What would have been announced as rising, and when: a past stretch of time watched again, step by step."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from listeners.ranking.terms import query_terms
from listeners.ranking.trends import HISTORY, term_post
from priorities.trends.announcing import A_DAY, Announcer
from priorities.trends.facts import TermPost
from priorities.trends.rising import rising_in
from priorities.trends.windows import TermWindows
from storage.records.trends import Trend
from storage.territories import all_territories
from storage.trends import window

SHORTEST_STEP = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Announcement:
    """A topic that became news at a moment, as it stood then. ``at`` is aware UTC."""

    at: datetime
    territory: int | None
    trend: Trend


def replay_trends(
    db: sqlite3.Connection,
    place: int | None,
    *,
    since: datetime,
    until: datetime,
    every: timedelta,
    at_most_a_day: int,
) -> Iterator[Announcement]:
    """Yield what would have been announced in a territory, oldest first.

    Each step knows what was published by then, whenever it was heard; the week before tells what was usual. The
    day before is watched too, so that what was news then is none at the beginning.

    Args:
        db: any connection; nothing is written.
        place: the territory, None for what was heard outside all of them.
        since: the beginning of the stretch watched, aware UTC.
        until: its end, aware UTC.
        every: the time between two looks, a minute at least.
        at_most_a_day: the budget of announcements in any 24 hours.

    Raises:
        ValueError: ``every`` is shorter than a minute.
        StorageError: the database cannot be read.
    """
    if every < SHORTEST_STEP:
        raise ValueError(f"the step is shorter than a minute: {every}")
    terms = query_terms(all_territories(db)).get(place, ()) if place is not None else ()
    windows = TermWindows(terms)
    announcer = Announcer(at_most_a_day)
    now = since - every * math.ceil(A_DAY / every)
    waiting = _posts(db, place, now - HISTORY, until)
    post = next(waiting, None)
    while now <= until:
        while post is not None and post.published <= now:
            windows.add(post)
            post = next(waiting, None)
        windows.move_to(now)
        for trend in announcer.news(rising_in(windows, now, place), now):
            if now >= since:
                yield Announcement(now, place, trend)
        now += every


def _posts(db: sqlite3.Connection, place: int | None, since: datetime, until: datetime) -> Iterator[TermPost]:
    rows = window(db, place, since, until + timedelta(milliseconds=1))
    return (term_post(row) for row in rows if row.person is not None and not row.by_us)
