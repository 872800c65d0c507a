"""A message of a conversation."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from pytestqt.qtbot import QtBot

from desktop.parts.marked_text import MarkedText
from desktop.parts.part import Part
from desktop.parts.thread_card import Message, ThreadCard
from desktop.theme.theme import Scheme, Theme
from desktop.theme.tokens import DARK, LIGHT
from tests.desktop.parts.painting import colours, picture

MESSAGE = Message(
    "Dana Kowalski", "@dana", "09:12", "My 🚲 Helix X2 smells of burning.\nIs it the recall?", ("helix x2",)
)


def text_of(card: ThreadCard) -> MarkedText:
    found = card.findChild(MarkedText)
    assert found is not None
    return found


def marked(text: MarkedText) -> str:
    """Return what stands in the text in another weight than the body's."""
    cursor, found = QTextCursor(text.document()), ""
    while not cursor.atEnd():
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
        found += cursor.selectedText() if cursor.charFormat().fontWeight() == 600 else ""
        cursor.clearSelection()
    return found


def test_terms_are_brought_out_and_nothing_is_lost(theme: Theme, qtbot: QtBot) -> None:
    card = ThreadCard(theme, MESSAGE)
    text = text_of(card)
    assert text.toPlainText() == MESSAGE.body
    assert marked(text) == "Helix X2"


@pytest.mark.parametrize(("depth", "indent"), [(0, 0), (1, 28), (3, 84), (9, 84), (-1, 0)])
def test_answers_are_indented_three_levels_at_most(theme: Theme, qtbot: QtBot, depth: int, indent: int) -> None:
    card = ThreadCard(theme, replace(MESSAGE, depth=depth))
    card.resize(600, 200)
    card.show()
    inside = card.findChild(Part, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert inside is not None
    assert (inside.x(), inside.geometry().right()) == (indent, 599)


def test_ours_is_tinted(theme: Theme, qtbot: QtBot) -> None:
    card = ThreadCard(theme, MESSAGE)
    assert colours(picture(card, 600, 120))[LIGHT.selected] == 0
    card.set_message(replace(MESSAGE, ours=True))
    assert colours(picture(card, 600, 120))[LIGHT.selected] > 20_000


def test_it_is_as_tall_as_its_text(theme: Theme, qtbot: QtBot) -> None:
    card = ThreadCard(theme, replace(MESSAGE, body="words and words " * 60))
    card.resize(700, 400)
    card.show()
    wide = text_of(card).height()
    card.resize(350, 400)
    assert text_of(card).height() > wide * 1.5
    assert text_of(card).document().size().height() <= text_of(card).height()
    before = text_of(card).height()
    theme.set_scale(2.0)
    assert text_of(card).height() > before * 1.5


def test_colours_follow_the_scheme(theme: Theme, qtbot: QtBot) -> None:
    card = ThreadCard(theme, MESSAGE)
    theme.set_scheme(Scheme.DARK)
    drawn = colours(picture(card, 600, 120))
    assert drawn[DARK.surface] > 20_000
    assert drawn[DARK.text] > 0
    assert drawn[LIGHT.surface] == 0


def test_the_wheel_scrolls_the_page_not_the_text(theme: Theme, qtbot: QtBot) -> None:
    card = ThreadCard(theme, MESSAGE)
    text = text_of(card)
    wheel = QWheelEvent(
        QPointF(),
        QPointF(),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    text.wheelEvent(wheel)
    assert not wheel.isAccepted()
    assert text.isReadOnly()
