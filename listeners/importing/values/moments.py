"""Moments as exports write them: beside what feeds write, American order, names of days, vendors' own forms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from functools import lru_cache

from listeners.parsing.dates import parse_date

_LONGEST = 80
_SLASHED = re.compile(
    r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[,T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp]\.?[Mm]\.?)?)?"
)
_AMERICAN = re.compile(
    r"(?:[A-Za-z]+\.?,?\s+)?(?P<month>[A-Za-z]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})"
    r"(?:,?\s+(?:at\s+)?(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?\s*(?P<half>[AaPp]\.?[Mm]\.?)?)?"
)
_HALF_DAY = re.compile(
    r"(?P<day>\d{1,2})[\s-]+(?P<month>[A-Za-z]+)\.?,?[\s-]+(?P<year>\d{4}),?"
    r"\s+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?\s*(?P<half>[AaPp]\.?[Mm]\.?)"
)
"""What feeds never write: "20-Nov-2026 09:32PM"."""

_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HAS_ZONE = re.compile(r"(?:[+-]\d{2}:?\d{2}|Z|\b(?:UTC|GMT|[ECMP][SD]T|CES?T))\s*\Z", re.IGNORECASE)
_EARLIEST = 1990
_SAYS_A_DAY = re.compile(r"(?=.*\d{4})(?=.*(?<!\d)\d{1,2}(?!\d))(?=.*[^\W\d_]{3})[\w\s.,:/+-]+")
_LANGUAGES = ["de", "es", "it", "pt", "nl", "pl", "en", "fr"]
"""All that dateparser knows take seconds to load."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """How dates of one file are to be read.

    Attributes:
        zone: of times that carry none.
        day_first: "03/04/2026" is the third of April. Where one of the two numbers is over twelve, that decides.
    """

    zone: tzinfo = UTC
    day_first: bool = True


def moment_of(cell: str, calendar: Calendar) -> datetime | None:
    """Return a moment as aware UTC, None where none can be read or it lies before 1990.

    Read are, in this order: ISO 8601 and RFC 3339, seconds or milliseconds since 1970, numbers with slashes, dots or
    dashes (12-hour clocks too), "Tue, Jul 14, 2026", what feeds write (RFC 822, ctime, French months), and last
    whatever ``dateparser`` makes of it. A time without a zone is in the calendar's.
    """
    bare = " ".join(cell[:200].split()).strip("'")
    if not bare or len(bare) > _LONGEST:
        return None
    try:
        found = _quickly(bare, calendar) or _anyhow(bare, calendar)
        return found.astimezone(UTC) if found is not None and found.year >= _EARLIEST else None
    except (ValueError, OverflowError, OSError):
        return None


def calendar_of(cells: list[str], zone: tzinfo) -> Calendar:
    """Return how the dates of a column are to be read: a second number over twelve shows that months come first."""
    months_first = days_first = 0
    for cell in cells:
        if found := _SLASHED.match(cell.strip()):
            days_first += int(found.group(1)) > 12
            months_first += int(found.group(2)) > 12
    return Calendar(zone, day_first=months_first <= days_first)


def _quickly(bare: str, calendar: Calendar) -> datetime | None:
    if bare[4:5] == "-":
        with suppress(ValueError):
            iso = datetime.fromisoformat(bare)
            return iso if iso.tzinfo else iso.replace(tzinfo=calendar.zone)
    if _EPOCH.fullmatch(bare):
        seconds = float(bare)
        return datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, UTC)
    if found := _SLASHED.fullmatch(bare):
        one, two, year, *clock = found.groups()
        day, month = (one, two) if _is_day_first(one, two, calendar) else (two, one)
        return _built((year if len(year) == 4 else f"20{year}", month, day), clock, calendar.zone)
    if (found := _AMERICAN.fullmatch(bare) or _HALF_DAY.fullmatch(bare)) and found["month"][:3].lower() in _MONTHS:
        month = str(_MONTHS.index(found["month"][:3].lower()) + 1)
        return _built(
            (found["year"], month, found["day"]), found.group("hour", "minute", "second", "half"), calendar.zone
        )
    known = parse_date(bare)
    if known is None or _HAS_ZONE.search(bare):
        return known
    return known.replace(tzinfo=calendar.zone)  # read as UTC for want of a zone


def _is_day_first(one: str, two: str, calendar: Calendar) -> bool:
    return int(one) > 12 or (calendar.day_first and int(two) <= 12)


def _built(date: tuple[str, str, str], clock: Sequence[str | None], zone: tzinfo) -> datetime:
    """Build a moment from year, month, day and from hour, minute, second, "am" or "pm", each of which may lack."""
    hour, minute, second, half = clock
    hours = int(hour or 0)
    if half:
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    year, month, day = map(int, date)
    return datetime(year, month, day, hours, int(minute or 0), min(int(second or 0), 59), tzinfo=zone)


@lru_cache(maxsize=4096)
def _anyhow(bare: str, calendar: Calendar) -> datetime | None:
    """Ask a library that knows many languages, for a day, a year and a word; slow, so that answers are remembered."""
    if not _SAYS_A_DAY.fullmatch(bare):
        return None
    import dateparser  # noqa: PLC0415 - 0.3 s, for the rare file that needs it

    order = "DMY" if calendar.day_first else "MDY"
    settings = {"DATE_ORDER": order, "REQUIRE_PARTS": ["year", "month", "day"]}
    found = dateparser.parse(bare, languages=_LANGUAGES, settings=settings)
    if found is None:
        return None
    return found if found.tzinfo else found.replace(tzinfo=calendar.zone)
