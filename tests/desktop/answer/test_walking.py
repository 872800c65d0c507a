"""Answers written offline: ready to post, said above the list, gone through when one is online again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.answer.composer_words import Written, state_of, steps_of
from listeners.messages import PollNow, RanksChanged
from storage.drafts import ready_drafts
from storage.response_log import response_log
from tests.desktop.story import HOUR, MINUTE, NOON, Lived, lived_in


def write_offline(lived: Lived, qtbot: QtBot, *texts: str) -> None:
    """Get an answer ready in each of the first conversations."""
    lived.house.following.set_offline(True)
    for text in texts:
        lived.answer.composing.shell.text.setPlainText(text)
        lived.press(qtbot, "Ctrl+Return")
    lived.settle(qtbot)


def strip(lived: Lived) -> tuple[bool, str]:
    banner = lived.answer.list_pane.ready
    return banner.isVisible(), banner.sentence()


def notes(lived: Lived) -> list[str]:
    return [note.text for note in lived.answer.composing.shell.notes.notes()]


def test_offline_the_next_step_is_to_be_ready(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.house.following.set_offline(True)
        shell = lived.answer.composing.shell
        assert (shell.primary.text(), shell.primary.isEnabled()) == ("Ready to post", False)
        write_offline(lived, qtbot, "First.", "Second.")
        assert (lived.ways.copied, lived.ways.opened, list(response_log(lived.story.home.db))) == ([], [], [])
        ready = ready_drafts(lived.story.home.db)
        assert [(one.text, one.ready_at) for one in ready] == [("First.", NOON), ("Second.", NOON)]
        assert ready[0].conversation == lived.story.dana
        assert strip(lived) == (True, "2 answers are ready to post")


def test_one_that_is_ready_can_be_taken_out_again(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        write_offline(lived, qtbot, "First.")
        lived.press(qtbot, "K")
        shell = lived.answer.composing.shell
        assert (shell.state.text(), shell.primary.text()) == ("Ready to post", "Not ready yet")
        shell.primary.click()
        lived.settle(qtbot)
        assert (ready_drafts(lived.story.home.db), lived.answer.composing.text) == ([], "First.")
        assert not strip(lived)[0]


def test_a_blank_is_not_ready(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        write_offline(lived, qtbot, "On [..].")
        assert ready_drafts(lived.story.home.db) == []
        assert lived.answer.composing.text == "On [..]."


def test_online_again_they_are_gone_through(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        write_offline(lived, qtbot, "First.", "Second.")
        lived.now.passes(2 * HOUR)
        lived.house.following.set_offline(False)
        lived.settle(qtbot)
        page = lived.answer
        page.list_pane.ready.action_chosen.emit()
        lived.settle(qtbot)
        assert page.shown is not None
        assert page.shown.conversation.id == lived.story.dana
        assert PollNow((1,)) in lived.sent
        assert notes(lived) == ["Nothing new here since this was written"]
        page.composing.send()
        page.composing.send()
        lived.settle(qtbot)
        assert (page.composing.text, lived.ways.copied) == ("Second.", ["First."])
        assert strip(lived) == (True, "1 answer is ready to post")
        row = next(response_log(lived.story.home.db))
        assert (row.response_text, row.written_at, row.at) == ("First.", NOON, NOON + 2 * HOUR)
        page.composing.send()
        page.composing.send()
        lived.settle(qtbot)
        assert ready_drafts(lived.story.home.db) == []
        assert not strip(lived)[0]


def test_what_came_since_is_said_and_the_answer_stays(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        write_offline(lived, qtbot, "First.")
        lived.now.passes(HOUR)
        lived.house.following.set_offline(False)
        lived.answer.walking.go_on()
        lived.settle(qtbot)
        home, talk = lived.story.home, lived.story.dana
        home.mention("Found it!", handle="dana", conversation=talk, at=NOON + 5 * MINUTE)
        home.db.execute(
            "UPDATE mentions SET edited_at = ? WHERE id = ?", (4_000_000_000_000, lived.story.mentions["dana"])
        )
        lived.house.link.ranks_changed.emit(RanksChanged((talk,)))
        lived.settle(qtbot)
        assert lived.answer.composing.text == "First."
        assert notes(lived) == [
            "1 message arrived since this was written",
            "A message was edited since this was written",
        ]
        home.mention("We did.", handle="support", conversation=talk, at=NOON + 6 * MINUTE, by_us=True)
        lived.house.link.ranks_changed.emit(RanksChanged((talk,)))
        lived.settle(qtbot)
        assert notes(lived)[0] == "You answered here since this was written"


def test_the_words_of_each_step() -> None:
    nothing = Written(text=False, saved=True, opened=False, ready=False, place=True, offline=False)
    assert state_of(nothing) is None
    said = [one.source for one in steps_of(nothing)[:2]]
    assert said == ["Copy and open", "It's posted"]
    opened = Written(text=True, saved=True, opened=True, ready=True, place=False, offline=True)
    assert [one.source for one in steps_of(opened)[:2]] == ["It's posted", "Copy"]
