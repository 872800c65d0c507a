"""The list of cards: painted, chosen from, and no slower for being long."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.parts.card import Card
from desktop.parts.card_list import CardList
from desktop.parts.card_model import CardModel
from desktop.theme.theme import Scheme, Theme
from desktop.theme.tokens import LIGHT, Tone
from tests.desktop.parts.cards import DANA, cards
from tests.desktop.parts.painting import colours, picture

READ = replace(DANA, key=2, unread=False, level=0, chip="", terms=())


def shown(theme: Theme, *listed: Card, width: int = 412, height: int = 600) -> CardList:
    view = CardList(theme, "Conversations")
    view.setModel(CardModel(listed, view))
    view.resize(width, height)
    view.show()
    return view


def test_every_row_is_as_high_as_specified(theme: Theme, qtbot: QtBot) -> None:
    view = shown(theme, *cards(1, 2, 3))
    assert [view.rowHeight(row) for row in range(3)] == [116, 116, 116]
    assert view.columnWidth(0) == view.viewport().width()
    theme.set_scale(2.0)
    assert [view.rowHeight(row) for row in range(3)] == [232, 232, 232]


def test_an_unread_question_shows_what_makes_it_one(theme: Theme, qtbot: QtBot) -> None:
    unread = colours(picture(shown(theme, replace(DANA, tone=Tone.INFO)), 412, 130))
    read = colours(picture(shown(theme, READ), 412, 130))
    assert unread[LIGHT.accent] > 20 > read[LIGHT.accent], "the unread dot"
    assert unread[LIGHT.info_bg] > 100 > read[LIGHT.info_bg], "the chip"
    assert unread[LIGHT.negative] > 20 > read[LIGHT.negative], "three lit bars"
    assert unread[LIGHT.text] > read[LIGHT.text] > 0, "a read body is muted"
    assert read[LIGHT.muted] > unread[LIGHT.muted]


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_selected_row_is_tinted_and_ringed_with_the_focus(qapp: QApplication, qtbot: QtBot, scheme: Scheme) -> None:
    theme = Theme(qapp, scheme)
    view = shown(theme, READ, replace(READ, key=3))
    view.select_row(0)
    at_rest = colours(picture(view, 412, 300))
    assert at_rest[theme.tokens.selected] > 20_000
    assert at_rest[theme.tokens.accent] == 0, "no highlight of Qt's own, no ring without focus"
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert colours(picture(view, 412, 300))[theme.tokens.accent] > 500


def test_the_row_under_the_pointer_is_lit(theme: Theme, qtbot: QtBot) -> None:
    view = shown(theme, READ, replace(READ, key=3))
    before = colours(picture(view, 412, 300))[LIGHT.hover]
    QTest.mouseMove(view.viewport(), view.visualRect(view.model().index(1, 0)).center())
    qtbot.waitUntil(lambda: colours(picture(view, 412, 300))[LIGHT.hover] > before + 10_000)


def test_a_row_without_a_card_is_a_skeleton(theme: Theme, qtbot: QtBot) -> None:
    view = CardList(theme)
    view.setModel(QStringListModel(["not", "cards"], view))
    assert colours(picture(view, 412, 300))[LIGHT.border] > 5_000


def test_steps_stay_inside_the_list(theme: Theme, qtbot: QtBot) -> None:
    view = shown(theme, *cards(1, 2, 3))
    reached = []
    view.card_selected.connect(lambda card: reached.append(card.key if card else None))
    for rows in (1, 1, 1, 5, -1, -9):
        view.step(rows)
    assert reached == [1, 2, 3, 2, 1]
    current = view.current_card()
    assert current is not None
    assert current.key == 1
    view.select_row(99)
    assert view.currentIndex().row() == 2


def test_an_empty_list_has_nothing_to_choose(theme: Theme, qtbot: QtBot) -> None:
    view = shown(theme)
    view.step(1)
    assert view.current_card() is None
    assert view.at_top()
    CardList(theme).step(1)


def test_the_card_that_left_is_told(theme: Theme, qtbot: QtBot) -> None:
    view = shown(theme, *cards(1))
    view.select_row(0)
    model = view.model()
    assert isinstance(model, CardModel)
    with qtbot.waitSignal(view.card_selected) as told:
        model.remove(1)
    assert told.args == [None]


def test_enter_opens_a_card(theme: Theme, qtbot: QtBot) -> None:
    view = shown(theme, *cards(1, 2))
    view.select_row(1)
    with qtbot.waitSignal(view.card_opened) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == cards(2)


def test_letters_are_keys_and_search_no_rows(theme: Theme, qtbot: QtBot) -> None:
    view = shown(theme, *cards(1, 2), replace(DANA, key=3, spoken="Quentin"))
    view.select_row(0)
    QTest.keyClick(view, Qt.Key.Key_Q)
    assert view.currentIndex().row() == 0


class CountedCards(CardModel):
    """Counts how often a card is asked for."""

    asked = 0

    def card(self, row: int) -> Card | None:
        self.asked += 1
        return super().card(row)


def test_only_what_is_in_view_is_asked_for(theme: Theme, qtbot: QtBot) -> None:
    view = CardList(theme)
    model = CountedCards(cards(*range(20_000)), view)
    view.setModel(model)
    picture(view, 412, 800)
    bar = view.verticalScrollBar()
    for part in range(1, 11):
        bar.setValue(bar.maximum() * part // 10)
        picture(view, 412, 800)
    assert model.asked < 2_000
    assert view.rowAt(790) == 19_999
    assert not view.at_top()


def test_a_screen_reader_hears_a_card_as_one_sentence(theme: Theme, qtbot: QtBot) -> None:
    view = shown(theme, DANA)
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Conversations"
    names = [interface.child(number).text(QAccessible.Text.Name) for number in range(interface.childCount())]
    assert DANA.spoken in names


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_any_width_can_be_painted(qapp: QApplication, qtbot: QtBot, scale: float) -> None:
    view = shown(Theme(qapp, Scheme.DARK, scale), DANA, READ)
    for width in (1, 60, 200, 340, 1600):
        assert not picture(view, width, 300).isNull()
