from __future__ import annotations

import pytest

from bench.figures import alone, compared, table


def test_the_ratio_is_the_median_of_the_rounds_ratios() -> None:
    """A machine that slows down slows both contestants of a round: only the rounds' ratios are comparable."""
    figure = compared("poll", [1.0, 10.0, 3.0], [2.0, 40.0, 3.0], goal=0.6)

    assert figure.value == pytest.approx(0.5)
    assert (figure.ours, figure.theirs) == (3.0, 3.0)
    assert figure.holds is True


def test_rounds_must_be_pairs() -> None:
    with pytest.raises(ValueError, match="shorter"):
        compared("poll", [1.0, 2.0], [1.0], goal=None)


@pytest.mark.parametrize(("value", "holds"), [(7_999.0, False), (8_000.0, True), (9_000.0, True)])
def test_a_lower_limit_is_met_from_the_limit_on(value: float, holds: bool) -> None:
    assert alone("rows/s", [value], 8_000, at_least=True).holds is holds


def test_a_figure_without_a_goal_neither_holds_nor_fails() -> None:
    assert compared("poll", [1.0], [2.0], goal=None).holds is None


def test_the_table_shows_each_figure_beside_its_goal() -> None:
    missed = compared("poll, CPU s", [3.0], [2.0], goal=0.5)
    met = alone("rows/s", [9_000.0], 8_000, at_least=True)

    lines = table([missed, met]).splitlines()

    assert lines[2] == "| poll, CPU s | 3 | 2 | 1.500 | <= 0.5 | no |"
    assert lines[3] == "| rows/s | 9000 |  |  | >= 8000 | yes |"
