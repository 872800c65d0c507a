"""A hashtag in an answer, held against what was heard, and another one taken instead."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.answer.tagging import Tagging
from desktop.shortcuts import Command, PageName
from desktop.trends.page import RisingPage
from storage.encoding import dump
from tests.desktop.story import NOON, Lived, lived_in


def tagged(lived: Lived, tag: str, count: int, *, people: int, days: float) -> None:
    """Let people use a hashtag, evenly over some days."""
    home = lived.story.home
    for number in range(count):
        at = NOON - timedelta(days=days) * number / count - timedelta(minutes=1)
        mention = home.mention(f"#{tag} {number}", handle=f"p{number % people}", at=at)
        home.db.execute("UPDATE mentions SET hashtags = ? WHERE id = ?", (dump([tag]), mention))


@contextmanager
def crowded(application: QApplication, folder: Path, qtbot: QtBot) -> Iterator[Lived]:
    """Open the window where #rush is crowded and the same people are at home in #quietlane."""
    with lived_in(application, folder) as lived:
        tagged(lived, "rush", 1500, people=4, days=1)
        tagged(lived, "quietlane", 24, people=4, days=2.2)
        lived.open(qtbot)
        yield lived


def said(tagging: Tagging) -> str:
    return "" if tagging.strip.isHidden() else tagging.strip._chip.text()


def test_a_tag_is_looked_up_in_a_pause_and_replaced_by_key(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with crowded(qapp, tmp_path, qtbot) as lived:
        composing = lived.answer.composing
        lived.answer.reply()
        composing.shell.text.insertPlainText("\U0001f6b2 see you at ")
        qtbot.keyClicks(composing.shell.text, "#rush")
        qtbot.waitUntil(lambda: said(composing.tagging) == "#rush · Crowded")
        lived.house.conduct.do(Command.OTHER_HASHTAG)
        assert composing.text == "\U0001f6b2 see you at #quietlane"
        composing.shell.text.undo()
        assert composing.text.endswith("#rush")


def test_without_a_tag_nothing_is_said(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with crowded(qapp, tmp_path, qtbot) as lived:
        composing = lived.answer.composing
        lived.answer.reply()
        qtbot.keyClicks(composing.shell.text, "see #rush")
        qtbot.waitUntil(lambda: bool(said(composing.tagging)))
        composing.shell.text.setPlainText("see you there")
        assert said(composing.tagging) == ""
        lived.house.conduct.do(Command.OTHER_HASHTAG)
        assert composing.text == "see you there"


def test_the_page_rising_answers_the_same_question(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with crowded(qapp, tmp_path, qtbot) as lived:
        lived.window.show_page(PageName.RISING)
        page = lived.window.page
        assert isinstance(page, RisingPage)
        lived.press(qtbot, "/")
        qtbot.keyClicks(page.hashtag, "#rush")
        strip = page.hashtag_strip
        qtbot.waitUntil(lambda: strip._chip.text() == "#rush · Crowded")
        strip.take_first()
        qtbot.waitUntil(lambda: strip._chip.text() == "#quietlane · Alive")
        page.hashtag.clear()
        assert strip.isHidden()
