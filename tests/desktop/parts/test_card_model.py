"""The cards of a short list as Qt sees them: every change is narrow."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.parts.card_model import CardModel
from desktop.parts.card_roles import CARD_ROLE
from tests.desktop.parts.cards import DANA, card, cards

KEYS = st.lists(st.integers(0, 12), unique=True)


class Changes:
    """What a model told, in order."""

    def __init__(self, model: CardModel) -> None:
        self.told: list[tuple[str, int, int]] = []
        model.rowsInserted.connect(lambda _, first, last: self.told.append(("in", first, last)))
        model.rowsRemoved.connect(lambda _, first, last: self.told.append(("out", first, last)))
        model.rowsMoved.connect(lambda _, first, _last, _to, before: self.told.append(("move", first, before)))
        model.dataChanged.connect(lambda top, end: self.told.append(("change", top.row(), end.row())))
        model.modelReset.connect(lambda: self.told.append(("reset", -1, -1)))


@pytest.fixture
def model(qtmodeltester: ModelTester) -> Iterator[CardModel]:
    made = CardModel(cards(1, 2, 3, 4, 5))
    qtmodeltester.check(made)
    return made


def keys(model: CardModel) -> list[int]:
    return [one.key for one in model.cards()]


def test_what_a_row_says(model: CardModel) -> None:
    model = CardModel([DANA])
    index = model.index(0, 0)
    assert index.data(CARD_ROLE) == DANA
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == DANA.spoken
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex(), CARD_ROLE) is None
    assert (model.rowCount(index), model.columnCount(index), model.columnCount()) == (0, 0, 1)


def test_a_card_without_sentence_says_its_name_and_text() -> None:
    model = CardModel(cards(7))
    assert str(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)).startswith("Dana Kowalski, Mastodon")


def test_the_same_cards_tell_nothing(model: CardModel) -> None:
    changes = Changes(model)
    model.set_cards(cards(1, 2, 3, 4, 5))
    assert changes.told == []


def test_gone_new_moved_and_changed_are_told_apart(model: CardModel) -> None:
    changes = Changes(model)
    model.set_cards([*cards(5, 1, 9, 10), card(3, "another text")])
    assert keys(model) == [5, 1, 9, 10, 3]
    assert changes.told == [
        ("out", 3, 3),
        ("out", 1, 1),
        ("move", 2, 0),
        ("in", 2, 3),
        ("change", 4, 4),
    ]


def test_one_card_is_updated_or_removed_alone(model: CardModel) -> None:
    changes = Changes(model)
    assert model.update(card(2, "another text"))
    assert model.remove(4)
    assert changes.told == [("change", 1, 1), ("out", 3, 3)]
    assert not model.update(card(99))
    assert not model.remove(99)
    assert (model.row_of(5), model.row_of(99), model.card(-1), model.card(9)) == (3, None, None, None)


def test_a_key_given_twice_is_kept_once(model: CardModel) -> None:
    model.set_cards([*cards(1, 2), card(1, "second")])
    assert keys(model) == [1, 2]
    assert model.card(0) == card(1)


def test_selection_follows_its_card(model: CardModel, qtbot: QtBot) -> None:
    selection = QItemSelectionModel(model)
    selection.setCurrentIndex(model.index(2, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    model.set_cards(cards(3, 8, 1, 2))
    assert selection.currentIndex().row() == 0
    assert selection.isRowSelected(0)


@settings(max_examples=60)
@given(KEYS, KEYS)
def test_any_list_becomes_any_other_without_a_reset(before: list[int], after: list[int]) -> None:
    model = CardModel(cards(*before))
    changes = Changes(model)
    model.set_cards([card(key, "new text") for key in after])
    assert [one.key for one in model.cards()] == after
    assert all(one.body == "new text" for one in model.cards())
    assert ("reset", -1, -1) not in changes.told
