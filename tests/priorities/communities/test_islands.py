from __future__ import annotations

import math
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.communities.islands import SHORE, SPACING, STRAIT, Island, laid_out, places_on, radius_of


def gap(one: Island, other: Island) -> float:
    return math.hypot(one.x - other.x, one.y - other.y) - one.radius - other.radius


def test_people_who_cross_over_bring_their_islands_together() -> None:
    sizes = [12, 12, 12, 12, 12, 12]

    apart = laid_out(sizes, {})
    one, other = max(combinations(range(6), 2), key=lambda pair: gap(apart[pair[0]], apart[pair[1]]))
    near = laid_out(sizes, {(one, other): 40})

    assert gap(near[one], near[other]) < gap(apart[one], apart[other]) / 2


def test_one_island_lies_in_the_middle() -> None:
    (only,) = laid_out([9], {})

    assert (only.x, only.y) == (0, 0)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.integers(4, 120), max_size=14),
    st.dictionaries(st.tuples(st.integers(0, 6), st.integers(7, 13)), st.integers(1, 99), max_size=9),
)
def test_no_two_islands_overlap(sizes: list[int], drawn: dict[tuple[int, int], int]) -> None:
    crossings = {pair: answers for pair, answers in drawn.items() if pair[1] < len(sizes)}

    islands = laid_out(sizes, crossings)

    assert islands == laid_out(sizes, crossings)
    assert all(gap(one, other) > STRAIT * 0.8 for one, other in combinations(islands, 2))


@given(st.integers(1, 300))
def test_people_stand_apart_and_on_their_island(people: int) -> None:
    island = Island(3, -2, radius_of(people))

    places = places_on(island, people)

    assert len(places) == people
    assert all(math.hypot(x - island.x, y - island.y) <= island.radius - SHORE + 0.01 for x, y in places)
    assert all(math.dist(one, other) > SPACING * 0.9 for one, other in combinations(places[:40], 2))
