from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.importing.values.moments import Calendar, calendar_of, moment_of

UTC_DAYS_FIRST = Calendar()
PARIS = Calendar(ZoneInfo("Europe/Paris"))


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2026-07-14", "2026-07-14T00:00"),
        ("2026-07-14 09:05:06", "2026-07-14T09:05:06"),
        ("2026-07-14T09:05:06.123Z", "2026-07-14T09:05:06.123"),
        ("2026-06-20 09:00 +0000", "2026-06-20T09:00"),
        ("2014-08-27 00:59:46 UTC", "2014-08-27T00:59:46"),
        ("2026-07-14T09:05:06+02:00", "2026-07-14T07:05:06"),
        ("14/07/2026", "2026-07-14T00:00"),
        ("14/07/2026 18:12", "2026-07-14T18:12"),
        ("09/28/2026 18:12", "2026-09-28T18:12"),
        ("03.04.2026", "2026-04-03T00:00"),
        ("07/14/26 9:05 pm", "2026-07-14T21:05"),
        ("12/31/2026, 12:00 AM", "2026-12-31T00:00"),
        ("Tue, Jul 14, 2026", "2026-07-14T00:00"),
        ("July 14, 2026 at 9:05 PM", "2026-07-14T21:05"),
        ("Sat Feb 18 12:33:11 +0000 2023", "2023-02-18T12:33:11"),
        ("Tue, 14 Jul 2026 09:05:06 +0200", "2026-07-14T07:05:06"),
        ("14 juillet 2026", "2026-07-14T00:00"),
        ("1690000000", "2023-07-22T04:26:40"),
        ("1690000000000", "2023-07-22T04:26:40"),
        ("14. Juli 2026 09:05", "2026-07-14T09:05"),
    ],
)
def test_moments(cell: str, moment: str) -> None:
    assert moment_of(cell, UTC_DAYS_FIRST) == datetime.fromisoformat(moment).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "cell", ["", "Lifetime", "soon", "14", "31/31/2026", "2026-13-40", "x" * 300, "0", "1985-01-01"]
)
def test_what_is_no_moment(cell: str) -> None:
    assert moment_of(cell, UTC_DAYS_FIRST) is None


@pytest.mark.parametrize(
    "cell", ["2026-07-14 09:05", "14/07/2026 09:05", "Jul 14, 2026 9:05 AM", "14 juillet 2026 09:05"]
)
def test_a_time_without_zone_is_in_the_one_that_was_told(cell: str) -> None:
    assert moment_of(cell, PARIS) == datetime(2026, 7, 14, 7, 5, tzinfo=UTC)


@pytest.mark.parametrize("cell", ["2026-07-14 09:05Z", "2026-07-14T11:05:00+02:00", "Tue, 14 Jul 2026 09:05:00 GMT"])
def test_a_zone_that_is_said_wins(cell: str) -> None:
    assert moment_of(cell, PARIS) == datetime(2026, 7, 14, 9, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cells", "day_first"),
    [
        (["01/02/2026", "09/28/2026"], False),
        (["01/02/2026", "28/09/2026"], True),
        (["01/02/2026"], True),
        (["2026-01-02", "soon"], True),
    ],
)
def test_a_column_shows_its_order(cells: list[str], day_first: bool) -> None:
    assert calendar_of(cells, UTC).day_first is day_first


@given(st.text(alphabet="0123456789/-:. ,TZ+juilAMPé", max_size=30))
@settings(max_examples=60, deadline=None)
def test_any_cell_is_a_moment_or_none(cell: str) -> None:
    moment = moment_of(cell, UTC_DAYS_FIRST)

    assert moment is None or moment.tzinfo is UTC
