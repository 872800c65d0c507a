from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from storage.stretches import Stretch, batches, merged, stretches_of, within, without

IDS = st.sets(st.integers(0, 60), max_size=40)


def ids(stretches: list[Stretch]) -> set[int]:
    return {one for first, last in stretches for one in range(first, last + 1)}


def test_consecutive_ids_are_one_stretch() -> None:
    assert stretches_of([5, 3, 4, 9, 3]) == [(3, 5), (9, 9)]
    assert stretches_of([]) == []


@given(IDS, IDS)
def test_they_are_sets(mine: set[int], others: set[int]) -> None:
    one, other = stretches_of(mine), stretches_of(others)

    assert ids(one) == mine
    assert ids(without(one, other)) == mine - others
    assert ids(within(one, other)) == mine & others
    assert ids(merged([*one, *other])) == mine | others


@given(IDS)
def test_they_are_as_few_as_can_be(mine: set[int]) -> None:
    found = stretches_of(mine)

    assert all(left[1] + 1 < right[0] for left, right in pairwise(found))


@given(IDS, st.integers(1, 7))
def test_batches_hold_the_same(mine: set[int], size: int) -> None:
    cut = list(batches(stretches_of(mine), size))

    assert ids(cut) == mine
    assert all(last - first < size for first, last in cut)
