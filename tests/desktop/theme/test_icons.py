"""Icons drawn in a colour, at any size and pixel ratio, once."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.theme.icons import Icons
from resources.files import icon_names

RED = QColor("#B3261E")


def colours(pixmap: QPixmap) -> set[str]:
    image = pixmap.toImage()
    seen = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {colour.name() for colour in seen if colour.alpha() == 255}


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_leaves_ink(qapp: QApplication, name: str) -> None:
    assert colours(Icons().pixmap(name, RED, 32)) == {"#b3261e"}


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_it_is_sharp_at_the_pixel_ratio(qapp: QApplication, ratio: float) -> None:
    pixmap = Icons().pixmap("inbox", RED, 18, ratio)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (round(18 * ratio), ratio)
    assert pixmap.deviceIndependentSize().width() == pytest.approx(18, abs=0.5)


def test_it_is_drawn_once(qapp: QApplication) -> None:
    icons = Icons()
    first = icons.pixmap("inbox", RED, 18)
    assert icons.pixmap("inbox", QColor(RED), 18).cacheKey() == first.cacheKey()
    assert icons.pixmap("inbox", QColor("#000000"), 18).cacheKey() != first.cacheKey()


def test_an_unknown_icon_is_a_mistake(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        Icons().pixmap("no-such-icon", RED, 18)
