from __future__ import annotations

import asyncio
from collections import Counter
from datetime import timedelta

import pytest

from listeners.fetching.slots import SLOW_FOR, SLOW_PACE, TURNS_APART, Slots
from tests.listeners.fetching.loopback import NOW, Clock


def most_at_once(hosts: list[str], slots: Slots) -> tuple[Counter[str], int]:
    """Let one holder per name in; return the most at once per host, and in all."""
    most: Counter[str] = Counter()
    now: Counter[str] = Counter()
    in_all = 0

    async def hold(host: str) -> None:
        nonlocal in_all
        async with slots.at(host):
            now[host] += 1
            most[host] = max(most[host], now[host])
            in_all = max(in_all, now.total())
            for _ in range(5):
                await asyncio.sleep(0)
            now[host] -= 1

    async def run() -> None:
        await asyncio.gather(*map(hold, hosts))

    asyncio.run(run())
    return most, in_all


def test_two_per_host_and_sixteen_in_all() -> None:
    most, in_all = most_at_once([f"h{n // 10}" for n in range(200)], Slots(now=Clock()))

    assert max(most.values()) == 2
    assert in_all == 16


def test_one_host_never_takes_more_than_its_two() -> None:
    assert most_at_once(["h"] * 30, Slots(now=Clock())) == (Counter(h=2), 2)


def test_a_slot_is_given_back_when_the_holder_fails() -> None:
    async def fails() -> None:
        raise ConnectionError

    async def run() -> None:
        slots = Slots(now=Clock(), per_host=1)
        for _ in range(3):
            with pytest.raises(ExceptionGroup):
                async with slots.at("h"), asyncio.TaskGroup() as group:
                    group.create_task(fails())
        async with asyncio.timeout(1), slots.at("h"):
            pass

    asyncio.run(run())


def test_a_host_may_always_be_asked_until_it_says_429() -> None:
    slots = Slots(now=Clock())

    assert [slots.turn("h") for _ in range(5)] == [None] * 5
    slots.slow_down("other")
    assert slots.turn("h") is None


def test_after_429_turns_are_given_one_every_61_seconds() -> None:
    clock = Clock()
    slots = Slots(now=clock)
    slots.slow_down("h")

    assert [slots.turn("h") for _ in range(3)] == [NOW + TURNS_APART * n for n in (1, 2, 3)]
    clock.pass_by(61)
    assert slots.turn("h") is None
    assert slots.turn("h") == NOW + TURNS_APART * 4
    clock.pass_by(61)
    assert slots.turn("h") is None


def test_who_comes_two_seconds_late_takes_no_time_of_the_next() -> None:
    clock = Clock()
    slots = Slots(now=clock)
    slots.slow_down("h")
    first, second = (slots.turn("h") for _ in range(2))
    assert first is not None
    assert second is not None

    clock.now = first + timedelta(seconds=2)
    assert slots.turn("h") is None
    clock.now = second
    assert slots.turn("h") is None
    assert second - first >= SLOW_PACE + timedelta(seconds=2)


def test_who_comes_back_at_the_given_turn_is_let_in() -> None:
    clock = Clock()
    slots = Slots(now=clock)
    slots.slow_down("h")
    turns = [turn for _ in range(5) if (turn := slots.turn("h")) is not None]

    for turn in turns:
        clock.now = turn
        assert slots.turn("h") is None


def test_a_host_is_forgiven_after_an_hour_without_429() -> None:
    clock = Clock()
    slots = Slots(now=clock)
    slots.slow_down("h")
    clock.now += SLOW_FOR - timedelta(seconds=1)
    slots.slow_down("h")
    clock.pass_by(2)
    assert slots.turn("h") is not None

    clock.now += SLOW_FOR
    assert [slots.turn("h") for _ in range(3)] == [None] * 3
