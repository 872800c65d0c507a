from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.trends.surprise import LONGEST_HOURS, SHORTEST_HOURS, hours_left, most_expected, surprise


def tail(observed: int, expected: float) -> float:
    """The Poisson tail summed plainly from the other side."""
    below = sum(math.exp(-expected) * expected**k / math.factorial(k) for k in range(observed))
    return 1 - below


@pytest.mark.parametrize(("observed", "expected"), [(1, 0.5), (3, 0.2), (5, 2.0), (12, 6.5), (40, 25.0)])
def test_it_is_the_poisson_tail(observed: int, expected: float) -> None:
    assert surprise(observed, expected) == pytest.approx(-math.log10(tail(observed, expected)), rel=1e-6)


def test_what_is_usual_does_not_surprise() -> None:
    assert surprise(3, 3.0) == 0
    assert surprise(0, 0.1) == 0


def test_it_does_not_run_out_of_numbers() -> None:
    assert surprise(400, 0.01) > surprise(300, 0.01) > 300


def test_expecting_nothing_is_an_error() -> None:
    with pytest.raises(ValueError, match="positive"):
        surprise(1, 0)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 200), st.floats(0.01, 100))
def test_more_people_surprise_more_and_a_higher_expectation_less(observed: int, expected: float) -> None:
    assert surprise(observed + 1, expected) >= surprise(observed, expected) >= 0
    assert surprise(observed, expected * 1.5) <= surprise(observed, expected)


def test_of_few_mentions_nothing_is_said() -> None:
    assert hours_left([0, 0.1, 0.2, 0.3, 1.0]) is None
    assert hours_left([0, 0, 0, 0, 0, 0]) is None


def test_what_does_not_thin_out_lasts_as_long_again() -> None:
    assert hours_left([0, 1, 2, 3, 4, 4]) == 4
    assert hours_left([0, 10, 20, 30, 40, 50]) == pytest.approx(LONGEST_HOURS)


def test_a_chance_lean_to_the_beginning_is_no_thinning_out() -> None:
    assert hours_left([0, 10 / 60, 20 / 60, 30 / 60, 40 / 60, 50 / 60, 1.0]) == 1.0


def test_the_half_life_of_a_decay_is_found() -> None:
    rate = math.log(2) / 2  # halves every 2 hours
    heard = [-math.log(1 - (i + 0.5) / 200) / rate for i in range(200)]
    kept = [age for age in heard if age < 8]
    assert hours_left([*kept, 8.0]) == pytest.approx(2.0, rel=0.1)


def test_a_flash_is_nearly_over() -> None:
    assert hours_left([0, 0.01, 0.02, 0.03, 0.04, 12.0]) == SHORTEST_HOURS


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 300), st.floats(0.05, 40))
def test_the_most_that_may_be_expected_is_told_and_hardly_more(observed: int, least: float) -> None:
    most = most_expected(observed, least)

    assert surprise(observed, most * (1 + 1e-6)) < least
    assert surprise(observed, most * (1 - 1e-6)) >= least


def test_nobody_never_surprises_and_anybody_does_where_nothing_is_asked() -> None:
    assert most_expected(0, 1.0) == 0
    assert most_expected(3, -1.0) == math.inf
