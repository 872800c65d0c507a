from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from priorities.people.touch import LONGEST_SILENCE, first_timers, losing_touch
from resources.catalogue import read_catalogue
from storage.records.contacts import Contacts

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def contacts(*days_ago: float, person: int = 1, ours: int = 1, not_now: float | None = None) -> Contacts:
    moments = tuple(NOW - DAY * ago for ago in sorted(days_ago, reverse=True))
    put_off = None if not_now is None else NOW - DAY * not_now
    return Contacts(person, moments, len(moments) - ours, ours, first=7, not_now_at=put_off)


def test_a_silence_longer_than_usual_is_losing_touch() -> None:
    (score,) = losing_touch([contacts(80, 70, 60, 50)], NOW)

    assert score.points == sum(reason.points for reason in score.reasons)
    said = [read_catalogue("en").render(reason.words) for reason in score.reasons]
    assert "You were in touch 4 times" in said
    assert "Nothing for 50 d; usually something every 10 d" in said
    assert all(reason.mentions == (7,) for reason in score.reasons)


@pytest.mark.parametrize(
    "known",
    [
        contacts(80, 70),
        contacts(80, 70, 60, 50, ours=0),
        contacts(90, 60, 30),
        contacts(16, 15, 14, 13),
        contacts(80, 70, 60, 50, not_now=40),
        contacts(*(LONGEST_SILENCE / DAY + more for more in (1, 2, 3, 4))),
    ],
    ids=["too few", "we never answered", "as usual", "two weeks at least", "put off since", "too long ago"],
)
def test_who_is_not_being_lost(known: Contacts) -> None:
    assert losing_touch([known], NOW) == ()


def test_it_restarts_at_the_last_real_contact() -> None:
    assert losing_touch([contacts(80, 70, 60, 50, 0)], NOW) == ()


def test_put_off_before_something_new_happened_counts_no_longer() -> None:
    assert len(losing_touch([contacts(80, 70, 60, 50, not_now=55)], NOW)) == 1


def test_the_strongest_habit_comes_first() -> None:
    few, many = contacts(70, 60, 50, person=1), contacts(*range(50, 100, 5), person=2)

    assert [score.person for score in losing_touch([few, many], NOW)] == [2, 1]


def test_who_wrote_for_the_first_time_lately_is_welcomed_the_unanswered_first() -> None:
    answered, waiting = contacts(5, 4, person=1), contacts(9, person=2, ours=0)
    old = contacts(60, 3, person=3)

    found = first_timers([answered, waiting, old], NOW)

    assert [score.person for score in found] == [2, 1]
    assert [reason.name for reason in found[0].reasons] == ["unwelcomed", "first_word"]
    assert found[0].points == 15


gaps = st.lists(st.floats(0, 400), min_size=1, max_size=12)


@given(gaps, st.integers(0, 3))
def test_nobody_is_lost_and_new_at_once_and_points_add_up(days: list[float], ours: int) -> None:
    known = contacts(*days, ours=min(ours, len(days)))

    lost, new = losing_touch([known], NOW), first_timers([known], NOW)

    assert not (lost and new)
    for score in (*lost, *new):
        assert score.points == sum(reason.points for reason in score.reasons) > 0
