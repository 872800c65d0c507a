"""What a server's headers say about later: validators, freshness, and when to come back."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

SHORTEST_RETRY = timedelta(seconds=60)
LONGEST_RETRY = timedelta(days=7)
LONGEST_FRESH = timedelta(days=7)

_SECONDS = re.compile(r"\d{1,12}(?:\.\d{1,6})?", re.ASCII)
_WHOLE = re.compile(r"\d{1,12}", re.ASCII)
_MAX_AGE = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?(\d{1,12})", re.ASCII | re.IGNORECASE)
_NOT_FRESH = re.compile(r"(?:^|[\s,])no-(?:cache|store)\b", re.ASCII | re.IGNORECASE)


def retry_at(value: str | None, now: datetime) -> datetime | None:
    """Read ``Retry-After``, in seconds or as a date (RFC 9110, 10.2.3).

    Returns an aware UTC moment at least 60 s and at most 7 days after ``now``; None when the header is absent or
    says nothing that can be read.
    """
    if value is None:
        return None
    value = value.strip()
    if _SECONDS.fullmatch(value):
        wait = timedelta(seconds=min(math.ceil(float(value)), LONGEST_RETRY.total_seconds()))
    else:
        moment = _http_date(value)
        if moment is None:
            return None
        wait = moment - now
    return now + min(max(wait, SHORTEST_RETRY), LONGEST_RETRY)


def fresh_for(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """Read how long a server calls its answer fresh (RFC 9111, 4.2): at most 7 days, None when it says nothing.

    ``max-age`` of ``Cache-Control`` comes before ``Expires``; what an answer spent in caches on its way (``Age``) is
    taken off, and ``no-cache`` or ``no-store`` say that it is not fresh at all. ``Expires`` is reckoned from the
    server's own ``Date``, for its clock may be wrong.
    """
    control = headers.get("Cache-Control", "")
    if _NOT_FRESH.search(control):
        return None
    found = _MAX_AGE.search(control)
    if found is not None:
        age = headers.get("Age", "").strip()
        seconds = min(int(found.group(1)), 10**9) - (min(int(age), 10**9) if _WHOLE.fullmatch(age) else 0)
    else:
        expires = _http_date(headers.get("Expires", ""))
        if expires is None:
            return None
        seconds = int((expires - (_http_date(headers.get("Date", "")) or now)).total_seconds())
    return min(timedelta(seconds=seconds), LONGEST_FRESH) if seconds > 0 else None


def validator(value: str | None) -> str | None:
    """Return a validator that can be sent back byte for byte, else None.

    Bytes that are not UTF-8 arrive here as lone surrogates: they could neither be stored nor be sent as they came.
    """
    if not value:
        return None
    try:
        value.encode()
    except UnicodeEncodeError:
        return None
    return None if any(letter in value for letter in "\r\n\0") else value


def _http_date(value: str) -> datetime | None:
    if not value:
        return None
    try:
        moment = parsedate_to_datetime(value)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
