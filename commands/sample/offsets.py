"""Moments of the story, written as a distance from the moment the demonstration starts: ``-3h20m``, ``+90s``."""

from __future__ import annotations

import re
from datetime import timedelta

_OFFSET = re.compile(
    r"(?P<sign>[+-])(?:(?P<days>\d+)d)?(?:(?P<hours>\d+)h)?(?:(?P<minutes>\d+)m)?(?:(?P<seconds>\d+)s)?"
)


def parse_offset(written: str) -> timedelta:
    """Return the distance from the start that ``written`` names; negative lies before it.

    A sign, then at least one of days, hours, minutes and seconds, in this order (``-2d4h``, ``+1m30s``).

    Raises:
        ValueError: when it is not written so.
    """
    match = _OFFSET.fullmatch(written)
    if match is None or len(written) < 2:
        raise ValueError(f"not an offset such as -3h20m or +2m: {written!r}")
    parts = {unit: int(amount) for unit, amount in match.groupdict().items() if unit != "sign" and amount is not None}
    distance = timedelta(**parts)
    return -distance if match["sign"] == "-" else distance
