"""Working time: how long somebody waited while somebody could have answered."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache

OPENS = time(9)
CLOSES = time(18)
WORKING_DAYS = 5
"""Monday is the first; public holidays are working days here, for each country has its own."""

_DAY_MINUTES = (CLOSES.hour - OPENS.hour) * 60
_EPOCH_MONDAY = date(1970, 1, 5)


def working_minutes(since: datetime, until: datetime, zone: tzinfo | None = None) -> int:
    """Return the whole minutes between two moments that lie in working hours: Monday to Friday, 9 to 18.

    Hours are read off the clock on the wall, so that a day on which the clocks change at night has nine of them.

    Args:
        since: an aware moment.
        until: an aware moment; one before ``since`` counts nothing.
        zone: whose wall; None for this machine's.
    """
    passed = _worked(until, zone) - _worked(since, zone)
    return max(0, int(passed.total_seconds() // 60))


def after_working(since: datetime, minutes: int, zone: tzinfo | None = None) -> datetime:
    """Return the first moment at which so many working minutes have passed since another; aware, in its zone.

    Args:
        since: an aware moment.
        minutes: one at least.
        zone: whose wall; None for this machine's.
    """
    local = since.astimezone(zone)
    wanted = _worked_by(local) + timedelta(minutes=minutes)
    days, rest = divmod(wanted, timedelta(minutes=_DAY_MINUTES))
    if not rest:
        # A day's last working minute ends that day, it does not begin the next.
        days, rest = days - 1, timedelta(minutes=_DAY_MINUTES)
    weeks, weekday = divmod(days, WORKING_DAYS)
    day = _EPOCH_MONDAY + timedelta(days=7 * weeks + weekday)
    wall = datetime.combine(day, OPENS) + rest
    reached = wall.replace(tzinfo=zone) if zone is not None else wall.astimezone()
    return reached.astimezone(since.tzinfo)


@lru_cache(maxsize=256)
def _worked(moment: datetime, zone: tzinfo | None) -> timedelta:
    """Return ``_worked_by`` of a moment on somebody's wall; a list is ranked for one moment, asked for each time."""
    return _worked_by(moment.astimezone(zone))


def _worked_by(moment: datetime) -> timedelta:
    """Return the working time from one far Monday to a moment on the wall: a difference of two is what lies between."""
    weeks, weekday = divmod((moment.date() - _EPOCH_MONDAY).days, 7)
    whole_days = weeks * WORKING_DAYS + min(weekday, WORKING_DAYS)
    worked = timedelta(minutes=whole_days * _DAY_MINUTES)
    if weekday >= WORKING_DAYS:
        return worked
    clock = timedelta(hours=moment.hour, minutes=moment.minute, seconds=moment.second)
    opened = timedelta(hours=OPENS.hour)
    return worked + min(max(clock - opened, timedelta()), timedelta(minutes=_DAY_MINUTES))
