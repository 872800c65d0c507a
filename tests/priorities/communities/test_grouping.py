from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.communities.grouping import LEAST_PEOPLE, LEAST_TIES, SMALLEST, carried_over, grouped, is_enough
from storage.records.communities import Tie
from tests.priorities.communities.people import circle, tie

THREE = [*circle(1), *circle(101, people=10), *circle(201, people=6), tie(1, 101), tie(105, 201)]


def test_those_who_talk_with_each_other_are_one_community() -> None:
    assert grouped(THREE) == (frozenset(range(101, 111)), frozenset(range(1, 9)), frozenset(range(201, 207)))


def test_the_order_of_what_is_heard_does_not_matter() -> None:
    assert grouped([*reversed(THREE)]) == grouped(THREE)


def test_two_who_talk_are_no_community() -> None:
    assert grouped([tie(n, n + 1, 9) for n in range(1, 40, 2)]) == ()


def test_somebody_between_two_communities_joins_neither_by_chance() -> None:
    between = [tie(1, 900), tie(2, 900), tie(101, 900), tie(102, 900)]

    groups = grouped([*circle(1), *circle(101), *between])

    assert {frozenset(group - {900}) for group in groups} == {frozenset(range(1, 9)), frozenset(range(101, 109))}


@pytest.mark.parametrize(
    ("ties", "enough"),
    [
        ([], False),
        (circle(1, people=LEAST_PEOPLE), True),
        (circle(1, people=LEAST_PEOPLE - 1), False),
        ([tie(1, n) for n in range(2, LEAST_TIES + 1)], False),
        ([tie(1, n) for n in range(2, LEAST_TIES + 2)], True),
    ],
)
def test_a_map_needs_enough_people_who_talk(ties: list[Tie], enough: bool) -> None:
    assert is_enough(ties) is enough


def test_a_community_keeps_its_id_while_most_of_it_stays() -> None:
    before = {7: frozenset(range(10)), 9: frozenset(range(20, 30))}
    found = [frozenset({*range(21, 30), 99}), frozenset(range(6)), frozenset({50, 51, 52, 53})]

    assert carried_over(found, before) == (9, 7, 10)


def test_of_two_halves_the_larger_keeps_the_id() -> None:
    assert carried_over([frozenset(range(6)), frozenset(range(6, 10))], {3: frozenset(range(10))}) == (3, 4)


def test_what_shares_little_is_new() -> None:
    assert carried_over([frozenset(range(10))], {3: frozenset(range(8, 20))}) == (4,)


ties = st.lists(
    st.tuples(st.integers(1, 14), st.integers(1, 14), st.integers(1, 5)).filter(lambda each: each[0] != each[1]),
    max_size=40,
).map(lambda drawn: [*{(one.one, one.other): one for one in (tie(*each) for each in drawn)}.values()])


@settings(max_examples=30, deadline=None)
@given(ties)
def test_whoever_talks_nobody_is_in_two_communities_and_none_is_tiny(drawn: list[Tie]) -> None:
    groups = grouped(drawn)

    assert sum(len(group) for group in groups) == len(frozenset().union(*groups))
    assert all(len(group) >= SMALLEST for group in groups)
    assert groups == grouped(drawn[::-1])
