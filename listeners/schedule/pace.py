"""How soon a source is worth asking again, told by when it published before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

FEWEST_MOMENTS = 4
"""A pace is told from three gaps or more."""

LONGEST_WHILE_ALIVE = timedelta(hours=1)
"""A source that published lately is looked at each hour at least, however regular it was until now."""

_FEWEST_GAPS = 4
_SILENCE_PARTS = 8
_LIFE_PARTS = 24


def worthwhile_wait(now: datetime, moments: Sequence[int]) -> timedelta | None:
    """Return how long to wait before it is worth asking again; None where too little is known.

    It asks of the source's own past: of the gaps that lasted longer than the present silence, how soon did a
    quarter of them end? So it comes back quickly after something new where things come in bursts, sleeps through
    the nights and weekends that the source itself keeps, and takes its time where posts come once a day. A silence
    longer than almost any before is waited for in eighths of itself. In any case the wait is not longer than an
    hour, or a twenty-fourth of the silence once that is more.

    What that costs in polls and gains in promptness is measured by ``bench/pace.py``, beside half the median gap.

    Args:
        now: the present moment, aware.
        moments: when posts were published, in seconds since 1970, in any order; those to come count as now.
    """
    if len(moments) < FEWEST_MOMENTS:
        return None
    present = now.timestamp()
    past = sorted(min(moment, present) for moment in moments)
    silence = present - past[-1]
    left = sorted(later - earlier - silence for earlier, later in pairwise(past) if later - earlier > silence)
    wait = left[len(left) // 4] if len(left) >= _FEWEST_GAPS else silence / _SILENCE_PARTS
    longest = max(LONGEST_WHILE_ALIVE.total_seconds(), silence / _LIFE_PARTS)
    return timedelta(seconds=min(wait, longest))
