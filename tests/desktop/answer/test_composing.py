"""Writing an answer: who speaks, why, what the buttons say, when the draft is saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.session import SessionFile
from storage.drafts import draft
from storage.records.journal import How, Why
from storage.response_log import response_log
from tests.desktop.story import MINUTE, NOON, lived_in


def test_the_why_comes_from_the_first_reason(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        shell = lived.answer.composing.shell
        assert (shell.why.current(), shell.why.text()) == ("help", "to help")
        for _ in range(4):
            lived.press(qtbot, "J")
        assert shell.why.current() == Why.THANK


def test_another_voice_and_why_are_kept_with_the_draft(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        composing = lived.answer.composing
        composing.shell.text.setPlainText("I am Karim.")
        composing.shell.voice.chosen.emit("2")
        composing.shell.why.chosen.emit("inform")
        composing.flush()
        lived.settle(qtbot)
        saved = draft(lived.story.home.db, lived.story.dana)
        assert saved is not None
        assert (saved.voice, saved.why, saved.text) == (2, Why.INFORM, "I am Karim.")
        assert SessionFile.read(tmp_path).now.voice == 2


def test_going_to_the_next_one_saves_first(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.answer.composing.shell.text.setPlainText("For Dana")
        lived.press(qtbot, "J")
        assert lived.answer.composing.text == ""
        saved = draft(lived.story.home.db, lived.story.dana)
        assert saved is not None
        assert saved.text == "For Dana"
        lived.press(qtbot, "K")
        assert lived.answer.composing.text == "For Dana"


def test_an_emptied_draft_is_forgotten(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        composing = lived.answer.composing
        composing.shell.text.setPlainText("Something")
        composing.flush()
        composing.shell.text.setPlainText("  ")
        composing.flush()
        lived.settle(qtbot)
        assert draft(lived.story.home.db, lived.story.dana) is None


def test_without_a_text_the_place_is_opened_and_answered_there(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        composing = lived.answer.composing
        assert (composing.shell.primary.text(), composing.shell.primary.isEnabled()) == ("Copy and open", True)
        lived.press(qtbot, "Ctrl+Return")
        assert composing.shell.text.hasFocus()
        assert (lived.ways.copied, lived.ways.opened) == ([], [])
        lived.press(qtbot, "Ctrl+Return")
        assert (lived.ways.copied, len(lived.ways.opened)) == ([], 1)
        assert composing.shell.state.accessibleName() == "Opened: answer there"
        lived.press(qtbot, "Ctrl+Return")
        row = next(response_log(lived.story.home.db))
        assert (row.response_text, row.how, row.written_at) == ("", How.POSTED, NOON)
        assert "Dana Kowalski" not in lived.cards()


def test_without_a_text_or_a_place_there_is_nothing_to_open(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.story.home.db.execute("UPDATE mentions SET url = NULL")
        lived.open(qtbot)
        shell = lived.answer.composing.shell
        assert (shell.primary.text(), shell.primary.isEnabled(), shell.secondary.isEnabled()) == ("Copy", False, True)
        for _ in range(3):
            lived.press(qtbot, "Ctrl+Return")
        assert not lived.answer.composing.is_opened


def test_posted_without_opening_is_one_step(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.answer.composing.shell.text.setPlainText("  Done already. ")
        lived.answer.composing.shell.secondary.click()
        lived.settle(qtbot)
        row = next(response_log(lived.story.home.db))
        assert (row.response_text, row.how) == ("Done already.", How.POSTED)
        assert lived.ways.opened == []


def test_a_place_opened_before_a_restart_is_still_opened(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.answer.composing.shell.text.setPlainText("Yes.")
        lived.answer.composing.send()
        lived.settle(qtbot)
    with lived_in(qapp, tmp_path, told=False) as again:
        again.now.passes(5 * MINUTE)
        again.open(qtbot)
        composing = again.answer.composing
        assert composing.is_opened
        assert composing.shell.primary.text() == "It's posted"
        composing.send()
        again.settle(qtbot)
        row = next(response_log(again.story.home.db))
        assert (row.written_at, row.at) == (NOON, NOON + 5 * MINUTE)


def test_where_it_was_posted_can_be_kept(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        composing = lived.answer.composing
        address = composing.shell.address
        composing.shell.text.setPlainText("Yes.")
        assert address.isHidden()
        lived.press(qtbot, "Ctrl+Return")
        assert address.isVisible()
        address.setFocus()
        address.setText("my answer")
        lived.press(qtbot, "Return")
        assert composing.shell.state.text() == "This is no web address"
        assert list(response_log(lived.story.home.db)) == []
        address.setText(" https://mastodon.example/@support/9 ")
        lived.press(qtbot, "Return")
        row = next(response_log(lived.story.home.db))
        assert (row.response_text, row.response_url) == ("Yes.", "https://mastodon.example/@support/9")
        assert (address.isHidden(), address.text()) == (True, "")


def test_an_answer_given_elsewhere_has_no_address(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        composing = lived.answer.composing
        composing.send()
        composing.send()
        composing.shell.address.setText("not an address")
        composing.answered_elsewhere()
        lived.settle(qtbot)
        row = next(response_log(lived.story.home.db))
        assert (row.how, row.response_url) == (How.ELSEWHERE, None)


def test_who_answered_there_last_speaks_again(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        composing = lived.answer.composing
        assert composing.shell.voice.current() == "1"
        composing.shell.voice.chosen.emit("2")
        composing.shell.text.setPlainText("I am Karim.")
        composing.shell.secondary.click()
        lived.settle(qtbot)
        composing.shell.voice.chosen.emit("1")
        lived.press(qtbot, "J")
        assert composing.shell.voice.current() == "2"
