"""What is learned from, and what was learned: decisions of the person, and the weights drawn from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Decision:
    """What the person did with one conversation, and what she saw in it then.

    Attributes:
        answered: 1 when she answered, 0 when no answer was needed, between them when she put it off.
        points: of the reasons below, what was learned before left out.
        reasons: their names.
        person: who had written, None where nobody is named.
        text: what was said, title included.
        at: aware UTC.
    """

    answered: float
    points: int
    reasons: tuple[str, ...]
    person: int | None
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Correction:
    """Less of a reason, or more of it, asked for by the person. ``act`` is its id in the log."""

    reason: str
    more: bool
    act: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A habit that the person does not want learned. ``habit`` is its key; ``act`` is the decision's id in the log."""

    habit: str
    act: str


@dataclass(frozen=True, slots=True)
class LearnedWord:
    """A word that tells what the person does.

    Attributes:
        shown: in the spelling heard most.
        weight: logits it adds. seen: decisions it stood in.
    """

    shown: str
    weight: float
    seen: int


@dataclass(frozen=True, slots=True)
class LearnedWeights:
    """What was learned in one territory. Nothing learned is the empty record.

    Attributes:
        reasons: logits by reason's name, beside its own points.
        people: logits by person's id.
        words: by the stem that its variants share.
        factors: by what a reason's points are multiplied because the person said so.
        floor_shift: points by which the floor of the queue moves.
        decisions: how many it was learned from.
    """

    reasons: dict[str, float] = field(default_factory=dict)
    people: dict[int, float] = field(default_factory=dict)
    words: dict[str, LearnedWord] = field(default_factory=dict)
    factors: dict[str, float] = field(default_factory=dict)
    floor_shift: int = 0
    decisions: int = 0


NOTHING_LEARNED = LearnedWeights()
"""What is known before the first decision."""
