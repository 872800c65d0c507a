"""A list of any length, fetched where the person looks."""

from __future__ import annotations

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.parts.card_roles import CARD_ROLE
from desktop.parts.card_window_model import PAGE_ROWS, CardWindowModel
from tests.desktop.parts.cards import EndlessCards, ListedCards, card, cards


def test_it_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = CardWindowModel(ListedCards(cards(*range(200))))
    qtmodeltester.check(model)
    model.rows_arrived(2)
    model.row_left(0)
    model.reread()


def test_a_page_is_fetched_once() -> None:
    source = ListedCards(cards(*range(200)))
    model = CardWindowModel(source)
    assert [model.index(row, 0).data(CARD_ROLE) for row in (0, 1, PAGE_ROWS - 1)] == cards(0, 1, PAGE_ROWS - 1)
    assert source.asked == [(0, PAGE_ROWS)]
    assert model.card(199) == card(199)
    assert source.asked[1:] == [(192, 200)]
    assert (model.card(-1), model.card(200)) == (None, None)


def test_a_million_rows_hold_a_few_pages() -> None:
    source = EndlessCards()
    model = CardWindowModel(source)
    assert model.rowCount() == 1_000_000
    for row in range(0, 1_000_000, 10_000):
        assert model.card(row) == card(row)
    assert source.fetched == 100 * PAGE_ROWS
    assert len(model._pages) <= 16


def test_what_is_fetched_elsewhere_is_shown_when_it_is_there(qtbot: QtBot) -> None:
    source = ListedCards(cards(*range(100)), later=True)
    model = CardWindowModel(source)
    assert model.card(70) is None
    assert model.card(71) is None
    assert source.asked == [(64, 100)]
    with qtbot.waitSignal(model.dataChanged) as told:
        model.deliver(64, source.listed[64:])
    assert [index.row() for index in told.args[:2]] == [64, 99]
    assert model.card(70) == card(70)


def test_a_delivery_nobody_waits_for_is_passed_over(qtbot: QtBot) -> None:
    model = CardWindowModel(ListedCards(cards(*range(100)), later=True))
    with qtbot.assertNotEmitted(model.dataChanged):
        model.deliver(0, cards(*range(64)))
    assert model.card(0) is None


def test_rows_that_arrive_are_inserted_on_top(qtbot: QtBot) -> None:
    source = ListedCards(cards(*range(5)))
    model = CardWindowModel(source)
    assert model.card(0) == card(0)
    source.listed[:0] = cards(90, 91)
    with qtbot.waitSignal(model.rowsInserted) as told, qtbot.assertNotEmitted(model.modelReset):
        model.rows_arrived(2)
    assert told.args[1:] == [0, 1]
    assert (model.rowCount(), model.card(0), model.card(2)) == (7, card(90), card(0))


@pytest.mark.parametrize("rows", [0, -3])
def test_nothing_arrived_tells_nothing(qtbot: QtBot, rows: int) -> None:
    model = CardWindowModel(ListedCards(cards(1)))
    with qtbot.assertNotEmitted(model.rowsInserted):
        model.rows_arrived(rows)


def test_a_row_that_left_is_removed(qtbot: QtBot) -> None:
    source = ListedCards(cards(*range(5)))
    model = CardWindowModel(source)
    del source.listed[3]
    with qtbot.waitSignal(model.rowsRemoved) as told:
        model.row_left(3)
    assert told.args[1:] == [3, 3]
    assert model.card(3) == card(4)
    model.row_left(99)
    assert model.rowCount() == 4


def test_another_filter_asks_anew(qtbot: QtBot) -> None:
    source = ListedCards(cards(*range(5)))
    model = CardWindowModel(source)
    source.listed = cards(7)
    with qtbot.waitSignal(model.modelReset):
        model.reread()
    assert (model.rowCount(), model.card(0)) == (1, card(7))


def test_a_source_that_gives_less_than_it_said_shows_what_there_is() -> None:
    source = ListedCards(cards(*range(10)))
    model = CardWindowModel(source)
    del source.listed[4:]
    assert model.card(3) == card(3)
    assert model.card(4) is None
