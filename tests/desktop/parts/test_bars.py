"""Bars and the sparkline."""

from __future__ import annotations

import math

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.parts.bars import BarLine, BarLines, PriorityBars, ShareBar
from desktop.parts.sparkline import Sparkline
from desktop.theme.theme import Theme
from desktop.theme.tokens import LIGHT, Role
from tests.desktop.parts.painting import colours, picture


@pytest.mark.parametrize(
    ("level", "lit"),
    [(0, LIGHT.border), (1, LIGHT.muted), (2, LIGHT.warning), (3, LIGHT.negative), (9, LIGHT.negative)],
)
def test_a_level_has_its_colour_and_heights(theme: Theme, qtbot: QtBot, level: int, lit: str) -> None:
    drawn = colours(picture(PriorityBars(theme, level, f"Priority {level} of 3")))
    assert drawn[lit] > 5
    assert (drawn[LIGHT.border] == 0) == (level >= 3)


def test_priority_is_said_in_words(theme: Theme, qtbot: QtBot) -> None:
    bars = PriorityBars(theme, 2, "Priority 2 of 3")
    assert bars.accessibleName() == "Priority 2 of 3"
    assert "Priority 2 of 3" in bars.toolTip()


@pytest.mark.parametrize(("share", "kept"), [(-1.0, 0.0), (0.0, 0.0), (0.25, 0.25), (1.0, 1.0), (7.0, 1.0)])
def test_a_share_stays_inside_its_bar(theme: Theme, qtbot: QtBot, share: float, kept: float) -> None:
    bar = ShareBar(theme)
    bar.set_share(share)
    assert bar.share() == kept
    drawn = colours(picture(bar, 200, 6))
    assert drawn[LIGHT.accent] == pytest.approx(1_200 * kept, abs=20)


def test_lines_are_drawn_against_the_largest(theme: Theme, qtbot: QtBot) -> None:
    lines = BarLines(theme, (BarLine("She to you", 6, "6"), BarLine("You to her", 1.5, "1", Role.INFO)))
    assert [bar.share() for bar in lines.findChildren(ShareBar)] == [1.0, 0.25]
    assert lines.accessibleName() == "She to you 6, You to her 1"
    lines.set_lines((BarLine("Mastodon", 0, "0"),))
    lines.resize(300, 40)
    lines.show()
    assert [bar.share() for bar in lines.findChildren(ShareBar)] == [0.0]
    assert [label.text() for label in lines.findChildren(QLabel)] == ["Mastodon", "0"]


def test_a_sparkline_goes_from_left_to_right_and_up(theme: Theme, qtbot: QtBot) -> None:
    line = Sparkline(theme, [0, 1, 2, 4], "rising")
    line.resize(212, 64)
    points = line.points()
    assert [point.x() for point in points] == sorted(point.x() for point in points)
    assert [point.y() for point in points] == sorted((point.y() for point in points), reverse=True)
    assert (points[0].x(), points[-1].x(), points[-1].y()) == (6, 206, 6)
    assert points[2].y() == pytest.approx(32)
    assert line.accessibleName() == "rising"


@pytest.mark.parametrize("values", [[], [3], [0, 0, 0], [-5, 2], [1e300, 1]])
def test_odd_values_are_drawn(theme: Theme, qtbot: QtBot, values: list[float]) -> None:
    line = Sparkline(theme, values)
    assert not picture(line, 200, 64).isNull()
    assert all(math.isfinite(point.y()) and 0 <= point.y() <= 64 for point in line.points())


def test_the_end_has_a_dot(theme: Theme, qtbot: QtBot) -> None:
    image = picture(Sparkline(theme, [1, 1, 1, 9], role=Role.NEGATIVE), 206, 64)
    assert image.pixelColor(200, 6).name().upper() == LIGHT.negative
    assert colours(image)[LIGHT.negative] > 60
