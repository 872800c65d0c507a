from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.conversations.facts import Pace
from priorities.conversations.moments import (
    JOINED_WITHIN,
    WAITING,
    growing,
    growing_changes_at,
    waiting,
    waiting_changes_at,
)
from resources.catalogue import read_catalogue
from storage.records.reasons import total
from tests.priorities.conversations.scenes import NOON

OFFICE = Pace(UTC)
"""Working hours on Greenwich's clock: NOON is a Wednesday's."""


def waited(hours: float, pace: Pace = OFFICE) -> int:
    return total(waiting(1, NOON, NOON + timedelta(hours=hours), pace))


@pytest.mark.parametrize(
    ("hours", "points"),
    [
        (-3, 0),
        (0.99, 0),
        (1, 2),
        (3.9, 2),
        (4, 4),
        (20, 4),
        (23.9, 4),
        (24, 8),
        (48, 10),
        (54, 10),
        (118, 10),
        (120, 11),
        (9000, 11),
    ],
)
def test_waiting_rises_in_steps_of_working_time_and_saturates_after_three_days(hours: float, points: int) -> None:
    assert waited(hours) == points


def test_nobody_waits_over_a_weekend() -> None:
    friday_evening, monday = NOON + timedelta(days=2, hours=6), NOON + timedelta(days=4, hours=21)

    assert list(waiting(1, friday_evening, monday, OFFICE)) == []
    assert waiting_changes_at(friday_evening, friday_evening, OFFICE) == monday + timedelta(hours=1)


def test_waiting_is_said_in_hours_then_in_days() -> None:
    def said(hours: float) -> str:
        (reason,) = waiting(1, NOON, NOON + timedelta(hours=hours), OFFICE)
        return read_catalogue("en").render(reason.words)

    assert said(1) == "No answer of yours heard for 1 working hour"
    assert said(4) == "No answer of yours heard for 4 working hours"
    assert said(24) == "No answer of yours heard for 1 working day"
    assert said(48) == "No answer of yours heard for 2 working days"


@pytest.mark.parametrize(("hours", "points"), [(0.49, 0), (0.5, 2), (1.49, 4), (1.5, 6), (9000, 15)])
def test_longer_than_we_usually_take_counts_besides(hours: float, points: int) -> None:
    assert waited(hours, Pace(UTC, usual=30)) == points


def test_our_habit_is_named() -> None:
    late = [*waiting(1, NOON, NOON + timedelta(hours=2), Pace(UTC, usual=90))][-1]

    assert late.name == "past_habit"
    assert read_catalogue("en").render(late.words) == "Longer than you usually take: 1 h of work"


def test_nothing_falls_by_age() -> None:
    assert [points for _, points in WAITING] == sorted(points for _, points in WAITING)


def test_waiting_never_changes_after_the_last_step() -> None:
    assert waiting_changes_at(NOON, NOON + timedelta(hours=119), OFFICE) == NOON + timedelta(hours=120)
    assert waiting_changes_at(NOON, NOON + timedelta(hours=120), OFFICE) is None


@settings(max_examples=60, deadline=None)
@given(st.integers(-100_000, 3_000_000), st.sampled_from([None, 17, 90, 2_000]))
def test_waiting_changes_exactly_when_it_says(seconds: int, usual: int | None) -> None:
    now, pace = NOON + timedelta(seconds=seconds), Pace(UTC, usual)
    changes = waiting_changes_at(NOON, now, pace)
    before = list(waiting(1, NOON, now, pace))
    if changes is None:
        assert list(waiting(1, NOON, now + timedelta(days=4000), pace)) == before
    else:
        assert list(waiting(1, NOON, changes - timedelta(microseconds=1), pace)) == before
        assert total(waiting(1, NOON, changes, pace)) != total(before)


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
