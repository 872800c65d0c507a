"""A box for several lines is as high as its text, at whatever width and size of letters."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.parts.text_box import TextBox
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role

LONG = "word " * 60


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> TextBox:
    box = TextBox(theme, fewest=1, most=6)
    box.resize(400, 40)
    box.show()
    qtbot.waitExposed(box)
    return box


def lines(box: TextBox) -> int:
    return round((box.height() - 2 * box.theme.px(7) - 2) / box.edit.fontMetrics().lineSpacing())


def test_it_grows_with_its_text_and_shrinks_again(box: TextBox) -> None:
    assert lines(box) == 1
    box.edit.setPlainText("a\nb\nc")
    assert lines(box) == 3
    box.edit.setPlainText("a\n" * 20)
    assert lines(box) == 6
    box.edit.setPlainText("a")
    assert lines(box) == 1


def test_it_follows_its_width(box: TextBox, qtbot: QtBot) -> None:
    box.edit.setPlainText(LONG)
    narrow = lines(box)
    box.resize(900, box.height())
    qtbot.waitUntil(lambda: lines(box) < narrow)
    box.resize(400, box.height())
    qtbot.waitUntil(lambda: lines(box) == narrow)


def test_the_ring_shows_where_the_keyboard_is(box: TextBox, qtbot: QtBot) -> None:
    box.edit.setFocus()
    qtbot.waitUntil(lambda: box.edge is Role.ACCENT)
    box.edit.clearFocus()
    qtbot.waitUntil(lambda: box.edge is Role.CONTROL)
