from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.conversations.moments import (
    JOINED_WITHIN,
    WAITING,
    growing,
    growing_changes_at,
    waiting,
    waiting_changes_at,
)
from storage.records.reasons import total
from tests.priorities.conversations.scenes import NOON


def waited(hours: float) -> int:
    return total(waiting(1, NOON, NOON + timedelta(hours=hours)))


@pytest.mark.parametrize(
    ("hours", "points"),
    [
        (-3, 0),
        (0.99, 0),
        (1, 2),
        (3.9, 2),
        (4, 4),
        (12, 6),
        (24, 8),
        (48, 10),
        (72, 11),
        (9000, 11),
    ],
)
def test_waiting_rises_in_steps_and_saturates_after_three_days(hours: float, points: int) -> None:
    assert waited(hours) == points


def test_nothing_falls_by_age() -> None:
    assert [points for _, points in WAITING] == sorted(points for _, points in WAITING)


def test_waiting_never_changes_after_the_last_step() -> None:
    assert waiting_changes_at(NOON, NOON + timedelta(hours=71)) == NOON + timedelta(hours=72)
    assert waiting_changes_at(NOON, NOON + timedelta(hours=72)) is None


@settings(max_examples=60, deadline=None)
@given(st.integers(-100_000, 3_000_000))
def test_waiting_changes_exactly_when_it_says(seconds: int) -> None:
    now = NOON + timedelta(seconds=seconds)
    changes = waiting_changes_at(NOON, now)
    before = list(waiting(1, NOON, now))
    if changes is None:
        assert list(waiting(1, NOON, now + timedelta(days=4000))) == before
    else:
        assert list(waiting(1, NOON, changes - timedelta(microseconds=1))) == before
        assert total(waiting(1, NOON, changes)) != total(before)


def joined(*minutes: int) -> list[tuple[datetime, int]]:
    return [(NOON + timedelta(minutes=minute), mention) for mention, minute in enumerate(sorted(minutes), 1)]


def test_one_who_joins_is_no_crowd_and_two_are() -> None:
    assert list(growing(joined(0), NOON)) == []
    (reason,) = growing(joined(0, 0), NOON)
    assert reason.words.n == 2
    assert reason.mentions == (1, 2)


def test_those_who_joined_long_ago_or_later_do_not_count() -> None:
    long_ago = -int(JOINED_WITHIN.total_seconds() // 60)
    assert list(growing(joined(long_ago, 0), NOON)) == []
    assert list(growing(joined(0, 1), NOON)) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(-500, 100), max_size=12))
def test_growing_changes_exactly_when_it_says(minutes: list[int]) -> None:
    people = joined(*minutes)
    changes = growing_changes_at(people, NOON)
    before = total(growing(people, NOON))
    if changes is None:
        assert total(growing(people, NOON + timedelta(days=30))) == before
    else:
        assert total(growing(people, changes - timedelta(microseconds=1))) == before
        assert total(growing(people, changes)) != before
