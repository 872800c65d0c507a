from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from priorities.people.stage import STAGE_NAMES, HerWord, OurWord, Stage, is_further, stage_of, steps

DAY = timedelta(days=1)
MONDAY = datetime(2026, 11, 16, 9, tzinfo=UTC)


def hers(day: int, conversation: int = 1, *, to_us: bool = True, for_us: bool = False) -> HerWord:
    return HerWord(MONDAY + day * DAY, 100 + day, conversation, to_us, for_us)


def ours(day: int, conversation: int | None = 1) -> OurWord:
    return OurWord(MONDAY + day * DAY, conversation)


@pytest.mark.parametrize(
    ("said", "answered", "stage"),
    [
        ((), (), Stage.UNKNOWN),
        ((hers(0),), (), Stage.HEARD),
        ((hers(0, to_us=False),), (), Stage.HEARD),
        ((hers(0),), (ours(1),), Stage.ANSWERED),
        ((), (ours(1, None),), Stage.ANSWERED),
        ((hers(0), hers(1)), (ours(2),), Stage.ANSWERED),
        ((hers(0), hers(2)), (ours(1),), Stage.ANSWERED_BACK),
        ((hers(0), hers(2, to_us=False)), (ours(1),), Stage.ANSWERED_BACK),
        ((hers(0), hers(5, 2)), (ours(1),), Stage.CAME_BACK),
        ((hers(0), hers(5, 2, to_us=False)), (ours(1),), Stage.ANSWERED),
        ((hers(0), hers(5, 2)), (), Stage.HEARD),
        ((hers(0), hers(5, 2)), (ours(1, None),), Stage.CAME_BACK),
        ((hers(0, to_us=False, for_us=True),), (), Stage.SPEAKS_FOR_US),
        ((hers(0), hers(2), hers(9, 3, for_us=True), hers(12, 4)), (ours(1),), Stage.SPEAKS_FOR_US),
    ],
)
def test_where_a_relation_stands(said: tuple[HerWord, ...], answered: tuple[OurWord, ...], stage: Stage) -> None:
    assert stage_of(steps(said, answered)) is stage


def test_each_step_says_when_and_by_what_it_was_taken() -> None:
    taken = steps((hers(0), hers(2), hers(5, 2)), (ours(1),))

    assert [(step.stage, step.at, step.conversation, step.mention) for step in taken] == [
        (Stage.HEARD, MONDAY, 1, 100),
        (Stage.ANSWERED, MONDAY + DAY, 1, None),
        (Stage.ANSWERED_BACK, MONDAY + 2 * DAY, 1, 102),
        (Stage.CAME_BACK, MONDAY + 5 * DAY, 2, 105),
    ]


def test_a_past_moment_can_be_asked_for() -> None:
    taken = steps((hers(0), hers(2)), (ours(1),))

    asked = [stage_of(taken, MONDAY + day * DAY) for day in (-1, 0, 1, 2)]
    assert asked == [Stage.UNKNOWN, Stage.HEARD, Stage.ANSWERED, Stage.ANSWERED_BACK]


def test_of_one_moment_ours_comes_first() -> None:
    assert stage_of(steps((hers(0), hers(1)), (ours(1),))) is Stage.ANSWERED_BACK


def test_every_stage_has_a_name() -> None:
    assert STAGE_NAMES.keys() == set(Stage)


@given(
    st.lists(st.builds(hers, st.integers(0, 9), st.integers(1, 3), to_us=st.booleans(), for_us=st.booleans())),
    st.lists(st.builds(ours, st.integers(0, 9), st.none() | st.integers(1, 3))),
)
def test_a_relation_only_goes_further_and_in_the_order_of_time(said: list[HerWord], answered: list[OurWord]) -> None:
    taken = steps(said, answered)

    for earlier, later in pairwise(taken):
        assert is_further(later.stage, earlier.stage)
        assert later.at >= earlier.at
    assert bool(taken) is bool(said or answered)
