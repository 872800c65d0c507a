from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commands.sample.offsets import parse_offset


@pytest.mark.parametrize(
    ("written", "distance"),
    [
        ("-3h20m", -timedelta(hours=3, minutes=20)),
        ("+2m", timedelta(minutes=2)),
        ("+55s", timedelta(seconds=55)),
        ("-8d5h", -timedelta(days=8, hours=5)),
        ("+1m30s", timedelta(seconds=90)),
        ("-90m", -timedelta(minutes=90)),
    ],
)
def test_reads_a_distance_from_the_start(written: str, distance: timedelta) -> None:
    assert parse_offset(written) == distance


@pytest.mark.parametrize("written", ["", "+", "-", "3h", "-3", "-20m3h", "+2 m", "-1.5h", "--2m", "+2m ", "-h", "+٣m3"])
def test_refuses_what_is_not_written_so(written: str) -> None:
    with pytest.raises(ValueError, match="not an offset"):
        parse_offset(written)


@settings(max_examples=60)
@given(st.sampled_from("+-"), *[st.integers(0, 400)] * 4)
def test_every_combination_comes_back(sign: str, days: int, hours: int, minutes: int, seconds: int) -> None:
    distance = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    expected = -distance if sign == "-" else distance
    assert parse_offset(f"{sign}{days}d{hours}h{minutes}m{seconds}s") == expected
