"""How surprising a number of people is: the Poisson tail, and how long a burst goes on."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

SERIES_TERMS = 200
SHORTEST_HOURS, LONGEST_HOURS = 0.5, 24.0
LEAST_MENTIONS = 5
"""With fewer mentions nothing is said about how long a burst will last."""
EVEN_SPREAD = 1 / math.sqrt(12)
"""Standard deviation of one mention's place when all places are as likely: by chance alone the mean strays so far."""


def surprise(observed: int, expected: float) -> float:
    """Return -log10 of the chance that at least so many come when so many are expected, by the Poisson law.

    0 when no more came than could be expected anyway. Computed as a series in logarithms, so that a chance of
    1e-300 is still told from 1e-200.

    Raises:
        ValueError: expected is not positive.
    """
    if expected <= 0:
        raise ValueError(f"expected must be positive: {expected}")
    if observed <= expected:
        return 0.0
    log_first = observed * math.log(expected) - expected - math.lgamma(observed + 1)
    ratio = term = 1.0
    for further in range(1, SERIES_TERMS):
        term *= expected / (observed + further)
        ratio += term
        if term < 1e-12:
            break
    return max(0.0, -(log_first + math.log(ratio)) / math.log(10))


@cache
def most_expected(observed: int, least: float) -> float:
    """Return how many may be expected at most for so many observed to be so surprising or more; by bisection.

    Never too few by more than a part in a billion, which is made good. 0 where nothing would be: none observed.

    Args:
        observed: how many came.
        least: a surprise, as ``surprise`` gives it, above 0. For as many values as are asked for an answer is kept.
    """
    if observed <= 0 or least <= 0:
        return 0.0 if observed <= 0 else math.inf
    low, high = -700.0, math.log(observed)
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if surprise(observed, math.exp(middle)) >= least else (low, middle)
    return math.exp(high) * (1 + 1e-9)


def hours_left(ages: Sequence[float]) -> float | None:
    """Return in how many hours a burst will have sunk to half, None when too little was heard.

    Mentions that thin out are taken as an exponential decay, whose half-life follows from their mean age; a
    burst that does not clearly thin out is given as long again as it has lasted.

    Args:
        ages: hours from the first mention of the burst to each of them, then to now as the last one.
    """
    *heard, now = ages
    if len(heard) < LEAST_MENTIONS or now <= 0:
        return None
    middle = sum(heard) / len(heard) / now
    thins_out = middle < 0.5 - EVEN_SPREAD / math.sqrt(len(heard))
    left = math.log(2) / _decay(middle) * now if thins_out else now
    return min(max(left, SHORTEST_HOURS), LONGEST_HOURS)


def _decay(middle: float) -> float:
    """Return the rate of an exponential cut off at 1 whose mean is ``middle`` (below 0.5), by bisection."""
    low, high = 1e-6, 200.0
    for _ in range(60):
        rate = (low + high) / 2
        mean = 1 / rate - 1 / math.expm1(rate) if rate < 500 else 1 / rate
        low, high = (rate, high) if mean > middle else (low, rate)
    return (low + high) / 2
