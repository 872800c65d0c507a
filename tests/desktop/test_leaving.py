"""Before one leaves: all is checked, what could not be read is said, and one works offline."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.leaving import Departure, departure
from desktop.shortcuts import Command
from listeners.messages import GoOffline, PollNow, RoundProgress
from storage.drafts import save_draft
from storage.health import health, save_health
from storage.records.journal import Draft, Why
from storage.records.sources import ErrorKind, SourceError
from storage.records.words import words
from storage.sources import change_source
from tests.desktop.story import NOON, lived_in
from tests.storage.house import house

REFUSED = "Forum: The server refuses this address (403): it may ask for an account."


def test_all_is_checked_and_what_failed_is_named(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        story = lived.story
        mention = story.mentions["luc"]
        save_draft(story.home.db, Draft(story.luc, mention, 1, Why.HELP, "Oui.", NOON, ready_at=NOON))
        lived.open(qtbot)
        panel = lived.window.leaving
        lived.house.conduct.do(Command.LEAVE)
        lived.settle(qtbot)
        assert lived.sent[-1] == PollNow()
        assert panel.texts() == (
            "All sources are being checked once more…", REFUSED, "1 answer is ready to post",
        )  # fmt: skip
        lived.house.link.round_progress.emit(RoundProgress(1, 3))
        assert panel.texts()[0] == "Checked 1 of 3…"
        lived.house.link.round_progress.emit(RoundProgress(3, 3))
        lived.settle(qtbot)
        assert panel.texts()[0] == "All were checked. 1 could not be read:"
        panel.leave.click()
        assert panel.isHidden()
        assert lived.sent[-1] == GoOffline(offline=True)
        assert Command.LEAVE not in lived.house.conduct.commands()


def test_a_source_without_a_name_shows_no_secret(tmp_path: Path) -> None:
    with house(tmp_path) as home:
        source = home.source("https://forum.example/feed.xml?token=hunter2")
        change_source(home.db, source, title="")
        error = SourceError(ErrorKind.HTTP, words("Sources", "No."))
        save_health(home.db, replace(health(home.db, source), error=error, polled_at=NOON))
        (unread,) = departure(home.db).unread
        assert "forum.example" in unread.title
        assert "hunter2" not in unread.title


def test_a_good_round_is_said_too(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        for source in (1, 2, 3):
            change_source(lived.story.home.db, source, paused=True)
        assert departure(lived.story.home.db) == Departure()
        lived.open(qtbot)
        lived.house.link.round_progress.emit(RoundProgress(0, 1))
        assert lived.window.leaving.isHidden()
        lived.house.conduct.do(Command.LEAVE)
        lived.house.link.round_progress.emit(RoundProgress(0, 0))
        lived.settle(qtbot)
        assert lived.window.leaving.texts() == ("All were checked, and all could be read.",)
