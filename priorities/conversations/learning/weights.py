"""Weights learned from what a person answers, dismisses and puts off, held near the hand-set ones.

The chance that she answers is taken as logistic in the points of the reasons plus learned weights of the same
reasons, of the words and of the person, each with a Gaussian prior around zero: nothing is believed before it was
seen several times. The shape follows Aberdeen, Pacovsky and Slater, *The Learning Behind Gmail Priority Inbox* (2010);
words carry most of the gain. It is a pure function of the decisions, so that undoing one undoes what it taught.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from priorities.conversations.learning.features import stems_of
from storage.records.learning import Correction, Decision, LearnedWeights, LearnedWord

POINTS_PER_LOGIT = 8.0
"""Points that make an answer e times as likely: the hand-set reasons' own scale around the floor."""
LEAST_DECISIONS = 10
"""From so few nothing is learned."""
MOST_DECISIONS = 1_000
"""The latest that are learned from: a second of work at most, and habits change."""
LEAST_SEEN = 2
PRIOR_REASONS, PRIOR_WORDS, PRIOR_PEOPLE, PRIOR_FLOOR = 10.0, 1.0, 2.0, 1.0
"""How strongly each kind is held to zero. Of 5, 10 and 20 for reasons and 0.25 to 2 for words, this pair lost nowhere
and gained on most labelled sets and imitated persons (bench.judge prints the curve)."""
STEPS = 60
LEAST_WEIGHT = 0.02
LESS, MORE = 0.5, 1.5
LEAST_FACTOR, MOST_FACTOR = 0.125, 3.0
MOST_FLOOR_SHIFT = 15


@dataclass(frozen=True, slots=True)
class _Example:
    """A decision as numbers: what the points say, which features it has and how much each counts, what was done."""

    cold: float
    features: tuple[tuple[int, float], ...]
    answered: float


def learn(decisions: Sequence[Decision], corrections: Iterable[Correction] = (), *, floor: int) -> LearnedWeights:
    """Return what decisions and corrections teach.

    Args:
        decisions: oldest first; those taken back are not among them.
        corrections: in the order made.
        floor: points from which a mention waits for an answer when nothing is learned.
    """
    factors = _factors(corrections)
    told = decisions[-MOST_DECISIONS:]
    if len(told) < LEAST_DECISIONS:
        return LearnedWeights(factors=factors, decisions=len(decisions))
    numbers = _Numbers(told)
    weights = _fit(numbers.examples(told, floor), numbers.priors)
    shift = -round(POINTS_PER_LOGIT * weights[0])
    return LearnedWeights(
        reasons=numbers.named("reason", weights),
        people={int(key): weight for key, weight in numbers.named("person", weights).items()},
        words={
            stem: LearnedWord(numbers.spelling(stem), weight, numbers.seen["word", stem])
            for stem, weight in numbers.named("word", weights).items()
        },
        factors=factors,
        floor_shift=max(-MOST_FLOOR_SHIFT, min(shift, MOST_FLOOR_SHIFT)),
        decisions=len(decisions),
    )


def word_share(stems: int) -> float:
    """Return how much each word of a text with so many counts: a long text is not more telling by its length."""
    return 2 / math.sqrt(max(stems, 1))


def corrected(factor: float, *, more: bool) -> float:
    """Return a factor after one more correction; however often it is said, a reason neither dies nor rules."""
    return min(max(factor * (MORE if more else LESS), LEAST_FACTOR), MOST_FACTOR)


def _factors(corrections: Iterable[Correction]) -> dict[str, float]:
    factors: dict[str, float] = {}
    for one in corrections:
        factors[one.reason] = corrected(factors.get(one.reason, 1.0), more=one.more)
    return {name: factor for name, factor in factors.items() if factor != 1.0}


_Feature = tuple[str, str]
"""A kind (reason, person, word) and a name within it."""


class _Numbers:
    """The features of some decisions, numbered; number 0 stands in every example and moves the floor."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        self.seen: Counter[_Feature] = Counter()
        self._spellings: dict[str, Counter[str]] = {}
        self._stems = [stems_of(decision.text) for decision in decisions]
        for decision, stems in zip(decisions, self._stems, strict=True):
            self.seen.update(_features(decision, stems))
            for stem, spelling in stems.items():
                self._spellings.setdefault(stem, Counter())[spelling.lower()] += 1
        kept = sorted(feature for feature, times in self.seen.items() if times >= LEAST_SEEN)
        self._number = {feature: number for number, feature in enumerate(kept, start=1)}
        held = {"reason": PRIOR_REASONS, "word": PRIOR_WORDS, "person": PRIOR_PEOPLE}
        self.priors = [PRIOR_FLOOR, *(held[kind] for kind, _ in kept)]

    def examples(self, decisions: Sequence[Decision], floor: int) -> list[_Example]:
        found = []
        for decision, stems in zip(decisions, self._stems, strict=True):
            share = word_share(len(stems))
            features = [
                (0, 1.0),
                *(
                    (self._number[feature], share if feature[0] == "word" else 1.0)
                    for feature in _features(decision, stems)
                    if feature in self._number
                ),
            ]
            cold = (decision.points - floor) / POINTS_PER_LOGIT
            found.append(_Example(cold, tuple(features), decision.answered))
        return found

    def named(self, kind: str, weights: Sequence[float]) -> dict[str, float]:
        """Return the weights of one kind by name; what is next to nothing is left out."""
        return {
            name: round(weights[number], 3)
            for (its_kind, name), number in self._number.items()
            if its_kind == kind and abs(weights[number]) >= LEAST_WEIGHT
        }

    def spelling(self, stem: str) -> str:
        return self._spellings[stem].most_common(1)[0][0]


def _features(decision: Decision, stems: Iterable[str]) -> list[_Feature]:
    person = [("person", str(decision.person))] if decision.person is not None else []
    return [*(("reason", name) for name in decision.reasons), *person, *(("word", stem) for stem in stems)]


def _fit(examples: Sequence[_Example], priors: Sequence[float]) -> list[float]:
    """Return the most likely weights, by gradient steps that cannot overshoot.

    Each weight's step is divided by a bound of its curvature: 1/4 is the steepest a logistic curve gets, and the
    values beside it in each example bound how the weights move together.
    """
    weights = [0.0] * len(priors)
    curvature = [*priors]
    for example in examples:
        beside = sum(value for _, value in example.features)
        for number, value in example.features:
            curvature[number] += 0.25 * value * beside
    for _ in range(STEPS):
        slopes = [prior * weight for prior, weight in zip(priors, weights, strict=True)]
        for example in examples:
            logit = example.cold + sum(weights[number] * value for number, value in example.features)
            error = 1 / (1 + math.exp(-max(-30.0, min(logit, 30.0)))) - example.answered
            for number, value in example.features:
                slopes[number] += error * value
        for number, slope in enumerate(slopes):
            weights[number] -= slope / curvature[number]
    return weights
