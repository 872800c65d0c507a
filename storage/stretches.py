"""Sets of ids as stretches of consecutive ones: a million new mentions of one import are one pair of numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

Stretch = tuple[int, int]
"""First and last id, both in it."""


def stretches_of(ids: Iterable[int]) -> list[Stretch]:
    """Return the stretches that hold these ids and no other, in order; double ids count once."""
    return merged((one, one) for one in ids)


def merged(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return the same ids in the fewest stretches, in order."""
    found: list[Stretch] = []
    for first, last in sorted(stretches):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def without(stretches: Iterable[Stretch], others: Iterable[Stretch]) -> list[Stretch]:
    """Return the ids of the first that are not among the others."""
    left: list[Stretch] = []
    taken = merged(others)
    at = 0
    for first, last in merged(stretches):
        while at < len(taken) and taken[at][1] < first:
            at += 1
        start, look = first, at
        while start <= last and look < len(taken) and taken[look][0] <= last:
            if taken[look][0] > start:
                left.append((start, taken[look][0] - 1))
            start = max(start, taken[look][1] + 1)
            look += 1
        if start <= last:
            left.append((start, last))
    return left


def within(stretches: Iterable[Stretch], others: Iterable[Stretch]) -> list[Stretch]:
    """Return the ids of the first that are among the others too."""
    mine = merged(stretches)
    return without(mine, without(mine, others))


def batches(stretches: Iterable[Stretch], size: int) -> Iterator[Stretch]:
    """Yield the stretches cut so that none holds more than ``size`` ids."""
    for first, last in stretches:
        for start in range(first, last + 1, size):
            yield start, min(start + size - 1, last)
