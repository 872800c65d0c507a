"""What was learned, one line each, and learned without some of them: every line can be taken out by name."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from priorities.conversations.learning.lines import MOST_POINTS
from priorities.conversations.learning.weights import POINTS_PER_LOGIT
from storage.records.learning import LearnedWeights


class HabitKind(StrEnum):
    """What a habit is about."""

    WORD = "word"
    PERSON = "person"
    REASON = "reason"


@dataclass(frozen=True, slots=True)
class Habit:
    """One thing that tells what the person does.

    Attributes:
        name: a word's stem, a person's id, a reason's name.
        shown: a word in the spelling heard most; the name otherwise.
        points: it adds where it stands alone, rounded to one decimal.
    """

    kind: HabitKind
    name: str
    shown: str
    points: float

    @property
    def key(self) -> str:
        """What it is called by in the log: its kind and its name."""
        return f"{self.kind.value}:{self.name}"


def habits(weights: LearnedWeights) -> tuple[Habit, ...]:
    """Return all that was learned, what counts most first."""
    return tuple(sorted(_all(weights), key=lambda habit: (-abs(habit.points), habit.kind, habit.name)))


def without(weights: LearnedWeights, keys: Collection[str]) -> LearnedWeights:
    """Return what was learned without the habits of these keys."""
    if not keys:
        return weights
    return replace(
        weights,
        reasons={name: weight for name, weight in weights.reasons.items() if f"{HabitKind.REASON}:{name}" not in keys},
        people={one: weight for one, weight in weights.people.items() if f"{HabitKind.PERSON}:{one}" not in keys},
        words={stem: word for stem, word in weights.words.items() if f"{HabitKind.WORD}:{stem}" not in keys},
    )


def _all(weights: LearnedWeights) -> Iterator[Habit]:
    for stem, word in weights.words.items():
        # Alone in a text a word counts double (``word_share``).
        yield Habit(HabitKind.WORD, stem, word.shown, _points(2 * word.weight))
    for person, weight in weights.people.items():
        yield Habit(HabitKind.PERSON, str(person), str(person), _points(weight))
    for name, weight in weights.reasons.items():
        yield Habit(HabitKind.REASON, name, name, _points(weight))


def _points(logits: float) -> float:
    return max(-MOST_POINTS, min(round(POINTS_PER_LOGIT * logits, 1), MOST_POINTS))
