from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.records.working_time import after_working, working_minutes

PARIS = ZoneInfo("Europe/Paris")


def paris(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=PARIS)


@pytest.mark.parametrize(
    ("since", "until", "minutes"),
    [
        (paris(20, 10), paris(20, 10, 30), 30),
        (paris(20, 7), paris(20, 9, 5), 5),
        (paris(20, 17, 50), paris(20, 23), 10),
        (paris(20, 17), paris(23, 10), 120),
        (paris(21, 0), paris(22, 23), 0),
        (paris(19, 12), paris(20, 12), 540),
        (paris(16, 9), paris(23, 9), 5 * 540),
        (paris(20, 12), paris(20, 11), 0),
        (paris(20, 19), paris(21, 8), 0),
    ],
    ids=["within", "before-opening", "after-closing", "over-a-weekend", "in-a-weekend", "a-day", "a-week", "back",
         "a-night"],
)  # fmt: skip
def test_only_working_hours_count(since: datetime, until: datetime, minutes: int) -> None:
    assert working_minutes(since, until, PARIS) == minutes
    assert working_minutes(since.astimezone(UTC), until.astimezone(UTC), PARIS) == minutes


def test_a_week_with_a_change_of_clocks_has_its_45_hours() -> None:
    assert working_minutes(paris(23, 0, month=3), paris(30, 0, month=3), PARIS) == 5 * 540
    assert working_minutes(paris(27, 17, month=3), paris(30, 10, month=3), PARIS) == 120


def test_this_machine_has_a_zone_too() -> None:
    since = datetime(2026, 11, 16, tzinfo=UTC)

    assert working_minutes(since, since + timedelta(weeks=2)) == 10 * 540


moments = st.integers(0, 60 * 24 * 365 * 40).map(
    lambda minutes: datetime(2000, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@settings(max_examples=60, deadline=None)
@given(at=st.lists(moments, min_size=3, max_size=3))
def test_waits_add_up_and_are_never_longer_than_the_clock(at: list[datetime]) -> None:
    first, second, third = sorted(at)
    whole = working_minutes(first, third, PARIS)

    assert whole == working_minutes(first, second, PARIS) + working_minutes(second, third, PARIS)
    assert 0 <= whole <= (third - first) / timedelta(minutes=1)


@settings(max_examples=20, deadline=None)
@given(since=moments, minutes=st.integers(0, 20_000))
def test_it_agrees_with_counting_every_minute(since: datetime, minutes: int) -> None:
    start = since
    counted = sum(
        at.weekday() < 5 and 9 <= at.hour < 18
        for at in ((start + timedelta(minutes=one)).astimezone(PARIS) for one in range(minutes))
    )

    assert working_minutes(start, start + timedelta(minutes=minutes), PARIS) == counted


@settings(max_examples=60, deadline=None)
@given(since=moments, minutes=st.integers(1, 20_000))
def test_the_moment_after_so_much_work_is_the_first_that_has_seen_it(since: datetime, minutes: int) -> None:
    reached = after_working(since, minutes, PARIS)

    assert working_minutes(since, reached, PARIS) == minutes
    assert working_minutes(since, reached - timedelta(seconds=1), PARIS) == minutes - 1


@pytest.mark.parametrize(
    ("since", "minutes", "reached"),
    [
        (paris(20, 10), 60, paris(20, 11)),
        (paris(20, 17), 60, paris(20, 18)),
        (paris(20, 17), 61, paris(23, 9, 1)),
        (paris(21, 12), 540, paris(23, 18)),
        (paris(20, 9), 3 * 540, paris(24, 18)),
    ],
    ids=["within", "until-closing", "over-a-weekend", "from-a-weekend", "days"],
)
def test_the_moment_after_so_much_work(since: datetime, minutes: int, reached: datetime) -> None:
    assert after_working(since, minutes, PARIS) == reached
