from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.schedule.pace import FEWEST_MOMENTS, LONGEST_WHILE_ALIVE, worthwhile_wait
from tests.listeners.schedule.planning import NOW, every_so_often

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def wait(moments: tuple[int, ...], at: datetime = NOW) -> timedelta:
    found = worthwhile_wait(at, moments)
    assert found is not None
    return found


def evenings(hours: int = 4, *, gap: timedelta = 20 * MINUTE) -> tuple[int, ...]:
    """Return the moments of posts that come for some hours until NOW, and so on the day before, and so on."""
    each = int(hours * HOUR / gap)
    return tuple(moment for day in range(4) for moment in every_so_often(gap, until=NOW - day * DAY, count=each))


@pytest.mark.parametrize("count", range(FEWEST_MOMENTS))
def test_a_pace_is_not_told_from_a_few_posts(count: int) -> None:
    assert worthwhile_wait(NOW, every_so_often(HOUR, count=count)) is None


def test_a_regular_source_is_asked_when_its_next_post_is_due() -> None:
    assert wait(every_so_often(40 * MINUTE)) == 40 * MINUTE
    assert wait(every_so_often(40 * MINUTE, until=NOW - 30 * MINUTE)) == 10 * MINUTE


def test_after_something_new_a_source_of_bursts_is_asked_soon_and_later_it_is_let_sleep() -> None:
    just_now, at_night = wait(evenings()), wait(evenings(), NOW + 5 * HOUR)

    assert just_now == 20 * MINUTE
    assert at_night == 5 * HOUR / 8


@pytest.mark.parametrize("hours", [2, 9, 20, 24])
def test_a_source_of_one_post_a_day_is_looked_at_each_hour_at_least(hours: int) -> None:
    assert wait(every_so_often(DAY, until=NOW - hours * HOUR)) <= LONGEST_WHILE_ALIVE


def test_the_longer_the_silence_the_slower_it_is_asked() -> None:
    waits = [wait(every_so_often(HOUR, until=NOW - days * DAY)) for days in (1, 2, 4, 8, 16)]

    assert waits == sorted(waits)
    assert waits[-1] == 16 * HOUR


def test_posts_dated_in_the_future_count_as_now() -> None:
    assert wait((*every_so_often(HOUR), int((NOW + 9 * DAY).timestamp()))) <= HOUR


@given(
    moments=st.lists(st.integers(0, 4 * 10**9), min_size=FEWEST_MOMENTS, max_size=32),
    shuffled=st.randoms(use_true_random=False),
)
@settings(max_examples=150)
def test_it_is_bounded_by_the_silence_and_the_order_does_not_matter(moments: list[int], shuffled: object) -> None:
    found = wait(tuple(moments))
    other = list(moments)
    shuffled.shuffle(other)  # type: ignore[attr-defined]
    silence = NOW - min(NOW, datetime.fromtimestamp(max(moments), NOW.tzinfo))

    assert timedelta(0) <= found <= max(LONGEST_WHILE_ALIVE, silence / 24)
    assert wait(tuple(other)) == found


@given(gap=st.integers(60, 3600), offset=st.floats(0, 1))
@settings(max_examples=80)
def test_a_source_that_keeps_its_pace_is_asked_at_least_once_a_gap(gap: int, offset: float) -> None:
    pace = timedelta(seconds=gap)

    assert wait(every_so_often(pace, until=NOW - offset * pace)) <= pace
