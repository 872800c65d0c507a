"""How one list becomes another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.parts.card_order import Move, moves, runs


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], []),
        ([3], [(3, 3)]),
        ([1, 2, 5], [(1, 2), (5, 5)]),
        ([0, 1, 2], [(0, 2)]),
        ([0, 2, 4], [(0, 0), (2, 2), (4, 4)]),
    ],
)
def test_runs(rows: list[int], expected: list[tuple[int, int]]) -> None:
    assert runs(rows) == expected


@pytest.mark.parametrize(
    ("now", "wanted", "steps"),
    [
        ([1, 2, 3], [1, 2, 3], []),
        ([1, 2, 3], [2, 3, 1], [Move(0, 3)]),
        ([1, 2, 3], [3, 1, 2], [Move(2, 0)]),
        ([], [], []),
    ],
)
def test_as_few_rows_move_as_possible(now: list[int], wanted: list[int], steps: list[Move]) -> None:
    assert moves(now, wanted) == steps


@given(st.permutations(range(12)))
def test_moves_lead_to_the_wanted_order(wanted: list[int]) -> None:
    order = list(range(12))
    for move in moves(order.copy(), wanted):
        assert move.before not in (move.start, move.start + 1), "Qt refuses a move to where the row is"
        key = order.pop(move.start)
        order.insert(move.before - (move.start < move.before), key)
    assert order == wanted
