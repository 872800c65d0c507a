"""The ideas on the page Rising: written, put into other words, done, removed, taken along."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.trends.idea_card import IdeaCard
from desktop.trends.page import RisingPage, Tab
from listeners.messages import TrendsChanged
from storage.exports.formats import Format
from storage.ideas import ideas, keep_idea
from tests.desktop.story import NOON, Lived, lived_in
from tests.desktop.trends.test_page import shown


def at_ideas(lived: Lived, qtbot: QtBot) -> RisingPage:
    page = shown(lived, qtbot)
    page.tabs[Tab.IDEAS].click()
    return page


def card(page: RisingPage) -> IdeaCard:
    found = page.cards[0]
    assert isinstance(found, IdeaCard)
    return found


def told(lived: Lived) -> list[tuple[str, bool]]:
    return [(one.text, one.done_at is not None) for one in ideas(lived.story.home.db)]


def test_without_ideas_the_page_says_how_one_is_kept(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = at_ideas(lived, qtbot)
        assert page.cards == ()
        assert page.empty.isVisible()


def test_an_idea_is_written_and_counted(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = at_ideas(lived, qtbot)
        page.ideas_row.field.setText(" A repair evening ")
        page.ideas_row.field.returnPressed.emit()
        lived.settle(qtbot)
        assert told(lived) == [("A repair evening", False)]
        assert page.tabs[Tab.IDEAS].text() == "Ideas (1)"
        assert page.ideas_row.field.text() == ""


def test_an_idea_is_done_and_not_done_after_all(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        keep_idea(lived.story.home.db, text="Ride along", now=NOON)
        page = at_ideas(lived, qtbot)
        card(page)._finish.click()
        lived.settle(qtbot)
        assert told(lived) == [("Ride along", True)]
        assert card(page)._chip.text() == "Done"
        card(page)._finish.click()
        lived.settle(qtbot)
        assert told(lived) == [("Ride along", False)]


def test_an_idea_is_put_into_other_words_while_the_page_is_read_anew(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        keep_idea(lived.story.home.db, text="Ride along", now=NOON)
        page = at_ideas(lived, qtbot)
        edited = card(page)
        edited._edit.click()
        edited._field.setText("Ride along the river")
        lived.house.link.trends_changed.emit(TrendsChanged())
        lived.settle(qtbot)
        assert card(page) is edited
        edited._field.editingFinished.emit()
        lived.settle(qtbot)
        assert told(lived) == [("Ride along the river", False)]
        assert card(page)._text.text() == "Ride along the river"


def test_a_removed_idea_comes_back_with_undo(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        keep_idea(lived.story.home.db, text="Ride along", now=NOON)
        page = at_ideas(lived, qtbot)
        card(page)._remove.click()
        lived.settle(qtbot)
        assert page.cards == ()
        lived.house.conduct._undo_told()
        lived.settle(qtbot)
        assert told(lived) == [("Ride along", False)]
        assert len(page.cards) == 1


def test_the_mention_that_gave_it_is_one_click_away(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        keep_idea(lived.story.home.db, mention=lived.story.mentions["priya"], now=NOON)
        page = at_ideas(lived, qtbot)
        assert "Firmware 4.2" in card(page)._text.text()
        card(page)._open.click()
        lived.settle(qtbot)
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.id == lived.story.priya


def test_ideas_are_taken_along(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        keep_idea(lived.story.home.db, text="Ride along", now=NOON)
        page, out = at_ideas(lived, qtbot), tmp_path / "ideas.csv"
        page.ideas_row.ask = lambda _parent, _title, _suggested: out
        assert [action.text() for action in page.ideas_row.menu().actions()] == ["CSV", "Markdown"]
        page.ideas_row.write(Format.CSV)
        qtbot.waitUntil(out.is_file)
        lived.settle(qtbot)
        assert "Ride along" in out.read_text(encoding="utf-8")
        assert lived.window.toast.accessibleName() == f"1 idea written to {out}"
