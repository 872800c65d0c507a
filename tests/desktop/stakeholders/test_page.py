"""The page Stakeholders: groups against stages, this week's arrows, and what cannot be heard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.shortcuts import PageName
from desktop.stakeholders.page import StakeholdersPage
from priorities.people.stage import Stage
from storage.noted import note_down
from storage.records.people import Noted
from tests.desktop.story import NOON, Lived, lived_in
from tests.storage.house import DAY


def grouped(lived: Lived) -> None:
    """Put Dana, heard and answered today, among the customers, and somebody of LinkedIn among the press."""
    home = lived.story.home
    home.identity("jo", network="linkedin", name="Jo Press")
    for handle, network, group in (("dana", "mastodon", "Customers"), ("jo", "linkedin", "Press")):
        note_down(home.db, home.person(handle, network=network), Noted(groups=(group,)), NOON - DAY)


def shown(lived: Lived, qtbot: QtBot) -> StakeholdersPage:
    lived.open(qtbot)
    lived.window.show_page(PageName.STAKEHOLDERS)
    page = lived.window.page
    assert isinstance(page, StakeholdersPage)
    lived.settle(qtbot)
    return page


def test_cells_count_people_and_are_hatched_where_nothing_can_be_heard(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        grouped(lived)
        page = shown(lived, qtbot)
        assert page.board is not None
        cells = page.board.cells
        assert sum(cell.count for (group, _stage), cell in cells.items() if group == "Customers") == 1
        assert cells["Press", Stage.UNKNOWN].count == 1
        deaf = cells["Press", Stage.CAME_BACK]
        assert not deaf.hearable
        assert deaf.accessibleName() == "Press, Came back unasked: your sources cannot hear this"
        assert cells["Customers", Stage.UNKNOWN].accessibleName() == "Customers, Not heard yet: 0 people"


def test_an_arrow_opens_the_conversation_that_caused_it(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        grouped(lived)
        page = shown(lived, qtbot)
        assert page.board is not None
        lived.press(qtbot, "J")
        arrow = page.board.arrows[0]
        assert arrow.hasFocus()
        assert arrow.accessibleName().startswith("Dana Kowalski, 22 min ago: from “Answered” to “Answered back”")
        lived.press(qtbot, "Space")
        lived.settle(qtbot)
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.id == lived.story.dana


def test_without_groups_it_says_how_they_are_made(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        assert page.empty.isVisible()
        page.empty.first_chosen.emit()
        assert lived.window.page.name is PageName.PEOPLE


def test_it_is_drawn_in_both_languages_and_anew(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, "fr") as lived:
        grouped(lived)
        page = shown(lived, qtbot)
        page.refresh()
        lived.settle(qtbot)
        assert page.board is not None
        assert page.board.cells["Press", Stage.UNKNOWN].accessibleName() == "Press, Pas encore entendu\xa0: 1 personne"
        assert not page.grab().isNull()
