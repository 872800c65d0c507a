"""Faster than the disk: keys pressed before the last act is written mean what the person meant, and lose nothing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.shortcuts import Command
from storage.drafts import draft
from storage.journal import acts
from storage.records.journal import GestureKind
from storage.response_log import response_log
from tests.desktop.story import Lived, lived_in


@contextmanager
def slow(lived: Lived) -> Iterator[None]:
    """Keep the desk busy, so that whatever is asked meanwhile waits."""
    gate = threading.Event()
    lived.house.desk.ask(lambda _db: gate.wait(10), lambda _: None)
    try:
        yield
    finally:
        gate.set()


@contextmanager
def read_only(lived: Lived) -> Iterator[None]:
    """Let nothing be written for a while."""
    lived.house.desk.ask(lambda db: db.execute("PRAGMA query_only = ON"), lambda _: None)
    yield
    lived.house.desk.ask(lambda db: db.execute("PRAGMA query_only = OFF"), lambda _: None)


def decided(lived: Lived) -> list[int | None]:
    return [act.conversation for act in acts(lived.story.home.db, limit=9)][::-1]


def test_the_keyboard_is_on_the_list_however_late_it_is_read(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        with slow(lived):
            lived.house.start()
            qtbot.waitUntil(lived.window.isActiveWindow)
            qapp.processEvents()
        lived.settle(qtbot)
        assert lived.answer.list_pane.list.hasFocus()


def test_an_act_is_meant_for_where_the_person_went_last(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        second = lived.answer.listing.entries[1].conversation.id
        with slow(lived):
            qtbot.keyClick(lived.answer.list_pane.list, "j")
            qtbot.keyClick(lived.answer.list_pane.list, "e")
        lived.settle(qtbot)
        assert decided(lived) == [second]
        assert "Dana Kowalski" in lived.cards()


def test_a_key_pressed_twice_puts_away_once(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        with slow(lived):
            qtbot.keyClick(lived.answer.list_pane.list, "e")
            qtbot.keyClick(lived.answer.list_pane.list, "e")
        lived.settle(qtbot)
        assert decided(lived) == [lived.story.dana]
        lived.press(qtbot, "E")
        assert len(decided(lived)) == 2, "what was written no longer stands in the way"


def test_an_answer_is_logged_once_however_often_one_presses(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        shell = lived.answer.composing.shell
        shell.text.setPlainText("Done already.")
        with slow(lived):
            shell.secondary.click()
            shell.secondary.click()
            lived.answer.composing.answered_elsewhere()
        lived.settle(qtbot)
        assert [row.response_text for row in response_log(lived.story.home.db)] == ["Done already."]
        assert draft(lived.story.home.db, lived.story.dana) is None


def test_writing_begins_where_the_person_went(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        second = lived.answer.listing.entries[1].conversation.id
        text = lived.answer.composing.shell.text
        with slow(lived):
            qtbot.keyClick(lived.answer.list_pane.list, "j")
            qtbot.keyClick(lived.answer.list_pane.list, "r")
            assert not text.hasFocus(), "what would be typed would stand under another"
        lived.settle(qtbot)
        assert text.hasFocus()
        qtbot.keyClicks(text, "Hello")
        lived.answer.composing.flush()
        lived.settle(qtbot)
        saved = draft(lived.story.home.db, second)
        assert saved is not None
        assert draft(lived.story.home.db, lived.story.dana) is None


def test_what_is_on_the_screen_is_not_sent_for_another(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.answer.composing.shell.text.setPlainText("For Dana alone.")
        lived.answer.list_pane.list.setFocus()
        with slow(lived):
            qtbot.keyClick(lived.answer.list_pane.list, "j")
            lived.house.conduct.do(Command.SEND)
        lived.settle(qtbot)
        assert (lived.ways.copied, lived.ways.opened) == ([], [])


def test_an_answer_that_cannot_be_logged_is_not_lost(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        composing = lived.answer.composing
        with read_only(lived):
            composing.shell.text.setPlainText("It took an hour to write.")
            composing.shell.secondary.click()
            lived.settle(qtbot)
            assert lived.window.banner.isVisible()
            assert composing.text == "It took an hour to write."
            assert composing.shell.state.accessibleName() == "Writing…"
            lived.press(qtbot, "Esc")
            lived.press(qtbot, "J")
            assert composing.text == ""
            lived.press(qtbot, "K")
            assert composing.text == "It took an hour to write.", "kept in memory"
        composing.flush()
        lived.settle(qtbot)
        saved = draft(lived.story.home.db, lived.story.dana)
        assert saved is not None
        assert saved.text == "It took an hour to write."
        composing.shell.secondary.click()
        lived.settle(qtbot)
        assert [row.gesture for row in response_log(lived.story.home.db)] == [GestureKind.REPLY]


def test_one_that_is_not_in_the_list_is_answered_once(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.answer.listing.take_out([lived.story.luc])
        lived.house.conduct.show_conversation(lived.story.luc)
        lived.settle(qtbot)
        composing = lived.answer.composing
        composing.shell.text.setPlainText("Bonjour Luc, on vous rappelle.")
        composing.shell.secondary.click()
        lived.settle(qtbot)
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.id == lived.story.luc
        assert composing.text == ""
        assert not composing.is_opened
        assert draft(lived.story.home.db, lived.story.luc) is None
        assert len(list(response_log(lived.story.home.db))) == 1


def test_a_conversation_that_is_gone_leaves_nothing_on_the_screen(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.house.conduct.show_conversation(4711)
        lived.settle(qtbot)
        assert lived.answer.shown is None
        assert lived.window.banner.isVisible()


def test_a_list_that_could_not_be_read_is_read_on_later(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        db = lived.story.home.db
        listing = lived.answer.listing
        listing._whole.clear()
        db.execute("ALTER TABLE ranks RENAME TO elsewhere")
        listing.read_more()
        lived.settle(qtbot)
        db.execute("ALTER TABLE elsewhere RENAME TO ranks")
        listing.read_more()
        lived.settle(qtbot)
        assert listing.is_whole
