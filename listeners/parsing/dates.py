"""Dates as feeds write them, in English and French, to aware UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

_MONTHS = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "may": 5,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
    "fév": 2,
    "fev": 2,
    "avr": 4,
    "mai": 5,
    "juin": 6,
    "juil": 7,
    "aoû": 8,
    "aou": 8,
    "déc": 12,
}
"""English and French months by their first letters: four are tried before three, because of juin and juillet."""

_ZONES = {"ut": 0, "utc": 0, "gmt": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6}
_ZONES |= {"pst": -8, "pdt": -7, "cet": 1, "cest": 2, "bst": 1, "wet": 0, "west": 1, "jst": 9, "msk": 3}
"""Hours east of Greenwich (RFC 822 names, and those of Europe, Japan and Moscow seen in feeds)."""

_CLOCK = r"(\d{1,2})[:hH](\d{2})(?::(\d{2})(?:[.,]\d+)?)?"
_ZONE = r"\s*([+-]\d{2}:?\d{2}|[A-Za-z]{1,5})?"
_RFC822 = re.compile(
    rf"(?:[^\W\d]+\.?,?\s+)?(\d{{1,2}})[\s-]+([^\W\d]+)\.?,?[\s-]+(\d{{2,4}}),?(?:\s+(?:à\s+)?{_CLOCK}{_ZONE})?"
)
_CTIME = re.compile(rf"[A-Za-z]+\.?,?\s+([A-Za-z]+)\.?\s+(\d{{1,2}}),?\s+{_CLOCK}{_ZONE}\s+(\d{{4}})")
_ISO = re.compile(
    rf"(\d{{4}})(?:-?(\d{{2}})(?:-?(\d{{2}}))?)?(?:[T\s]\s*(\d{{1,2}}):?(\d{{2}})(?::?(\d{{2}})(?:[.,]\d+)?)?{_ZONE})?"
)
_SLASHED = re.compile(rf"(\d{{1,2}})[/.](\d{{1,2}})[/.](\d{{4}})(?:,?\s+{_CLOCK}{_ZONE})?")

_EARLIEST = 1990
_LONGEST = 80
"""No date is longer; what is longer is not looked at."""


def parse_date(value: str) -> datetime | None:
    """Return the moment as aware UTC, or None when it cannot be read, is invalid or lies before 1990.

    Read are RFC 822 (two-digit years, named zones), RFC 3339 and the W3C's shorter forms, ctime, day/month/year with
    slashes or dots, and French names of days and months. A moment without zone is taken as UTC.
    """
    value = value.strip()
    if not value or len(value) > _LONGEST:
        return None
    try:
        found = _iso(value) if value[:4].isdigit() else _named(value)
        found = found.astimezone(UTC) if found else None
    except (ValueError, OverflowError):
        return None
    return found if found and found.year >= _EARLIEST else None


def _iso(value: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        match = _ISO.fullmatch(value)
        if not match:
            return None
        year, month, day, hour, minute, second, zone = match.groups()
        return _moment(int(year), int(month or 1), int(day or 1), hour, minute, second, zone)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _named(value: str) -> datetime | None:
    if match := _RFC822.fullmatch(value):
        day, month, year, hour, minute, second, zone = match.groups()
        return _moment(_full_year(year), _month(month), int(day), hour, minute, second, zone)
    if match := _CTIME.fullmatch(value):
        month, day, hour, minute, second, zone, year = match.groups()
        return _moment(int(year), _month(month), int(day), hour, minute, second, zone)
    if match := _SLASHED.fullmatch(value):
        day, month, year, hour, minute, second, zone = match.groups()
        return _moment(int(year), int(month), int(day), hour, minute, second, zone)
    return None


def _moment(year: int, month: int, day: int, *clock: str | None) -> datetime:
    """Build a moment; 24:00 and a leap second roll over instead of failing."""
    hour, minute, second, zone = clock
    start = datetime(year, month, day, tzinfo=_zone(zone or ""))
    return start + timedelta(hours=_below(hour, 24), minutes=_below(minute, 59), seconds=_below(second, 60))


def _below(digits: str | None, most: int) -> int:
    number = int(digits or 0)
    if number > most:
        raise ValueError(digits)
    return number


def _full_year(digits: str) -> int:
    year = int(digits)
    return year if year > 99 else year + (2000 if year < 69 else 1900)


def _month(name: str) -> int:
    lowered = name.lower()
    month = _MONTHS.get(lowered[:4]) or _MONTHS.get(lowered[:3])
    if month is None:
        raise ValueError(name)
    return month


def _zone(zone: str) -> timezone:
    """Return the zone; one that nobody knows counts as UTC, as mail programs do."""
    if zone[:1] in ("+", "-"):
        offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
        return timezone(-offset if zone[0] == "-" else offset)
    hours = _ZONES.get(zone.lower(), 0)
    return timezone(timedelta(hours=hours)) if hours else UTC
