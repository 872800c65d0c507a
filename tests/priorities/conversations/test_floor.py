"""The line drawn by hand: under a conversation, whatever time adds to it."""

from __future__ import annotations

import pytest

from priorities.conversations.floor import changing_sides, shift_to
from priorities.conversations.rank import FLOOR
from storage.records.reasons import Reason
from storage.records.words import words

_SAID = words("Reasons", "Only you spoke here")


def line(name: str, points: int) -> Reason:
    return Reason(name, points, _SAID, _SAID, (1,))


ASKS = (line("asks_question", 16), line("substance", 5), line("waiting", 8))


def test_the_floor_becomes_its_points_without_those_of_time() -> None:
    assert shift_to(ASKS) == 21 - FLOOR


def test_where_nobody_waits_no_line_can_be_drawn() -> None:
    assert shift_to((line("news", 30),)) is None


def test_the_floor_stays_above_nothing() -> None:
    assert shift_to((line("asks_question", 12), line("giveaway", -40))) == 1 - FLOOR


@pytest.mark.parametrize(
    ("shift", "crossing"),
    [(0, 0), (6, 0), (7, 1), (-6, 1), (-100, 1), (100, 1)],
)
def test_how_many_cross(shift: int, crossing: int) -> None:
    small = (line("thanks", 4), line("substance", 5))
    article = (line("news", 50),)
    assert changing_sides([(ASKS, True), (small, False), (article, False)], shift) == crossing
