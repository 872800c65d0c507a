"""What is heard while the window is open is told once, at its time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.notices.notifier import DISTURB_AFTER, Notifier
from desktop.notices.telling import news_in
from desktop.shortcuts import Command
from listeners.messages import RanksChanged
from priorities.notices.deciding import News
from storage.journal import dismiss
from storage.ranks import mark_opened, queue, save_ranks
from storage.records.conversations import ConversationRank, ListName
from storage.records.reasons import Reason
from storage.records.words import Words
from tests.desktop.story import QUESTION, Lived, lived_in

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


def hear(lived: Lived, qtbot: QtBot, count: int) -> tuple[int, ...]:
    """Let so many people ask something now; return their conversations, after the listener's word of them."""
    home, now = lived.story.home, lived.now()
    asked = []
    for number in range(count):
        home.identity(f"asks{number}")
        mention = home.mention(f"Question {number}?", handle=f"asks{number}", at=now)
        asked.append(home.conversation_of(mention))
        because = (Reason("asks_question", 16, Words("Reasons", "Somebody asks something"), QUESTION, (mention,)),)
        save_ranks(home.db, [ConversationRank(asked[-1], None, ListName.TO_ANSWER, 16, because, mention, None)])
    lived.house.link.ranks_changed.emit(RanksChanged(tuple(asked)))
    lived.settle(qtbot)
    return tuple(asked)


def test_of_many_none_is_left_out(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        _notifier, said = listening(lived)
        hear(lived, qtbot, 60)
        assert said == ["60 new conversations to answer."]


def test_do_not_disturb_holds_it_and_then_says_all_in_one_sentence(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        notifier, said = listening(lived)
        lived.house.conduct.do(Command.DO_NOT_DISTURB)
        hear(lived, qtbot, 3)
        assert said == []
        lived.now.passes(DISTURB_AFTER)
        notifier._again.timeout.emit()
        lived.settle(qtbot)
        assert said == ["While it was quiet: 3 conversations to answer."]


def test_what_was_read_or_answered_while_it_was_quiet_is_not_told(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        notifier, said = listening(lived)
        lived.house.conduct.do(Command.DO_NOT_DISTURB)
        read, put_away, _waits = hear(lived, qtbot, 3)
        mark_opened(lived.story.home.db, read, lived.now())
        dismiss(lived.story.home.db, put_away, lived.now())
        lived.now.passes(DISTURB_AFTER)
        notifier._again.timeout.emit()
        lived.settle(qtbot)
        assert said == ["While it was quiet: 1 conversation to answer."]


def test_what_comes_between_the_question_and_the_answer_stays_held(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        notifier, _said = listening(lived)
        lived.house.conduct.do(Command.DO_NOT_DISTURB)
        asked = hear(lived, qtbot, 2)
        notifier._decide(frozenset((4711,)), ())
        assert {one.conversation for one in notifier.standing.waiting} == set(asked)


def test_the_tray_has_the_sign_of_the_program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        assert not lived.window.windowIcon().isNull()


def test_a_toast_behind_another_window_asks_for_attention(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        asked: list[bool] = []
        lived.house.notifier.ask_attention = lambda: asked.append(True)
        lived.house.notifier.show("3 new conversations to answer.")
        assert asked == [True]
        assert lived.window.toast.accessibleName() == "3 new conversations to answer."
