"""How one list becomes another with the fewest rows touched. No Qt: plain keys in, steps out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Move:
    """Take the row at ``start`` out, and put it before the row that stands at ``before`` now (Qt's way to say it)."""

    start: int
    before: int


def runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Return ascending rows as (first, last) stretches: [1, 2, 5] is [(1, 2), (5, 5)]."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def moves(now: Sequence[int], wanted: Sequence[int]) -> list[Move]:
    """Return the moves that bring keys from one order into another, each in terms of the list as it is by then.

    Both hold the same keys, each once. The rows of a longest rising stretch stay where they are, so as few rows
    move as possible. Cost: n log n for the stretch, and n for each row that moves.
    """
    place = {key: number for number, key in enumerate(wanted)}
    staying = _longest_rising([place[key] for key in now])
    order = list(now)
    steps: list[Move] = []
    for number, key in enumerate(wanted):
        if number in staying:
            continue
        start = order.index(key)
        before = order.index(wanted[number - 1]) + 1 if number else 0
        if before in (start, start + 1):
            continue
        steps.append(Move(start, before))
        order.pop(start)
        order.insert(before - (start < before), key)
    return steps


def _longest_rising(numbers: Sequence[int]) -> frozenset[int]:
    """Return the numbers of a longest increasing subsequence (patience sorting)."""
    tops: list[int] = []
    tails: list[int] = []
    previous: list[int] = []
    for at, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        previous.append(tails[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(number)
            tails.append(at)
        else:
            tops[pile], tails[pile] = number, at
    found = set()
    at = tails[-1] if tails else -1
    while at >= 0:
        found.add(numbers[at])
        at = previous[at]
    return frozenset(found)
