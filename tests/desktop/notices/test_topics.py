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
from storage.records.words import words
from tests.desktop.notices.test_notifier import listening
from tests.desktop.story import Lived, lived_in

WHY = words("Reasons", "Not heard here in the days before")


def announce(lived: Lived, topic: str = "#helixx2") -> None:
    lived.house.link.trend_announced.emit(TrendAnnounced(None, topic, WHY))


def test_it_is_told_in_a_sentence_and_shown_on_its_card(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        notifier, _said = listening(lived)
        notifier.show = notifier._say
        announce(lived)
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
        announce(lived)
        announce(lived, "storm")
        announce(lived, "flood")
        assert len(said) == 1
        lived.now.passes(APART + timedelta(seconds=1))
        lived.window.findChild(TopicNotices)._again.timeout.emit()
        assert said[1:] == ["2 topics are rising: storm, flood"]


def test_quiet_hours_hold_it(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        notifier, said = listening(lived)
        notifier.do_not_disturb()
        announce(lived)
        assert said == []
        lived.now.passes(timedelta(hours=2))
        lived.window.findChild(TopicNotices)._again.timeout.emit()
        assert said == ["While it was quiet, 1 topic rose: #helixx2"]
