"""Numbers and moments as each language writes them."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.figures import plural_form, written_moment, written_number

NARROW = "\u202f"


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (0, "0", "0"),
        (1204, "1,204", f"1{NARROW}204"),
        (-1_234_567, "-1,234,567", f"-1{NARROW}234{NARROW}567"),
        (4.2, "4.2", "4,2"),
        (4.0, "4", "4"),
        (1204.555, "1,204.56", f"1{NARROW}204,56"),
        (-0.001, "0", "0"),
        (math.inf, "∞", "∞"),
        (-math.inf, "-∞", "-∞"),
        (math.nan, "?", "?"),
    ],
)
def test_numbers(value: float, english: str, french: str) -> None:
    assert written_number("en", value) == english
    assert written_number("fr", value) == french


@given(st.integers())
def test_a_number_reads_back(value: int) -> None:
    assert int(written_number("fr", value).replace(NARROW, "")) == value
    assert int(written_number("en", value).replace(",", "")) == value


@pytest.mark.parametrize(("n", "english", "french"), [(0, 1, 0), (1, 0, 0), (-1, 0, 0), (2, 1, 1), (100, 1, 1)])
def test_plural_forms(n: int, english: int, french: int) -> None:
    assert (plural_form("en", n), plural_form("fr", n)) == (english, french)


def test_moments_are_told_in_the_zone_asked_for() -> None:
    moment = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    paris = timezone(timedelta(hours=1))
    assert written_moment("en", moment, paris) == "1 Jan 00:30"
    assert written_moment("fr", moment, paris) == "1 janv. 00:30"
    assert written_moment("fr", moment, UTC) == "31 déc. 23:30"
    assert written_moment("en", moment) == written_moment("en", moment, moment.astimezone().tzinfo)
