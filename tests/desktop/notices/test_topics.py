"""A topic that the listener announces is told, and one click brings its card out."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.notices.topics import TopicNotices
from desktop.shortcuts import PageName
from desktop.trends.page import RisingPage, Tab
from desktop.trends.topic_card import TopicCard
from listeners.messages import TrendAnnounced
from priorities.notices.deciding import APART
from priorities.notices.rising import TopicsHeld
from storage.records.trends import AnnouncedTopic, Stance
from storage.records.words import words
from storage.topics import decide_topic, held_topics, save_announced
from tests.desktop.notices.test_notifier import listening
from tests.desktop.story import Lived, lived_in
from tests.storage.house import DAY

WHY = words("Reasons", "Not heard here in the days before")


def announce(lived: Lived, qtbot: QtBot, *topics: str) -> None:
    """Announce topics at once, as the listener does: remembered first."""
    for topic in topics or ("#helixx2",):
        told = AnnouncedTopic(lived.now(), None, topic, (topic, f"{topic} race"), 30, 3)
        save_announced(lived.story.home.db, [told], lived.now() - DAY)
        lived.house.link.trend_announced.emit(TrendAnnounced(None, topic, WHY))
    lived.settle(qtbot)


def later(lived: Lived, qtbot: QtBot, passed: timedelta) -> None:
    """Let time pass, and the notices look at the clock."""
    lived.now.passes(passed)
    lived.window.findChild(TopicNotices)._again.timeout.emit()
    lived.settle(qtbot)


def test_it_is_told_in_a_sentence_and_shown_on_its_card(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        notifier, _said = listening(lived)
        notifier.show = notifier._say
        announce(lived, qtbot)
        toast = lived.window.toast
        assert toast.accessibleName() == "#helixx2 is rising: Not heard here in the days before"
        assert not toast._undo.isVisible()

        toast._open.click()
        lived.settle(qtbot)

        page = lived.window.page
        assert isinstance(page, RisingPage)
        card = page.cards[0]
        assert isinstance(card, TopicCard)
        assert card.hasFocus()


def test_the_card_is_brought_out_also_from_the_ideas(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.window.show_page(PageName.RISING)
        page = lived.window.page
        assert isinstance(page, RisingPage)
        page.show_tab(Tab.IDEAS)
        page.show_topic("helix x2")
        lived.settle(qtbot)
        assert page.cards[0].hasFocus()


def test_soon_after_another_it_waits_and_both_are_told(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        _notifier, said = listening(lived)
        announce(lived, qtbot)
        announce(lived, qtbot, "storm", "flood")
        assert len(said) == 1
        later(lived, qtbot, APART + timedelta(seconds=1))
        assert said[1:] == ["2 topics are rising: storm, flood"]


def test_quiet_hours_hold_it(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        notifier, said = listening(lived)
        notifier.do_not_disturb()
        announce(lived, qtbot)
        assert said == []
        later(lived, qtbot, timedelta(hours=2))
        assert said == ["While it was quiet, 1 topic rose: #helixx2"]


def test_one_that_is_muted_while_it_is_held_is_not_told(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        notifier, said = listening(lived)
        notifier.do_not_disturb()
        announce(lived, qtbot, "storm", "flood")
        # Muted under another of its names, as the page may show it by then.
        decide_topic(
            lived.story.home.db, [None], topic="storm race", key="storm race", stance=Stance.MUTE, now=lived.now()
        )
        later(lived, qtbot, timedelta(hours=2))
        assert said == ["While it was quiet, 1 topic rose: flood"]
        assert held_topics(lived.story.home.db) == ()


def test_what_was_held_when_the_window_closed_is_told_by_the_next(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        notifier, said = listening(lived)
        notifier.do_not_disturb()
        announce(lived, qtbot, "storm")
        notices = lived.window.findChild(TopicNotices)
        notices._held = TopicsHeld()  # as in a new window
        notifier.begin()
        lived.settle(qtbot)
        assert said == []
        later(lived, qtbot, timedelta(hours=2))
        assert said == ["While it was quiet, 1 topic rose: storm"]
        notifier.begin()
        lived.settle(qtbot)
        assert len(said) == 1
