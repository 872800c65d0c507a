"""Where communities lie on the map: islands that do not overlap, near each other where people cross over."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

GOLDEN = math.pi * (3 - math.sqrt(5))
"""The golden angle: the sunflower's, which spreads any number of points evenly over a disc (Vogel 1979)."""
SPACING = 1.0
"""Between two people of an island."""
SHORE = 1.2
"""Of an island beyond its outermost person."""
STRAIT = 2.0
"""Between the shores of two islands at least."""
STEPS = 200


@dataclass(frozen=True, slots=True)
class Island:
    """A disc on the map: its middle, and how far it reaches."""

    x: float
    y: float
    radius: float


def radius_of(people: int) -> float:
    """Return how far an island of so many people reaches from its middle."""
    return SPACING * math.sqrt(max(people - 0.5, 0.5)) + SHORE


def places_on(island: Island, people: int) -> tuple[tuple[float, float], ...]:
    """Return a place for each of so many people on an island, from its middle outward."""
    return tuple(
        (
            island.x + SPACING * math.sqrt(number + 0.5) * math.cos(number * GOLDEN),
            island.y + SPACING * math.sqrt(number + 0.5) * math.sin(number * GOLDEN),
        )
        for number in range(people)
    )


def laid_out(sizes: Sequence[int], crossings: Mapping[tuple[int, int], int]) -> tuple[Island, ...]:
    """Return an island for each community.

    Islands between which people cross over draw each other nearer, all are drawn to the middle a little, and none
    overlaps another at the end. The same input gives the same map; the work grows with the square of the islands.

    Args:
        sizes: people of each community.
        crossings: answers between two communities, by their numbers, the lower first.
    """
    radii = [radius_of(size) for size in sizes]
    reach = 2 * sum(radii) / math.pi + STRAIT
    at = [
        [reach * math.cos(number * GOLDEN) * (number > 0), reach * math.sin(number * GOLDEN) * (number > 0)]
        for number in range(len(sizes))
    ]
    for step in range(STEPS):
        _draw_together(at, radii, crossings, strength=0.05 * (1 - step / STEPS))
        _part(at, radii)
    for _ in range(STEPS * 5):
        if not _part(at, radii):
            break
    return tuple(Island(round(x, 3), round(y, 3), round(r, 3)) for (x, y), r in zip(at, radii, strict=True))


def _draw_together(
    at: list[list[float]], radii: Sequence[float], crossings: Mapping[tuple[int, int], int], *, strength: float
) -> None:
    for place in at:
        place[0] -= place[0] * strength / 2
        place[1] -= place[1] * strength / 2
    most = max(crossings.values(), default=1)
    for (one, other), answers in crossings.items():
        away_x, away_y = at[other][0] - at[one][0], at[other][1] - at[one][1]
        distance = math.hypot(away_x, away_y) or 1.0
        pull = strength * answers / most * max(distance - radii[one] - radii[other], 0) / distance
        at[one][0] += away_x * pull
        at[one][1] += away_y * pull
        at[other][0] -= away_x * pull
        at[other][1] -= away_y * pull


def _part(at: list[list[float]], radii: Sequence[float]) -> bool:
    """Push islands that overlap apart; tell whether any did."""
    pushed = False
    for one in range(len(at)):
        for other in range(one + 1, len(at)):
            away_x, away_y = at[other][0] - at[one][0], at[other][1] - at[one][1]
            distance = math.hypot(away_x, away_y)
            missing = radii[one] + radii[other] + STRAIT - distance
            if missing <= 1e-6:
                continue
            pushed = True
            if distance < 1e-9:
                away_x, away_y, distance = math.cos(other), math.sin(other), 1.0
            share = missing / 2 / distance
            at[one][0] -= away_x * share
            at[one][1] -= away_y * share
            at[other][0] += away_x * share
            at[other][1] += away_y * share
    return pushed
