"""Topics followed, muted and kept as ideas, by button and by key, and taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.shortcuts import Command, PageName
from desktop.trends.topic_card import TopicCard
from storage.ideas import ideas
from storage.records.trends import Stance
from storage.topics import announcement_limits, limit_announcements, topic_stances
from storage.trends import save_trends, trends
from tests.desktop.story import NOON, Lived, lived_in
from tests.desktop.trends.test_page import shown


def stances(lived: Lived) -> list[tuple[str, Stance]]:
    return [(one.topic, one.stance) for one in topic_stances(lived.story.home.db)]


def test_a_muted_topic_leaves_the_page_and_a_click_brings_it_back(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        lived.press(qtbot, "M")
        assert page.cards == ()
        assert stances(lived) == [("#helixx2", Stance.MUTE)]
        assert lived.window.toast.accessibleName().startswith("#helixx2 is muted")

        page._muted[0].click()
        lived.settle(qtbot)

        assert len(page.cards) == 1
        assert stances(lived) == []


def test_undo_takes_the_last_stance_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        lived.press(qtbot, "M")
        lived.press(qtbot, "Ctrl+Z")
        assert stances(lived) == []
        assert len(page.cards) == 1


def test_a_followed_topic_is_marked_until_it_is_followed_no_longer(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        lived.press(qtbot, "F")
        card = page.cards[0]
        assert isinstance(card, TopicCard)
        assert card._summary._followed.text() == "Followed"
        assert stances(lived) == [("#helixx2", Stance.FOLLOW)]

        card._follow.click()
        lived.settle(qtbot)

        assert stances(lived) == []


def test_a_topic_is_kept_as_an_idea_in_one_keystroke(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        shown(lived, qtbot)
        lived.press(qtbot, "B")
        (idea,) = ideas(lived.story.home.db)
        assert (idea.topic, idea.mention) == ("#helixx2", lived.story.mentions["dana first"])
        assert lived.window.toast.accessibleName() == "Kept as an idea."


def test_a_mention_is_kept_as_an_idea_from_both_lists(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "B")
        lived.window.show_page(PageName.GOOD_TO_KNOW)
        lived.settle(qtbot)
        lived.house.conduct.do(Command.KEEP_IDEA)
        lived.settle(qtbot)
        kept = {one.mention for one in ideas(lived.story.home.db)}
        assert kept == {lived.story.mentions["dana"], lived.story.mentions["news"]}


def test_keys_go_from_card_to_card_and_act_on_the_one_with_the_focus(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        db = lived.story.home.db
        (first,) = trends(db)
        save_trends(db, None, [first, replace(first, topic="#orage", terms=("#orage",), points=5)], NOON)
        shown(lived, qtbot)
        lived.press(qtbot, "J")
        lived.press(qtbot, "J")
        lived.press(qtbot, "M")
        assert stances(lived) == [("#orage", Stance.MUTE)]


def test_the_budget_of_the_territories_shown_is_chosen_and_taken_back(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page, db = shown(lived, qtbot), lived.story.home.db
        assert page.budget.text() == "at most 12 announced a day"
        page.budget._choose("3")
        lived.settle(qtbot)
        assert announcement_limits(db) == {None: 3, 1: 3}

        lived.press(qtbot, "Ctrl+Z")
        limit_announcements(db, [1], 6, NOON)
        page.refresh()
        lived.settle(qtbot)

        assert page.budget.text() == "announced: by territory"
        page.choose_territory(1)
        lived.settle(qtbot)
        assert page.budget.text() == "at most 6 announced a day"
