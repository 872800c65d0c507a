from __future__ import annotations

from bench.queries import measure


def test_it_measures_what_it_says_on_real_rows() -> None:
    lines = measure(40)

    assert len(lines) == 6
    assert all(line.startswith("| ") and line.endswith(" |") for line in lines)
    assert any("applied to 40 stored" in line for line in lines)
