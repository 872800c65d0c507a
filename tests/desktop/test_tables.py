"""Records as rows: what changed changes, the rest stays where it is."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.tables import FAINT_ROLE, TONE_ROLE, CellDelegate, Column, RowsModel, TableHead
from desktop.theme.theme import Theme
from desktop.theme.tokens import Tone
from desktop.wording import Wording
from resources.catalogue import Catalogue
from storage.records.words import Words


@dataclass(frozen=True, slots=True)
class Fruit:
    key: int
    name: str
    ripe: bool = True


COLUMNS: tuple[Column[Fruit], ...] = (
    Column(Words("T", "Name"), lambda fruit: fruit.name, 100),
    Column(
        Words("T", "State"),
        lambda fruit: Words("T", "Ripe") if fruit.ripe else "green",
        tone=lambda fruit: Tone.POSITIVE if fruit.ripe else None,
        right=True,
    ),
)


@pytest.fixture
def model(wording: Wording, qtbot: QtBot) -> RowsModel[Fruit]:
    model: RowsModel[Fruit] = RowsModel(COLUMNS, lambda fruit: fruit.key, wording, faint=lambda fruit: not fruit.ripe)
    model.set_rows([Fruit(1, "Pear"), Fruit(2, "<b>Plum</b>\n", ripe=False)])
    return model


def test_it_is_a_right_model(model: RowsModel[Fruit], qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    assert (model.rowCount(), model.columnCount()) == (2, 2)
    assert model.rowCount(model.index(0, 0)) == 0


def test_cells_say_show_and_feel(model: RowsModel[Fruit]) -> None:
    plum = model.index(1, 0)
    assert plum.data() == "<b>Plum</b>"
    assert "&lt;b&gt;" in plum.data(Qt.ItemDataRole.ToolTipRole)
    assert plum.data(Qt.ItemDataRole.AccessibleTextRole) == "Name: <b>Plum</b>"
    assert plum.data(FAINT_ROLE) is True
    assert [model.index(row, 1).data(TONE_ROLE) for row in (0, 1)] == [Tone.POSITIVE, None]
    assert model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) is not None
    assert model.headerData(1, Qt.Orientation.Horizontal) == "State"
    assert model.record(QModelIndex()) is None


def test_the_same_rows_change_only_where_they_differ(model: RowsModel[Fruit], qtbot: QtBot) -> None:
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_rows([Fruit(1, "Pear"), Fruit(2, "Plum")])
    assert changed == [1]
    with qtbot.waitSignal(model.modelReset):
        model.set_rows([Fruit(2, "Plum")])


def test_another_language_rewords_heads_and_cells(model: RowsModel[Fruit], wording: Wording) -> None:
    wording.speak(Catalogue("fr", {("T", "Name"): ("Nom",), ("T", "Ripe"): ("Mûr",)}))
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Nom"
    assert model.index(0, 1).data() == "Mûr"


def test_it_is_drawn(model: RowsModel[Fruit], theme: Theme, qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegate(CellDelegate(theme, view))
    view.setHorizontalHeader(TableHead(theme, view))
    view.resize(400, 200)
    view.selectRow(0)
    image = view.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, 300, 2) for y in range(34, 120, 2)}
    assert theme.tokens.selected.lower() in colours
    assert theme.tokens.positive.lower() in colours
