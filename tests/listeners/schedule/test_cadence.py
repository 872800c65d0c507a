from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from statistics import mean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.schedule.cadence import FLOOR, JITTER, LONGEST, SHORTEST, UNKNOWN_PACE, back_off, next_due
from storage.records.sources import ErrorKind, Source, SourceHealth, SourceKind
from tests.listeners.schedule.planning import NOW, every_so_often, failed, healths, moments, source, spans

POLLED = SourceHealth(source=1, polled_at=NOW)
HOUR = timedelta(hours=1)


def wait(health: SourceHealth, asked: Source | None = None, seed: int = 0) -> timedelta:
    due = next_due(NOW, asked or source(), health, random.Random(seed))
    assert due is not None
    return due - NOW


def about(span: timedelta) -> tuple[timedelta, timedelta]:
    return span * (1 - JITTER), span * (1 + JITTER)


@pytest.mark.parametrize(
    ("moments", "expected"),
    [
        ((), UNKNOWN_PACE),
        (every_so_often(timedelta(minutes=1)), SHORTEST),
        (every_so_often(timedelta(minutes=40)), timedelta(minutes=40)),
        (every_so_often(HOUR, until=NOW - timedelta(days=30)), LONGEST),
    ],
)
def test_the_pace_is_the_source_s_own_within_bounds(moments: tuple[int, ...], expected: timedelta) -> None:
    shortest, longest = about(expected)

    assert all(
        shortest <= wait(replace(POLLED, moments=moments), seed=seed) <= max(longest, SHORTEST) for seed in range(30)
    )


def test_a_file_costs_nobody_anything_and_is_looked_at_often() -> None:
    silent = replace(POLLED, moments=every_so_often(HOUR, until=NOW - timedelta(days=300)), min_interval=5 * HOUR)
    shortest, longest = about(SHORTEST)

    assert all(shortest <= wait(silent, source(kind=kind)) <= longest for kind in (SourceKind.FILE, SourceKind.FOLDER))


def test_the_jitter_parts_sources_and_is_fair() -> None:
    waits = [wait(replace(POLLED, moments=every_so_often(HOUR)), seed=seed) / HOUR for seed in range(300)]

    assert len(set(waits)) > 250
    assert mean(waits) == pytest.approx(1, abs=0.02)
    assert min(waits) < 0.93
    assert max(waits) > 1.07


@pytest.mark.parametrize("every", [timedelta(seconds=1), timedelta(minutes=2), timedelta(hours=7), timedelta(days=3)])
def test_the_person_s_choice_wins_over_the_feed_s(every: timedelta) -> None:
    health = replace(POLLED, moments=every_so_often(HOUR), min_interval=12 * HOUR, fresh_for=5 * HOUR)
    shortest, longest = about(max(every, FLOOR))

    assert max(shortest, FLOOR) <= wait(health, source(every=every)) <= longest


@pytest.mark.parametrize(
    "asked",
    [
        {"min_interval": 6 * HOUR},
        {"fresh_for": 6 * HOUR},
        {"min_interval": HOUR, "fresh_for": 6 * HOUR},
        {"min_interval": 6 * HOUR, "fresh_for": HOUR},
    ],
)
def test_a_feed_and_its_server_may_ask_to_be_read_less(asked: dict[str, timedelta]) -> None:
    health = replace(POLLED, moments=every_so_often(timedelta(minutes=20)), **asked)  # type: ignore[arg-type]

    assert all(6 * HOUR <= wait(health, seed=seed) <= 6.6 * HOUR for seed in range(30))


def test_a_feed_cannot_silence_itself_for_more_than_a_day() -> None:
    assert wait(replace(POLLED, min_interval=timedelta(days=300))) == LONGEST


def test_failures_double_the_wait_up_to_a_day() -> None:
    waits = [back_off(failures) for failures in range(1, 12)]

    assert waits[:4] == [timedelta(minutes=minutes) for minutes in (5, 10, 20, 40)]
    assert waits == sorted(waits)
    assert back_off(10**6) == waits[-1] == LONGEST


def test_a_failing_source_backs_off_even_where_the_person_chose_a_pace() -> None:
    shortest, longest = about(timedelta(minutes=40))

    assert shortest <= wait(replace(POLLED, failures=4, error=failed()), source(every=FLOOR)) <= longest


def test_the_server_s_own_moment_stands_before_anything_else() -> None:
    health = replace(POLLED, retry_at=NOW + 5 * HOUR, failures=1, error=failed(ErrorKind.TOO_MANY_REQUESTS))

    assert 5 * HOUR <= wait(health, source(every=FLOOR)) <= 5 * HOUR + FLOOR
    assert wait(SourceHealth(source=1, retry_at=NOW + HOUR)) == HOUR


def test_taking_turns_at_a_slow_host_is_not_punished_with_back_off() -> None:
    health = replace(POLLED, retry_at=NOW + 20 * FLOOR, failures=9, error=failed(ErrorKind.TOO_MANY_REQUESTS))

    assert wait(health, source(every=FLOOR)) <= 21 * FLOOR


def test_a_source_never_asked_is_due_now() -> None:
    assert wait(SourceHealth(source=1)) == timedelta(0)


@pytest.mark.parametrize(
    ("asked", "health"),
    [
        (source(paused=True), POLLED),
        (source(kind=SourceKind.PASTED), POLLED),
        (source(), replace(POLLED, error=failed(ErrorKind.GONE), failures=1)),
    ],
)
def test_what_is_paused_pasted_or_gone_is_not_planned(asked: Source, health: SourceHealth) -> None:
    assert next_due(NOW, asked, health, random.Random(0)) is None


def test_after_a_long_sleep_it_is_due_once() -> None:
    due = next_due(NOW, source(), replace(POLLED, polled_at=NOW - timedelta(days=3)), random.Random(0))

    assert due is not None
    assert due <= NOW


def test_a_clock_that_was_set_back_silences_nothing() -> None:
    assert wait(replace(POLLED, polled_at=NOW + timedelta(days=30))) <= UNKNOWN_PACE * (1 + JITTER)


@given(now=moments, health=healths, every=st.none() | spans, seed=st.integers(0, 99))
@settings(max_examples=150)
def test_it_is_never_sooner_than_a_minute_nor_before_the_server_s_moment(
    now: object, health: SourceHealth, every: timedelta | None, seed: int
) -> None:
    due = next_due(NOW, source(every=every), health, random.Random(seed))

    if due is None:
        assert health.error == failed(ErrorKind.GONE)
        return
    assert due.tzinfo is not None
    if health.polled_at is not None:
        assert due >= min(health.polled_at, NOW) + (FLOOR if every is not None else SHORTEST)
    if health.retry_at is not None:
        assert due >= health.retry_at
    else:
        assert due <= NOW + max(LONGEST, (every or LONGEST) * (1 + JITTER))
