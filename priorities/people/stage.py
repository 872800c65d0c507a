"""How far the relation with a person has come, and what brought it there. Counted in words said, never in followers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage.records.words import Words, words


class Stage(StrEnum):
    """How far it has come, each one further than those before it."""

    UNKNOWN = "unknown"
    HEARD = "heard"
    ANSWERED = "answered"
    ANSWERED_BACK = "answered back"
    CAME_BACK = "came back"
    SPEAKS_FOR_US = "speaks for us"


STAGE_NAMES: dict[Stage, Words] = {
    Stage.UNKNOWN: words("Stages", "Not heard yet"),
    Stage.HEARD: words("Stages", "Heard"),
    Stage.ANSWERED: words("Stages", "Answered"),
    Stage.ANSWERED_BACK: words("Stages", "Answered back"),
    Stage.CAME_BACK: words("Stages", "Came back unasked"),
    Stage.SPEAKS_FOR_US: words("Stages", "Speaks for you"),
}
"""What each is called on screen."""

_ORDER = {stage: at for at, stage in enumerate(Stage)}


@dataclass(frozen=True, slots=True)
class HerWord:
    """Something she said.

    Attributes:
        at: when, aware UTC.
        to_us: it is addressed to us, or answers something of ours.
        for_us: it recommends us to others, or stands up for us.
    """

    at: datetime
    mention: int
    conversation: int
    to_us: bool
    for_us: bool = False


@dataclass(frozen=True, slots=True)
class OurWord:
    """Something we said to her (a follow is no word): when, aware UTC, and where; None for outside a conversation."""

    at: datetime
    conversation: int | None


@dataclass(frozen=True, slots=True)
class Step:
    """A stage reached: when, and by what.

    Attributes:
        conversation: where that was, None where it was outside one.
        mention: her words that did it, None where it was ours.
    """

    stage: Stage
    at: datetime
    conversation: int | None
    mention: int | None


def steps(hers: Iterable[HerWord], ours: Iterable[OurWord]) -> tuple[Step, ...]:
    """Return the stages a relation went through, oldest first: only those that brought it further than it was."""
    reached: list[Step] = []
    for step in _moves(sorted(hers, key=lambda word: (word.at, word.mention)), tuple(ours)):
        if not reached or is_further(step.stage, reached[-1].stage):
            reached.append(step)
    return tuple(reached)


def stage_of(taken: Sequence[Step], at: datetime | None = None) -> Stage:
    """Return where a relation stands after these steps, or stood at a moment."""
    past = [step for step in taken if at is None or step.at <= at]
    return past[-1].stage if past else Stage.UNKNOWN


def is_further(one: Stage, other: Stage) -> bool:
    """Tell whether one stage is further than another."""
    return _ORDER[one] > _ORDER[other]


def _moves(hers: Sequence[HerWord], ours: Sequence[OurWord]) -> Iterator[Step]:
    """Yield what each word means for the relation, in the order they were said; ours before hers of one moment."""
    said: list[tuple[datetime, int, HerWord | OurWord]] = [
        *((word.at, 0, word) for word in ours),
        *((word.at, 1, word) for word in hers),
    ]
    answered_in: set[int | None] = set()
    for at, _whose, word in sorted(said, key=lambda one: one[:2]):
        if isinstance(word, OurWord):
            answered_in.add(word.conversation)
            yield Step(Stage.ANSWERED, at, word.conversation, None)
        else:
            yield Step(_meaning(word, answered_in), at, word.conversation, word.mention)


def _meaning(word: HerWord, answered_in: set[int | None]) -> Stage:
    if word.for_us:
        return Stage.SPEAKS_FOR_US
    if word.conversation in answered_in:
        return Stage.ANSWERED_BACK
    return Stage.CAME_BACK if word.to_us and answered_in else Stage.HEARD
