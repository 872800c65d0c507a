"""Lines with buttons: as high as they are, and the keyboard keeps its place when they are shown anew."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.parts.buttons import Button
from desktop.parts.labels import ElidedLabel
from desktop.parts.line_area import Line, LineArea, TwoTexts
from desktop.theme.theme import Theme


class Shown(QWidget):
    """A window with the area and a button under it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.area, self.close_button = LineArea(theme, most_high=200), Button(theme, "Close")
        self.area.fallback = self.close_button
        column = QVBoxLayout(self)
        column.addWidget(self.area)
        column.addWidget(self.close_button)


def shown(theme: Theme, qtbot: QtBot) -> Shown:
    window = Shown(theme)
    qtbot.addWidget(window)
    window.resize(500, 400)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def line(theme: Theme, name: str, buttons: Sequence[str | None]) -> Line:
    made = (None if text is None else Button(theme, text) for text in buttons)
    return (TwoTexts(theme, name, "an hour ago"), *made)


def names(*texts: str) -> list[list[str | None]]:
    return [[f"open {text}", f"undo {text}"] for text in texts]


def focused() -> str:
    widget = QApplication.focusWidget()
    assert isinstance(widget, Button)
    return widget.text()


def show(theme: Theme, area: LineArea, lines: Sequence[Sequence[str | None]]) -> None:
    area.show_lines([line(theme, str(number), texts) for number, texts in enumerate(lines)])


def test_it_is_as_high_as_its_lines_up_to_a_limit(theme: Theme, qtbot: QtBot) -> None:
    window = shown(theme, qtbot)
    area = window.area
    show(theme, area, [])
    qtbot.waitUntil(lambda: area.height() == 0)
    assert area.first_button() is None
    show(theme, area, names("a"))
    qtbot.waitUntil(lambda: area.height() > 0)
    one = area.height()
    show(theme, area, names("a", "b"))
    qtbot.waitUntil(lambda: one < area.height() < 200)
    assert area.verticalScrollBar().maximum() == 0
    show(theme, area, names(*"abcdefgh"))
    qtbot.waitUntil(lambda: area.height() == 200)
    assert area.verticalScrollBar().maximum() > 0
    window.resize(500, 140)
    qtbot.waitUntil(lambda: area.height() < 200)
    assert area.geometry().bottom() < window.close_button.geometry().top(), "nothing lies over another"
    first = area.first_button()
    assert first is not None
    assert first.text() == "open a"


def test_the_keyboard_keeps_its_place(theme: Theme, qtbot: QtBot) -> None:
    window = shown(theme, qtbot)
    area, close = window.area, window.close_button
    show(theme, area, names("a", "b", "c"))
    undo_b = area.findChildren(Button)[3]
    undo_b.setFocus()
    qtbot.waitUntil(undo_b.hasFocus)
    assert focused() == "undo b"
    show(theme, area, names("a", "b", "c"))
    assert focused() == "undo b"
    show(theme, area, [["open a", "undo a"], ["open b", None], ["open c", "undo c"]])
    assert focused() == "open b", "its line has another button"
    show(theme, area, [["open a", "undo a"], [None, None], [None, "undo c"]])
    assert focused() == "undo c", "its line has none: the next"
    show(theme, area, names("a"))
    assert focused() == "open a"
    show(theme, area, [])
    assert focused() == close.text()
    show(theme, area, names("a"))
    assert focused() == close.text(), "what it did not have it does not take"


def test_what_was_scrolled_to_stays_in_view(theme: Theme, qtbot: QtBot) -> None:
    window = shown(theme, qtbot)
    area = window.area
    show(theme, area, names(*"abcdefghij"))
    qtbot.waitUntil(lambda: area.height() == 200)
    area.verticalScrollBar().setValue(150)
    show(theme, area, names(*"abcdefghij"))
    assert area.verticalScrollBar().value() == 150


def test_a_line_has_two_texts_that_never_widen_it(theme: Theme, qtbot: QtBot) -> None:
    window = shown(theme, qtbot)
    area = window.area
    area.show_lines([(TwoTexts(theme, "word " * 80, "more " * 80, faint=True), Button(theme, "Undo"))])
    assert len(area.findChildren(ElidedLabel)) == 2
    assert area.horizontalScrollBar().maximum() == 0
