"""Dates as they stand in feeds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.parsing.dates import parse_date

MORNING = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "dim., 22 nov. 2026 10:00:00 +0100",
        "dimanche 22 novembre 2026 à 09h00",
        "Sun, 22 Nov 2026 09:00:00 GMT",
        "Sun, 22 Nov 26 09:00 UT",
        "Sun, 22 Nov 2026 04:00:00 EST",
        "22 Nov 2026 10:00:00 CET",
        "Sun Nov 22 09:00:00 2026",
        "2026-11-22T09:00:00Z",
        "2026-11-22T10:00:00.000+01:00",
        "2026-11-22 09:00:00 +0000",
        "2026-11-22T09:00",
        "20261122T090000Z",
        "22/11/2026 09:00",
        "22.11.2026 09:00:00",
    ],
)
def test_one_moment_written_in_many_ways(written: str) -> None:
    assert parse_date(written) == MORNING


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2003", datetime(2003, 1, 1, tzinfo=UTC)),
        ("2003-12", datetime(2003, 12, 1, tzinfo=UTC)),
        ("1 juin 2026", datetime(2026, 6, 1, tzinfo=UTC)),
        ("1 juillet 2026", datetime(2026, 7, 1, tzinfo=UTC)),
        ("12 août 2026 10:00", datetime(2026, 8, 12, 10, tzinfo=UTC)),
        ("3 déc. 2026", datetime(2026, 12, 3, tzinfo=UTC)),
        ("2026-11-22T24:00:00Z", datetime(2026, 11, 23, tzinfo=UTC)),
        ("Sat, 07 Sep 2002 9:42:31 PST", datetime(2002, 9, 7, 17, 42, 31, tzinfo=UTC)),
    ],
)
def test_other_moments(written: str, moment: datetime) -> None:
    assert parse_date(written) == moment


@pytest.mark.parametrize(
    "written",
    [
        *("", "soon", "01 Jan 1970 00:00:00 GMT", "0001-01-01T00:00:00Z", "2026-13-01", "31 Feb 2026", "99:99"),
        *("Sun, 22 Nov 2026 25:00:00 GMT", "Sun, 22 Foo 2026 10:00:00 GMT", "2026-11-22T09:00:00+99:99", "5" * 5000),
    ],
)
def test_what_is_no_date_or_an_absurd_one(written: str) -> None:
    assert parse_date(written) is None


@settings(max_examples=60)
@given(st.text(max_size=60))
def test_nothing_is_raised_and_what_comes_is_utc(written: str) -> None:
    found = parse_date(written)
    assert found is None or (found.utcoffset() == timedelta(0) and found.year >= 1990)


@settings(max_examples=60)
@given(st.datetimes(datetime(1990, 1, 2), datetime(2100, 1, 1)))  # noqa: DTZ001 - the zone is put on below
def test_rfc_822_and_rfc_3339_agree(naive: datetime) -> None:
    moment = naive.replace(microsecond=0, tzinfo=UTC)
    assert parse_date(moment.strftime("%a, %d %b %Y %H:%M:%S +0000")) == parse_date(moment.isoformat()) == moment
