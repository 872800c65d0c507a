"""The sign of the program is there in every size a task bar asks for."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop.theme.emblem import SIDES, emblem
from desktop.theme.tokens import LIGHT


@pytest.mark.parametrize("side", SIDES)
def test_it_has_ground_and_drawing_at_every_size(qapp: QApplication, side: int) -> None:
    image = emblem().pixmap(side, side).toImage()
    seen = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    assert (image.width(), image.height()) == (side, side)
    assert LIGHT.accent.lower() in {colour.name() for colour in seen}
    assert max(colour.lightness() for colour in seen if colour.alpha() == 255) > 200
    assert image.pixelColor(0, 0).alpha() < 255
