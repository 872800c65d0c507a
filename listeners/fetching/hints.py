"""What a server's headers say about later: validators, freshness, and when to come back."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

SHORTEST_RETRY = timedelta(seconds=60)
LONGEST_RETRY = timedelta(days=7)
LONGEST_FRESH = timedelta(days=7)

_SECONDS = re.compile(r"\d{1,12}(?:\.\d{1,6})?", re.ASCII)
_MAX_AGE = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?(\d{1,12})", re.ASCII | re.IGNORECASE)


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


def max_age(cache_control: str | None) -> timedelta | None:
    """Read ``max-age`` of a ``Cache-Control`` header: at most 7 days, None when it is not there."""
    found = _MAX_AGE.search(cache_control) if cache_control else None
    return min(timedelta(seconds=min(int(found.group(1)), 10**9)), LONGEST_FRESH) if found else None


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
    try:
        moment = parsedate_to_datetime(value)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
