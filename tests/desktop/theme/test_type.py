"""The shipped letters: loaded, drawn in their weights, with figures of one width."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QImage, QPainter

from desktop.theme.type import HEAVY, MEDIUM, REGULAR, SEMIBOLD, Typeface


def ink(font: QFont, text: str = "Helix Bikes") -> int:
    """Return how much black a text takes."""
    image = QImage(400, 60, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setFont(font)
    painter.drawText(4, 44, text)
    painter.end()
    return sum(255 - value for value in bytes(image.constBits()))


def test_the_shipped_font_is_the_one_used(typeface: Typeface) -> None:
    assert typeface.families[0] == "Inter Variable"
    assert QFontInfo(typeface.font(14)).family() == "Inter Variable"


def test_each_weight_is_drawn_heavier_than_the_last(typeface: Typeface) -> None:
    drawn = [ink(typeface.font(36, weight)) for weight in (REGULAR, MEDIUM, SEMIBOLD, HEAVY)]
    assert drawn == sorted(drawn)
    assert all(later > earlier * 1.03 for earlier, later in pairwise(drawn))


def test_tabular_figures_are_of_one_width(typeface: Typeface) -> None:
    tabular = QFontMetricsF(typeface.font(12, tabular=True))
    assert len({tabular.horizontalAdvance(figure * 10) for figure in "0123456789"}) == 1
    usual = QFontMetricsF(typeface.font(12))
    assert len({usual.horizontalAdvance(figure * 10) for figure in "0123456789"}) > 1


@pytest.mark.parametrize(("scale", "pixels"), [(0.8, 11), (1.0, 14), (1.25, 18), (2.0, 28)])
def test_the_text_scale_multiplies_the_size(typeface: Typeface, scale: float, pixels: int) -> None:
    assert typeface.font(14, scale=scale).pixelSize() == pixels


def test_a_font_is_never_without_size(typeface: Typeface) -> None:
    assert typeface.font(0.1).pixelSize() == 1
