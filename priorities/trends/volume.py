"""Whether a whole territory is louder than usual: the last hour against the same hour of the seven days before.

Median and median absolute deviation (MAD), which one wild day among the seven does not move.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from statistics import median

from storage.records.reasons import Reason
from storage.records.trends import Trend
from storage.records.words import words

KIND = "territory"
"""``Trend.kind`` of the alert."""

DAYS = 7
A_DAY, AN_HOUR = 24 * 3600, 3600
"""Seconds."""
LEAST_DAYS = 3
"""Of fewer days heard nothing is said."""
LEAST_MENTIONS = 10
TIMES_USUAL = 4.0
DEVIATIONS = 10.0
"""Chosen on the four brands of the NAB set: all twelve labelled windows found, 34 alarms outside them in the 208 days
looked at (55 days each; the first three days of each, and an hour, tell what is usual)."""
POINTS_PER_DOUBLING, MOST_POINTS = 10, 60
MOST_MENTIONS = 300
MAD_TO_DEVIATION = 1.4826
"""What makes of a MAD the standard deviation of a normal law."""


@dataclass(frozen=True, slots=True)
class LoudHour:
    """An hour in which much more came than is usual at that time of the day.

    Attributes:
        came: mentions of the last hour.
        usual: the median of the days before.
    """

    came: int
    usual: float


def loud_hour(moments: Collection[int], now: datetime) -> LoudHour | None:
    """Return the last hour when it is far louder than usual, else None.

    Args:
        moments: publication of each mention of the territory in the last week and an hour, seconds since 1970; the
            days before the oldest were not listened to.
        now: aware UTC.
    """
    end = now.timestamp()
    if not moments:
        return None
    ordered = sorted(moments)
    days = min(DAYS, int((end - ordered[0]) // A_DAY))
    if days < LEAST_DAYS:
        return None
    ends = [end - day * A_DAY for day in range(days + 1)]
    counts = [bisect_right(ordered, at) - bisect_right(ordered, at - AN_HOUR) for at in ends]
    came, before = counts[0], counts[1:]
    return LoudHour(came, median(before)) if is_loud(came, before) else None


def is_loud(came: float, before: Collection[float]) -> bool:
    """Tell whether a count stands far out of those of the same hour in the days before."""
    usual = median(before)
    spread = max(MAD_TO_DEVIATION * median(abs(one - usual) for one in before), math.sqrt(max(usual, 1.0)))
    return came >= max(LEAST_MENTIONS, TIMES_USUAL * usual) and came - usual >= DEVIATIONS * spread


def loud_territory(
    hour: LoudHour, name: str, territory: int, moments: Mapping[int, int], *, people: int, now: datetime
) -> Trend:
    """Return the alert that a whole territory is louder than usual, in the shape of what rises.

    Args:
        hour: what ``loud_hour`` found.
        name: of the territory.
        territory: its id.
        moments: publication of its mentions by id, seconds since 1970.
        people: distinct authors of the last hour.
        now: aware UTC.
    """
    end = now.timestamp()
    recent = sorted((at, key) for key, at in moments.items() if end - 3600 < at <= end)
    newest = tuple(key for _, key in reversed(recent))
    times = hour.came / max(hour.usual, 1.0)
    said = words("Reasons", "%n mentions in the last hour, usually {usual} at this time", None, hour.came)
    points = min(round(POINTS_PER_DOUBLING * math.log2(times)), MOST_POINTS)
    label = words("Labels", "Louder than usual")
    hours = Counter(int((end - at) // 3600) for at in moments.values() if 0 <= end - at < 24 * 3600)
    return Trend(
        topic=name,
        terms=(f"= {name}",),
        kind=KIND,
        territory=territory,
        points=points,
        reasons=(Reason("louder_than_usual", points, said.given(usual=round(hour.usual)), label, newest[:50]),),
        times_usual=round(times, 1),
        first_heard=datetime.fromtimestamp(recent[0][0], UTC),
        mentions=newest[:MOST_MENTIONS],
        people=people,
        window_hours_left=None,
        example=newest[0],
        hourly=tuple(hours[ago] for ago in range(23, -1, -1)),
    )
