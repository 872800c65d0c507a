"""When a source is asked next: from what it publishes, what it and the person ask for, and how it fails."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from listeners.schedule.pace import worthwhile_wait
from storage.records.sources import ErrorKind, Source, SourceHealth, SourceKind

FLOOR = timedelta(seconds=60)
"""No source is asked more often by the schedule, whatever anybody wishes."""

SHORTEST = timedelta(minutes=5)
LONGEST = timedelta(hours=24)
UNKNOWN_PACE = timedelta(minutes=15)
"""For a source of which too little was heard to know its pace."""

FIRST_BACK_OFF = timedelta(minutes=5)
JITTER = 0.10


def is_planned(source: Source, health: SourceHealth) -> bool:
    """Tell whether the schedule asks this source at all: not when paused, pasted by hand, or gone (410)."""
    return not (source.paused or health.gone or source.kind is SourceKind.PASTED)


def next_due(now: datetime, source: Source, health: SourceHealth, chance: random.Random) -> datetime | None:
    """Return when to ask a source next, as an aware UTC moment; None when it is not planned.

    A moment in the past means: now, once. Nothing is made up for rounds that were slept through.

    Args:
        now: the present moment, aware UTC.
        source: what the person chose.
        health: what is known after the last poll.
        chance: draws the jitter: 10 % around the wait, so that sources added together part ways.
    """
    if not is_planned(source, health):
        return None
    if health.polled_at is None:
        return later_of(now, health.retry_at)
    shortest, wait, longest = _waits(now, source, health)
    drawn = wait * chance.uniform(1 - JITTER, 1 + JITTER)
    # A clock that was set back must not silence a source until it catches up.
    polled_at = min(health.polled_at, now)
    due = polled_at + min(max(drawn, shortest), longest)
    if health.retry_at is None:
        return due
    # After the moment the server named, not at it: others of its readers were told the same.
    return max(due, health.retry_at + FLOOR * chance.random())


def later_of(one: datetime, other: datetime | None) -> datetime:
    """Return the later of two moments, the second of which may be absent."""
    return one if other is None else max(one, other)


def back_off(failures: int) -> timedelta:
    """Return the wait after so many failures in a row (at least one): 5 min, doubled each time, 24 h at most."""
    return min(FIRST_BACK_OFF * (1 << min(failures - 1, 20)), LONGEST)


def _waits(now: datetime, source: Source, health: SourceHealth) -> tuple[timedelta, timedelta, timedelta]:
    """Return the shortest, the wished and the longest wait after the last poll."""
    if source.every is not None:
        wished = max(source.every, FLOOR)
        shortest, longest = FLOOR, max(LONGEST, wished * (1 + JITTER))
    elif source.kind is not SourceKind.FEED:
        shortest, wished, longest = FLOOR, SHORTEST, LONGEST
    else:
        shortest, longest = least_wait(health), LONGEST
        wished = min(max(worthwhile_wait(now, health.moments) or UNKNOWN_PACE, shortest), LONGEST)
    # The server's own moment is better than a guess; it is observed by the caller.
    guessing = health.failures > 0 and not (health.retry_at and _asked_for_less(health))
    if guessing:
        return max(shortest, SHORTEST), back_off(health.failures), longest
    return shortest, wished, longest


def least_wait(health: SourceHealth) -> timedelta:
    """Return the wait that a feed (``ttl``, ``sy:``) and its server (cache headers) ask for: 5 min to a day."""
    asked = max(health.min_interval or FLOOR, health.fresh_for or FLOOR)
    return min(max(asked, SHORTEST), LONGEST)


def _asked_for_less(health: SourceHealth) -> bool:
    return health.error is not None and health.error.kind is ErrorKind.TOO_MANY_REQUESTS
