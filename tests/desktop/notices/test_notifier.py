"""What is heard while the window is open is told once, at its time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.notices.notifier import Notifier, news_in
from desktop.shortcuts import Command
from listeners.messages import RanksChanged
from priorities.notices.deciding import News
from storage.ranks import queue
from tests.desktop.story import Lived, lived_in

WEEK = timedelta(days=7)


def listening(lived: Lived) -> tuple[Notifier, list[str]]:
    """Return the window's notifier, never quiet, and what it says."""
    said: list[str] = []
    notifier = lived.house.notifier
    notifier.choices = replace(notifier.choices, quiet=None)
    notifier.show = said.append
    return notifier, said


def waiting(lived: Lived) -> tuple[News, ...]:
    """Return what waits for an answer in the story, whenever it was heard, as news."""
    db, now = lived.story.home.db, lived.window.tools.clock()
    return news_in(db, [entry.conversation.id for entry in queue(db)], now - 52 * WEEK)


def test_what_was_heard_before_the_window_is_no_news(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        _notifier, said = listening(lived)
        db = lived.story.home.db
        lived.house.link.ranks_changed.emit(RanksChanged(tuple(entry.conversation.id for entry in queue(db))))
        lived.settle(qtbot)
        assert said == []


def test_what_is_heard_now_is_told_once(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        notifier, said = listening(lived)
        talk = waiting(lived)[0].conversation
        notifier._since -= 52 * WEEK
        lived.house.link.ranks_changed.emit(RanksChanged((talk,)))
        qtbot.waitUntil(lambda: said == ["1 new conversation to answer."])
        lived.house.link.ranks_changed.emit(RanksChanged((talk,)))
        lived.settle(qtbot)
        assert len(said) == 1


def test_do_not_disturb_holds_it_and_then_says_all_in_one_sentence(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        notifier, said = listening(lived)
        lived.house.conduct.do(Command.DO_NOT_DISTURB)
        came = waiting(lived)
        notifier._decide(came)
        assert said == []
        notifier.choices = replace(notifier.choices, not_before=None)
        notifier._decide(())
        assert said == [f"While it was quiet: {len(came)} conversations to answer."]
