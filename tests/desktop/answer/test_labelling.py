"""Tags: put on with T, shown on the card, taken off again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storage.tended import tags_used, tended
from tests.desktop.story import lived_in


def test_a_tag_is_typed_shown_and_taken_off_by_undo(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "T")
        labelling = lived.answer.labelling
        assert labelling.popup.isVisible()
        labelling.popup.field.setText("#salon")
        labelling.popup.field.returnPressed.emit()
        lived.settle(qtbot)
        assert not labelling.popup.isVisible()
        card = lived.answer.listing.model.cards()[0]
        assert card.fact.startswith("#salon · ")
        lived.press(qtbot, "Ctrl+Z")
        assert "#" not in lived.answer.listing.model.cards()[0].fact


def test_tags_that_are_used_are_offered_and_put_on_all_that_are_picked(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        db, labelling = lived.story.home.db, lived.answer.labelling
        labelling.put("salon", tagged=True)
        lived.settle(qtbot)
        lived.press(qtbot, "X")
        lived.press(qtbot, "Shift+J")
        lived.press(qtbot, "T")
        assert not labelling.pills["salon"].isChecked()
        labelling.pills["salon"].click()
        lived.settle(qtbot)
        assert len(tended(db, lived.answer.picking.picked)) == 2
        lived.press(qtbot, "T")
        assert labelling.pills["salon"].isChecked()
        labelling.pills["salon"].click()
        lived.settle(qtbot)
        assert tags_used(db) == ()
