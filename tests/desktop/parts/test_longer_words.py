"""Other languages need more room, and larger text too: nothing is cut, nothing widens the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme.theme import Scheme, Theme
from desktop.theme.type import Typeface
from desktop.wording import Wording
from tests.desktop.parts.every_part import PARTS

WORDS = ("Done", "Copy and open", "No connection since 09:41. Saved mentions are shown.")
PANE_PX = 412
OVERLAPPING = {"toast"}
"""Stands over its window by design."""

FIGURES = {"bars", "search", "thread"}
"""They show a figure, a key or a time, which is never elided and never long."""


def pseudo(text: str) -> str:
    """Return a text 40 % longer, in letters with accents above and below."""
    accented = text.translate(str.maketrans("aeiouyAEIOUYcn", "âéîöüÿÂÉÎÖÜŸçñ"))
    return accented + " ẅõrd" * max(1, round(len(text) * 0.4 / 5))


@pytest.fixture(params=[1.0, 2.0], ids=["100", "200"])
def scaled(request: pytest.FixtureRequest, undressed: QApplication, typeface: Typeface) -> Theme:
    theme = Theme(undressed, Scheme.LIGHT, float(request.param), typeface)
    theme.install()
    return theme


def in_a_pane(widget: QWidget, width: int) -> QWidget:
    """Return the widget shown in a pane of that width, as tall as it likes."""
    pane, inside = QScrollArea(), QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    pane.setWidget(inside)
    pane.setWidgetResizable(True)
    pane.resize(width, 2_000)
    pane.show()
    QApplication.processEvents()
    return pane


@pytest.mark.parametrize("text", WORDS)
@pytest.mark.parametrize("part", sorted(set(PARTS) - OVERLAPPING - {"button", "chip", "choice", "pill", "section"}))
def test_a_part_fits_its_pane(scaled: Theme, wording: Wording, qtbot: QtBot, part: str, text: str) -> None:
    longest = 20 if part in FIGURES else 60
    widget = PARTS[part](scaled, wording, pseudo(text)[:longest])
    assert widget.minimumSizeHint().width() <= scaled.px(PANE_PX)


@pytest.mark.parametrize("part", sorted(set(PARTS) - OVERLAPPING))
def test_no_label_is_cut_below(scaled: Theme, wording: Wording, qtbot: QtBot, part: str) -> None:
    widget = PARTS[part](scaled, wording, pseudo(WORDS[2])[:60])
    pane = in_a_pane(widget, scaled.px(PANE_PX))
    for label in [one for one in widget.findChildren(QLabel) if one.isVisible() and one.text()]:
        room = QRect(0, 0, label.width(), 10_000)
        flags = label.alignment().value | (0x1000 if label.wordWrap() else 0)
        needed = label.fontMetrics().boundingRect(room, flags, label.text()).height()
        assert label.height() >= needed, f"{label.text()!r} in {part}"
    assert pane.isVisible()


@pytest.mark.parametrize("part", ["banner", "composer", "empty", "ledger", "progress"])
def test_nothing_lies_over_anything(scaled: Theme, wording: Wording, qtbot: QtBot, part: str) -> None:
    widget = PARTS[part](scaled, wording, pseudo(WORDS[1]))
    pane = in_a_pane(widget, scaled.px(640))
    shown = [one for one in widget.findChildren(QWidget) if isinstance(one, (QLabel, QAbstractButton))]
    places = [
        QRect(one.mapTo(widget, one.rect().topLeft()), one.size())
        for one in shown
        if one.isVisible() and not one.findChildren(QWidget) and not one.size().isEmpty()
    ]
    over = [(a, b) for number, a in enumerate(places) for b in places[number + 1 :] if a.intersects(b)]
    assert over == []
    assert pane.isVisible()
