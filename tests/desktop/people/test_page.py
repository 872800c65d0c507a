"""The page People: the handful, and what is decided about each."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.answer.filters import OfPeople
from desktop.answer.page import AnswerPage
from desktop.parts.labels import Label
from desktop.people.list_words import missing_lists
from desktop.people.page import PeoplePage
from desktop.people.person_card import PersonCard
from desktop.people.reciprocity import balance_words
from desktop.shortcuts import PageName
from desktop.wording import Wording
from listeners.messages import PeopleChanged
from listeners.ranking.people_lists import PeopleList
from priorities.people.stage import Stage
from storage.journal import acts
from storage.noted import note_down
from storage.records.journal import DecisionKind, GestureKind, Why
from storage.records.people import FollowFacts, Noted
from storage.response_log import response_log
from tests.desktop.story import Lived, lived_in
from tests.storage.house import NOON


def shown(lived: Lived, qtbot: QtBot) -> PeoplePage:
    lived.open(qtbot)
    lived.window.show_page(PageName.PEOPLE)
    lived.settle(qtbot)
    page = lived.window.page
    assert isinstance(page, PeoplePage)
    return page


def cards(page: PeoplePage) -> list[PersonCard]:
    return [card for card in page.cards if isinstance(card, PersonCard)]


def test_each_person_has_reasons_with_points(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        assert [card.rank.person.name for card in cards(page)] == ["Dana Kowalski", "Luc Tremblay"]
        told = [label.text() for label in cards(page)[0].findChildren(Label)]
        assert "She wrote to you and you do not follow her" in told
        assert "+18" in told
        assert "She wrote to you 6 times; you answered once." in told


def test_a_follow_is_logged_and_can_be_undone(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        cards(page)[0]._followed.click()
        lived.settle(qtbot)
        row = next(response_log(lived.story.home.db))
        assert (row.gesture, row.why, row.person) == (GestureKind.FOLLOW, Why.MEET, "Dana Kowalski")
        assert [card.rank.person.name for card in cards(page)] == ["Luc Tremblay"]
        lived.press(qtbot, "Ctrl+Z")
        assert len(cards(page)) == 2


def test_not_now_is_remembered(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        cards(page)[1]._later.click()
        lived.settle(qtbot)
        assert acts(lived.story.home.db, limit=1)[0].kind == DecisionKind.NOT_NOW
        assert [card.rank.person.name for card in cards(page)] == ["Dana Kowalski"]


def test_whom_one_puts_off_is_still_found_among_everyone(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        cards(page)[1]._later.click()
        lived.settle(qtbot)
        page.show_list(PeopleList.EVERYONE)
        lived.settle(qtbot)
        assert "Luc Tremblay" in [card.rank.person.name for card in cards(page)]


def test_the_handful_is_the_listeners_again_once_it_was_drawn_anew(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        cards(page)[1]._later.click()
        lived.settle(qtbot)
        assert [card.rank.person.name for card in cards(page)] == ["Dana Kowalski"]
        lived.house.link.people_changed.emit(PeopleChanged())
        lived.settle(qtbot)
        assert [card.rank.person.name for card in cards(page)] == ["Dana Kowalski", "Luc Tremblay"]


def test_a_profile_is_opened_only_by_its_button(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.story.home.db.execute("UPDATE identities SET url = 'https://example.org/@' || handle")
        lived.story.home.db.execute("UPDATE identities SET url = 'javascript:x' WHERE handle = 'luc'")
        page = shown(lived, qtbot)
        assert lived.ways.opened == []
        cards(page)[0]._open.click()
        assert lived.ways.opened == ["https://example.org/@dana"]
        assert not cards(page)[1]._open.isVisible()


@pytest.mark.parametrize(
    ("theirs", "ours", "sentence"),
    [
        (0, 0, "You have not spoken to each other yet."),
        (3, 0, "She wrote to you 3 times; you never answered."),
        (0, 2, "You reached out 2 times; she never wrote to you."),
        (6, 4, "She wrote to you 6 times; you answered 4 times."),
    ],
)
def test_reciprocity_is_one_sentence(wording: Wording, theirs: int, ours: int, sentence: str) -> None:
    assert wording.say(balance_words(theirs, ours)) == sentence


def test_the_lists_are_shown_one_at_a_time(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        everyone = page._tabs[PeopleList.EVERYONE]

        everyone.click()
        lived.settle(qtbot)
        names = [card.rank.person.name for card in cards(page)]
        assert {"Dana Kowalski", "Luc Tremblay", "Priya Raman"} <= set(names)
        assert all(not tab.isChecked() for one, tab in page._tabs.items() if one is not PeopleList.EVERYONE)

        page.filters.field.setText("priya")
        qtbot.waitUntil(lambda: [card.rank.person.name for card in cards(page)] == ["Priya Raman"])

        page._tabs[PeopleList.FOLLOW_BACK].click()
        lived.settle(qtbot)
        assert [card.rank.person.name for card in cards(page)] == ["Dana Kowalski", "Luc Tremblay"]
        assert page.filters.isHidden()


def test_an_empty_list_says_what_would_stand_in_it(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)

        page.show_list(PeopleList.KEEP_IN_TOUCH)
        lived.settle(qtbot)

        assert cards(page) == []
        assert page.empty.isVisible()


def test_which_lists_are_missing_is_said(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)

        assert "was imported" in page._lead.text()

    follows = FollowFacts(frozenset(), frozenset(), has_following=True, has_followers=True)
    assert missing_lists(follows) is None


def test_everyone_is_narrowed_to_a_group_and_a_stage(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        db = lived.story.home.db
        luc = db.execute("SELECT person FROM identities WHERE handle = 'luc'").fetchone()[0]
        note_down(db, luc, Noted(("Clients",)), NOON)
        page = shown(lived, qtbot)
        page.show_list(PeopleList.EVERYONE)
        lived.settle(qtbot)
        filters = page.filters
        assert "Clients" in [action.text() for action in filters.group.menu_of_choices().actions()]

        filters.group.choose("Clients")
        filters.group.chosen.emit("Clients")
        lived.settle(qtbot)
        (card,) = cards(page)
        assert card.rank.person.name == "Luc Tremblay"
        assert "Heard · Clients" in [label.text() for label in card.findChildren(Label)]

        filters.stage.choose(Stage.SPEAKS_FOR_US.value)
        filters.stage.chosen.emit(Stage.SPEAKS_FOR_US.value)
        lived.settle(qtbot)
        assert cards(page) == []

        filters.to_queue.click()
        lived.settle(qtbot)
        answering = lived.window.page
        assert isinstance(answering, AnswerPage)
        assert answering.listing.sieve.filters == {OfPeople("Clients", frozenset({luc}))}
