"""How often a source is asked and how late its posts are heard, by pace of publication: ``python -m bench.pace``.

The planner's pace beside half the median gap, a simpler rule, on made-up sources over 55 days. No clock is measured:
the figures are the same on every machine.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from statistics import mean, median

from listeners.schedule.cadence import JITTER, LONGEST, SHORTEST, UNKNOWN_PACE
from listeners.schedule.pace import FEWEST_MOMENTS, worthwhile_wait
from storage.health import RECENT

MINUTE, HOUR, DAY = 60, 3600, 86_400
DAYS = 55
START = datetime(2026, 1, 5, tzinfo=UTC)

Rule = Callable[[float, list[int]], float]
"""Returns how many seconds to wait, from the seconds since START and the moments of the last posts."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Polls a day; the mean time in minutes until a post was heard, and that of the slowest tenth."""

    polls: float
    delay: float
    slowest: float


def chance_of(a_day: float, seed: int, awake: Callable[[float], bool] = lambda _moment: True) -> list[int]:
    """Return posts at random moments, so many in 24 hours of being awake."""
    chance, moment, found = random.Random(seed), 0.0, []
    while moment < (DAYS + 5) * DAY:
        moment += chance.expovariate(a_day / DAY)
        if awake(moment):
            found.append(int(moment))
    return found


def bursts(seed: int) -> list[int]:
    """Return threads: one begins every 20 hours or so, and draws a few answers 20 minutes apart."""
    chance, found = random.Random(seed), []
    for first in chance_of(1.2, seed):
        moment = float(first)
        for _ in range(chance.randint(3, 11)):
            found.append(int(moment))
            moment += chance.expovariate(1 / (20 * MINUTE))
    return sorted(found)


def sources() -> dict[str, list[int]]:
    """Return the sorts of sources by name."""
    office = lambda moment: moment // DAY % 7 < 5 and 8 <= moment % DAY / HOUR < 18  # noqa: E731 - a condition
    chance = random.Random(7)
    return {
        "4 posts an hour": chance_of(96, 1),
        "1 post an hour": chance_of(24, 2),
        "2 posts a day": chance_of(2, 3),
        "office hours, 1.5 an hour": chance_of(36, 4, office),
        "threads in bursts": bursts(5),
        "1 post a day at nine": [day * DAY + 9 * HOUR + chance.randint(-1200, 1200) for day in range(DAYS + 5)],
        "1 post a week": [day * DAY + 9 * HOUR for day in range(0, DAYS + 5, 7)],
    }


def ours(now: float, moments: list[int]) -> float:
    """Return the planner's wait."""
    first = int(START.timestamp())
    wait = worthwhile_wait(START + timedelta(seconds=now), [first + moment for moment in moments])
    return (wait or UNKNOWN_PACE).total_seconds()


def half_the_gap(now: float, moments: list[int]) -> float:
    """Return half the median gap between the last posts."""
    del now
    if len(moments) < FEWEST_MOMENTS:
        return UNKNOWN_PACE.total_seconds()
    return median(later - earlier for earlier, later in pairwise(moments)) / 2


def lived(posts: list[int], rule: Rule) -> Outcome:
    """Poll a source by a rule, from its fourth post on."""
    chance = random.Random(11)
    heard = FEWEST_MOMENTS
    began = now = float(posts[heard - 1])
    polls, delays = 0, []
    while now < DAYS * DAY:
        wait = rule(now, posts[max(0, heard - RECENT) : heard]) * chance.uniform(1 - JITTER, 1 + JITTER)
        now += min(max(wait, SHORTEST.total_seconds()), LONGEST.total_seconds())
        polls += 1
        while heard < len(posts) and posts[heard] <= now:
            delays.append((now - posts[heard]) / MINUTE)
            heard += 1
    return Outcome(polls / ((now - began) / DAY), mean(delays), sorted(delays)[len(delays) * 9 // 10])


def rows() -> Iterable[str]:
    """Yield the table's lines."""
    yield "| source | polls a day | heard after, min | slowest tenth | half the gap: polls | after | slowest |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for name, posts in sources().items():
        figures = [lived(posts, rule) for rule in (ours, half_the_gap)]
        cells = " | ".join(f"{one.polls:.0f} | {one.delay:.0f} | {one.slowest:.0f}" for one in figures)
        yield f"| {name} | {cells} |"


if __name__ == "__main__":
    print("\n".join(rows()))
