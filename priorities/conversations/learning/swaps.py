"""What "less of this" would change, shown before it is applied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from priorities.conversations.learning.weights import corrected
from storage.records.learning import LearnedWeights
from storage.records.reasons import Reason


@dataclass(frozen=True, slots=True)
class Placed:
    """One conversation of a list, as it stands: its points are the sum of its reasons'."""

    conversation: int
    points: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """A conversation that would change its place; places count from 1."""

    conversation: int
    before: int
    after: int
    points: int


def moves(placed: Sequence[Placed], weights: LearnedWeights, reason: str, *, more: bool) -> tuple[Move, ...]:
    """Return which conversations would change places if the person asked for less (or more) of a reason.

    Args:
        placed: the list as it is shown, first one first.
        weights: what is learned in its territory now.
        reason: the reason's name.
        more: more of it rather than less.
    """
    now = weights.factors.get(reason, 1.0)
    then = corrected(now, more=more)
    return reordered(placed, [one.points + _change(one, reason, now, then) for one in placed])


def reordered(placed: Sequence[Placed], points: Sequence[int]) -> tuple[Move, ...]:
    """Return which conversations would change places if they had other points, given in their order."""
    after = {one.conversation: new for one, new in zip(placed, points, strict=True)}
    order = sorted(placed, key=lambda one: -after[one.conversation])
    before = {one.conversation: place for place, one in enumerate(placed, start=1)}
    return tuple(
        Move(one.conversation, before[one.conversation], place, after[one.conversation])
        for place, one in enumerate(order, start=1)
        if before[one.conversation] != place
    )


def _change(one: Placed, reason: str, now: float, then: float) -> int:
    points = next((line.points for line in one.reasons if line.name == reason), 0)
    return round(points * (then - 1)) - round(points * (now - 1))
