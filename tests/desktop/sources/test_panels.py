"""The panels over the page Sources: adding, and the guide."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.shortcuts import Command
from desktop.sources.candidate_row import CandidateRow
from listeners.discovery.registry import RECIPES
from listeners.messages import PollNow, SourcesChanged
from storage.records.sources import SourceKind
from storage.sources import all_sources
from tests.desktop.story import lived_in

LIST = """<opml><body><outline text="A" xmlUrl="https://a.example/feed"/>
<outline text="Run me" xmlUrl="exec:rm -rf /"/></body></opml>"""


def test_adding_several_at_once(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        lived.open(qtbot)
        panel = lived.window.add_panel
        panel.show_panel(None)
        panel.add.click()
        assert panel._message.text() == "Paste the address of a feed first."
        panel.text.setPlainText("not an address")
        panel.add.click()
        lived.settle(qtbot)
        assert panel.isVisible()
        assert panel._message.text() == "“not” is neither an address nor a file on this machine."
        panel.text.setPlainText("https://a.example/feed\nhttps://b.example/feed")
        panel.add.click()
        lived.settle(qtbot)
        assert not panel.isVisible()
        added = all_sources(lived.story.home.db)
        assert [(source.kind, source.location) for source in added] == [
            (SourceKind.FEED, "https://a.example/feed"),
            (SourceKind.FEED, "https://b.example/feed"),
        ]
        assert PollNow(tuple(source.id for source in added)) in lived.sent
        lived.window.toast.undo_asked.emit()
        lived.settle(qtbot)
        assert all_sources(lived.story.home.db) == []
        lived.window.toast.undo_asked.emit()
        lived.settle(qtbot)
        assert all_sources(lived.story.home.db) == []


def test_what_is_known_already_is_said(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        panel = lived.window.add_panel
        panel.show_panel(None)
        panel.text.setPlainText("https://forum.example/feed.xml")
        panel.add.click()
        lived.settle(qtbot)
        assert panel.isVisible()
        assert panel._message.text() == "Everything pasted here is listened to already."


def test_the_feeds_of_a_page_are_offered_before_it_is_added(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        lived.open(qtbot)
        panel = lived.window.add_panel
        panel.show_panel(None)
        panel.text.setPlainText("https://www.reddit.com/r/cycling/")
        assert panel.findChildren(CandidateRow) == [], "looked for off the window's thread, once the typing rests"
        qtbot.waitUntil(lambda: bool(panel.findChildren(CandidateRow)))
        offered = panel.findChildren(CandidateRow)
        assert [row.candidate.address for row in offered] == [
            "https://www.reddit.com/r/cycling/new.rss",
            "https://www.reddit.com/r/cycling/comments.rss",
        ]
        offered[1].listen.click()
        assert panel.text.toPlainText() == "https://www.reddit.com/r/cycling/comments.rss"
        panel.text.setPlainText("https://a.example/feed\nhttps://www.reddit.com/r/cycling/")
        assert not [row for row in panel.findChildren(CandidateRow) if not row.isHidden()]
        panel._look_for_feeds()
        lived.settle(qtbot)
        assert not [row for row in panel.findChildren(CandidateRow) if not row.isHidden()]


def test_pressing_twice_adds_once(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        lived.open(qtbot)
        panel = lived.window.add_panel
        panel.show_panel(None)
        panel.text.setPlainText("https://a.example/feed")
        panel.add.click()
        panel.add.click()
        lived.settle(qtbot)
        assert not panel.isVisible()
        assert panel.add.isEnabled()
        assert len(all_sources(lived.story.home.db)) == 1


def test_a_list_of_feeds_is_taken_in_and_says_what_was_refused(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        lived.open(qtbot)
        path = tmp_path / "list.opml"
        path.write_text(LIST, "utf-8")
        panel = lived.window.add_panel
        panel._choose = lambda _parent, _title, _folder: path
        lived.window.keys.command.emit(Command.IMPORT_LIST)
        assert panel.text.toPlainText() == str(path)
        panel.add.click()
        lived.settle(qtbot)
        assert [one.location for one in all_sources(lived.story.home.db)] == ["https://a.example/feed"]
        assert panel.isVisible()
        assert panel._message.text().splitlines() == [
            "1 added, 0 listened to already, 1 refused.",
            "Run me: Only http and https addresses are listened to; this one begins with “exec”.",
        ]


def test_a_list_may_be_pasted_itself(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        lived.open(qtbot)
        panel = lived.window.add_panel
        panel.show_panel(None)
        panel.text.setPlainText('<opml><outline text="A" xmlUrl="https://a.example/feed"/></opml>')
        panel.add.click()
        lived.settle(qtbot)
        assert [(one.title, one.location) for one in all_sources(lived.story.home.db)] == [
            ("A", "https://a.example/feed")
        ]
        assert not panel.isVisible()


def test_the_guide_makes_a_feed_of_two_words(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        lived.open(qtbot)
        lived.window.keys.command.emit(Command.SOURCE_GUIDE)
        guide = lived.window.guide
        assert guide.list.count() == len(RECIPES)
        assert guide.list.hasFocus()
        row = next(number for number, recipe in enumerate(RECIPES) if recipe.name == "mastodon-hashtag")
        guide.list.setCurrentRow(row)
        assert not guide.add.isEnabled()
        assert "Its hashtag only" in guide.cannot.text()
        guide.fields[0].setText("#velo")
        guide.fields[1].setText("mastodon.social")
        assert guide.made.text() == "https://mastodon.social/tags/velo.rss"
        qtbot.keyClick(guide.fields[1], Qt.Key.Key_Return)
        lived.settle(qtbot)
        (added,) = all_sources(lived.story.home.db)
        assert added.location == "https://mastodon.social/tags/velo.rss"
        assert SourcesChanged() in lived.sent
        assert PollNow((added.id,)) in lived.sent
        assert not guide.isVisible()


def test_the_guide_says_what_is_known_or_incomplete_and_hides_secrets(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        lived.open(qtbot)
        guide = lived.window.guide
        guide.show_guide(None)
        row = next(number for number, recipe in enumerate(RECIPES) if recipe.name == "reddit-inbox")
        guide.list.setCurrentRow(row)
        qtbot.keyClick(guide.fields[0], Qt.Key.Key_Return)
        assert guide.message.text() == "This is not complete yet: write it like the example."
        guide.fields[0].setText("https://www.reddit.com/message/inbox/.rss?feed=hunter2&user=lea")
        assert "hunter2" not in guide.made.text()
        assert guide.cannot.isHidden()
        for _ in range(2):
            guide.add.click()
            lived.settle(qtbot)
        guide.show_guide(None)
        guide.fields[0].setText("https://www.reddit.com/message/inbox/.rss?feed=hunter2&user=lea")
        guide.add.click()
        lived.settle(qtbot)
        assert guide.message.text() == "This is listened to already."


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_recipe_fits_its_panel(qapp: QApplication, qtbot: QtBot, tmp_path: Path, language: str) -> None:
    with lived_in(qapp, tmp_path, language, told=False) as lived:
        lived.window.resize(1280, 800)
        lived.open(qtbot)
        guide = lived.window.guide
        guide.show_guide(None)
        for row, recipe in enumerate(RECIPES):
            guide.list.setCurrentRow(row)
            assert [field.isHidden() for field in guide.fields] == [False, len(recipe.fields) < 2]
            assert guide.box.geometry().bottom() <= guide.height()
