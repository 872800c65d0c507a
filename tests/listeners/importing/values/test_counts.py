from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeners.importing.values.counts import count_of


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ("12", 12),
        ("1,234", 1234),
        ("1.234", 1234),
        ("1 234", 1234),
        ("1\u202f234\u00a0567", 1_234_567),
        ("1'234", 1234),
        ("'5", 5),
        ("12.0", 12),
        ("3,4", 3),
        ("1.2K", 1200),
        ("2,5m", 2_500_000),
        ("+7", 7),
        ("-3", None),
        ("", None),
        ("-", None),
        ("N/A", None),
        ("9" * 40, 2**53),
        ("٣", None),
        ("1e5", None),
    ],
)
def test_counts(cell: str, count: int | None) -> None:
    assert count_of(cell) == count


@given(st.text(max_size=60))
def test_any_cell_is_a_count_or_none(cell: str) -> None:
    count = count_of(cell)

    assert count is None or 0 <= count <= 2**53


@given(st.integers(min_value=0, max_value=2**53), st.sampled_from([",", ".", " ", "\u202f", "'"]))
def test_grouped_digits_are_read_whole(count: int, mark: str) -> None:
    assert count_of(f"{count:,}".replace(",", mark)) == count
