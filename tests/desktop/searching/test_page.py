"""The page Search: what is typed, what it finds, and the way to the conversation."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.searching.page import SearchPage
from desktop.shortcuts import PageName
from storage.deciding import decide
from storage.log_document import DecisionDocument
from storage.records.journal import DecisionKind
from tests.desktop.story import Lived, lived_in
from tests.storage.house import NOON

RECALLS = ["Cyclable Weekly", "Dana Kowalski", "Dana Kowalski"]
"""Who wrote of a recall, or of what was recalled."""


def searching(lived: Lived, qtbot: QtBot, typed: str = "") -> SearchPage:
    lived.open(qtbot)
    lived.press(qtbot, "Ctrl+F")
    page = lived.window.page
    assert isinstance(page, SearchPage)
    if typed:
        qtbot.keyClicks(page.field, typed)
        lived.settle(qtbot)
    return page


def names(page: SearchPage) -> list[str]:
    return [card.name for card in page.model.cards()]


def test_what_is_typed_is_found_newest_first_and_brought_out(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = searching(lived, qtbot, "helix")
        assert page.field.hasFocus()
        assert names(page) == [
            "Bike Deals", "Cyclable Weekly", "Priya Raman", "Luc Tremblay", "Torque Wrench", "Helix Support",
            "Dana Kowalski",
        ]  # fmt: skip
        assert page.model.cards()[0].terms == ("helix*",)
        qtbot.keyClicks(page.field, " recall")
        lived.settle(qtbot)
        assert names(page) == ["Cyclable Weekly", "Dana Kowalski"]


def test_the_filters_of_the_queries_narrow_it(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = searching(lived, qtbot, "helix network:reddit")
        assert names(page) == ["Torque Wrench"]
        assert page._beneath.text() == "1 mention"


def test_up_down_and_enter_lead_to_the_conversation(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        searching(lived, qtbot, "recall")
        lived.press(qtbot, "Down")
        lived.press(qtbot, "Return")
        assert lived.window.page.name is PageName.ANSWER
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.id == lived.story.dana


def test_what_is_answered_or_put_away_is_found_and_says_so(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        decide(lived.story.home.db, DecisionKind.DISMISS, lived.story.luc, DecisionDocument(), NOON)
        page = searching(lived, qtbot, "rappel")
        (card,) = page.model.cards()
        assert (card.name, card.chip) == ("Luc Tremblay", "Put away")
        page.field.setText("unplug charger")
        lived.settle(qtbot)
        assert [card.chip for card in page.model.cards()] == ["Yours"]


def test_a_mistake_is_pointed_at_while_what_was_found_stays(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = searching(lived, qtbot, "recall")
        qtbot.keyClicks(page.field, " form:dana")
        lived.settle(qtbot)
        assert page._mistake.text().startswith("At character 8: “form:” is not known.")
        assert names(page) == RECALLS
        page._repair.click()
        lived.settle(qtbot)
        assert page.field.text() == "recall from:dana"
        assert names(page) == ["Dana Kowalski"]
        assert page._mistake.isHidden()


def test_without_a_result_the_filters_can_be_taken_off(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = searching(lived, qtbot, "recall network:usenet")
        assert page._stack.currentWidget() is page.empty
        assert "recall network:usenet" in page.empty._sentence.text()
        assert page.empty._first.text() == "Search for “recall”"
        page.empty._first.click()
        lived.settle(qtbot)
        assert names(page) == RECALLS


def test_nothing_typed_finds_nothing_and_says_what_can_be(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = searching(lived, qtbot)
        lived.settle(qtbot)
        assert page.empty._title.text() == "Search all that was heard"
        assert "from:" in page._beneath.text()


def test_only_what_was_typed_last_is_answered(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = searching(lived, qtbot)
        seen: list[list[str]] = []
        page.seeking.changed.connect(lambda: seen.append(names(page)))
        for text in ("helix", "recall", "refund"):
            page.field.setText(text)
        lived.settle(qtbot)
        assert names(page) == ["Torque Wrench"]
        assert len(seen) == 1


def test_the_next_page_comes_as_one_scrolls(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        for number in range(120):
            lived.story.home.mention(f"zythum {number}")
        page = searching(lived, qtbot, "zythum")
        assert len(names(page)) == 50
        assert page._beneath.text() == "The newest 50 mentions; scroll for more"
        page.list.scrollToBottom()
        lived.settle(qtbot)
        page.list.scrollToBottom()
        lived.settle(qtbot)
        assert len(names(page)) == 120
        assert page._beneath.text() == "120 mentions"


def test_a_rare_mention_far_back_is_found_without_scrolling(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.story.home.mention("commandes babouin", handle="lea")
        for number in range(330):
            lived.story.home.mention(f"babouin commandes {number}", handle="marc")
        page = searching(lived, qtbot, '"commandes babouin"')
        lived.settle(qtbot)
        assert names(page) == ["Lea"]


@pytest.mark.parametrize(("keys", "focused"), [("/", True), ("Ctrl+L", True), ("J", False)])
def test_the_keys_of_a_list_work_beside_the_field(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, keys: str, focused: bool
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = searching(lived, qtbot, "helix")
        page.list.setFocus()
        lived.press(qtbot, keys)
        assert page.field.hasFocus() is focused
