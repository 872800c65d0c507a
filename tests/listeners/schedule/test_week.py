"""Manners over a week of 500 sources: nobody is asked too often, nobody is forgotten."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from listeners.fetching.slots import PER_HOST, SLOW_FOR, SLOW_PACE
from listeners.schedule.cadence import FLOOR
from tests.listeners.schedule.planning import NOW
from tests.listeners.schedule.week import BROKEN, DAY, FRESH, HOUR, STRICT, Week

ASLEEP = (NOW + 2 * DAY, NOW + 2 * DAY + 9 * HOUR)


@pytest.fixture(scope="module")
def week() -> Week:
    lived = Week(sleeps=(ASLEEP,))
    lived.play()
    return lived


def test_no_source_is_asked_twice_within_a_minute(week: Week) -> None:
    assert min(week.gaps()) >= FLOOR


def test_at_most_two_connections_to_a_host(week: Week) -> None:
    assert max(week.servers.most_at_once.values()) == PER_HOST


def test_a_host_that_said_429_is_asked_once_in_61_seconds_for_an_hour(week: Week) -> None:
    said = week.servers.said_429
    asked = week.asked_at(STRICT)
    assert said, "the host was never crowded: this proves nothing"

    for at in said:
        # What was under way already when it said so is not taken back.
        slow = [at, *(one for one in asked if at + timedelta(seconds=1) < one < at + SLOW_FOR)]
        assert all(later - earlier >= SLOW_PACE for earlier, later in pairwise(slow))


def test_no_source_is_starved(week: Week) -> None:
    asked: dict[str, list[datetime]] = defaultdict(list)
    for at, _, url in week.servers.asked:
        asked[url].append(at - (ASLEEP[1] - ASLEEP[0]) if at >= ASLEEP[1] else at)
    end = NOW + 7 * DAY - (ASLEEP[1] - ASLEEP[0])

    for source in week.chosen:
        times = [*asked[source.location], end]
        assert max(later - earlier for earlier, later in pairwise(times)) <= week.longest_wait(source), source.location


def test_those_of_one_slow_host_take_turns(week: Week) -> None:
    asked = Counter(url for _, host, url in week.servers.asked if host == STRICT)
    alike = [asked[one.location] for one in week.chosen if STRICT in one.location and one.id % len(FRESH) > 1]

    assert len(alike) > 20
    assert max(alike) <= 1.5 * min(alike)


def test_after_sleep_there_is_one_round(week: Week) -> None:
    woken = [url for at, _, url in week.servers.asked if ASLEEP[1] <= at < ASLEEP[1] + timedelta(seconds=59)]

    assert not [at for at, *_ in week.servers.asked if ASLEEP[0] + HOUR < at < ASLEEP[1]]
    assert len(woken) == len(set(woken))
    assert len(woken) > len(week.chosen) * 0.8


def test_a_broken_host_is_asked_less_and_less(week: Week) -> None:
    asked = week.asked_at(BROKEN)
    first, last = (sum(start <= at < start + DAY for at in asked) for start in (NOW, NOW + 6 * DAY))

    assert last <= 3 * 10
    assert first > 2 * last


def test_it_is_calm(week: Week) -> None:
    ordinary = Counter(url for _, host, url in week.servers.asked if host not in {STRICT, BROKEN})

    assert max(ordinary.values()) / 7 < 60


def test_the_shortest_pace_a_person_can_choose_is_kept_as_well() -> None:
    hasty = Week(sources=8, days=0.25, every=timedelta(seconds=1))
    hasty.play()
    asked = Counter(url for _, host, url in hasty.servers.asked if host not in {STRICT, BROKEN})

    assert min(hasty.gaps()) >= FLOOR
    assert min(asked.values()) >= 325
    assert max(hasty.servers.most_at_once.values()) <= PER_HOST
