"""The page Rising: a topic, its window, and the conversation to join in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.parts.labels import Label
from desktop.shortcuts import PageName
from desktop.trends.page import RisingPage
from desktop.trends.questions import rising_shown
from desktop.trends.topic_card import TopicCard
from desktop.trends.topic_words import PR_FIRST, window_words
from desktop.wording import Wording
from listeners.messages import TrendsChanged
from storage.journal import dismiss
from storage.trends import save_trends, trends
from tests.desktop.story import NOON, QUESTION, Lived, lived_in, reason


def shown(lived: Lived, qtbot: QtBot) -> RisingPage:
    lived.open(qtbot)
    lived.window.show_page(PageName.RISING)
    lived.settle(qtbot)
    page = lived.window.page
    assert isinstance(page, RisingPage)
    return page


def test_a_topic_tells_its_window_and_people(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        told = [label.text() for label in page.cards[0].findChildren(Label)]
        assert "#helixx2" in told
        assert "61 people · about 3 h left" in told
        assert any(line.startswith("“My Helix X2 smells of burning") for line in told)


def test_its_button_opens_the_conversation(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        card = shown(lived, qtbot).cards[0]
        assert isinstance(card, TopicCard)
        assert card._join.text() == "Answer Dana Kowalski's question in it"
        assert "question in it (R)" in card._join.toolTip()
        card._join.click()
        lived.settle(qtbot)
        assert lived.window.page is lived.answer
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.id == lived.story.dana


def test_what_was_put_away_is_not_offered(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        dismiss(lived.story.home.db, lived.story.dana, NOON)
        found = rising_shown(lived.story.home.db, None).topics
        assert found[0].to_join is not None
        assert found[0].to_join.conversation.id == lived.story.luc
        dismiss(lived.story.home.db, lived.story.luc, NOON)
        assert rising_shown(lived.story.home.db, None).topics[0].to_join is None


def test_it_follows_the_listener(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        save_trends(lived.story.home.db, None, [], NOON)
        lived.house.link.trends_changed.emit(TrendsChanged())
        lived.settle(qtbot)
        assert page.cards == ()
        assert page.empty.isVisible()


@pytest.mark.parametrize(
    ("hours", "said"),
    [(None, "how long it lasts is not known yet"), (0.4, "less than an hour left"), (3.2, "about 3 h left")],
)
def test_a_window_is_said(wording: Wording, hours: float | None, said: str) -> None:
    assert wording.say(window_words(hours)) == said


def test_it_leads_to_where_it_began_and_to_what_waits_in_it(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        db, story = lived.story.home.db, lived.story
        (trend,) = trends(db)
        voice = reason("first_voice", 0, "First voice: Luc Tremblay", QUESTION, story.mentions["luc"])
        save_trends(db, None, [replace(trend, reasons=(*trend.reasons, voice))], NOON)
        card = shown(lived, qtbot).cards[0]
        assert isinstance(card, TopicCard)
        assert card._stands.text() == "First voice: Luc Tremblay"
        card._began.click()
        lived.settle(qtbot)
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.id == story.luc

        card._said.click()
        lived.settle(qtbot)

        assert sorted(name for name in lived.cards() if name != "-") == ["Dana Kowalski", "Luc Tremblay"]


def test_what_is_sensitive_sends_to_pr_first(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        db = lived.story.home.db
        (trend,) = trends(db)
        warning = reason(PR_FIRST, 0, "Sensitive (“burning”): check with PR first", QUESTION, 1)
        save_trends(db, None, [trend, replace(trend, topic="quiet", reasons=(*trend.reasons, warning))], NOON)
        page = shown(lived, qtbot)
        told = [card._pr.text() for card in page.cards if isinstance(card, TopicCard) and card._pr.isVisible()]
        assert told == ["Sensitive (“burning”): check with PR first"]
