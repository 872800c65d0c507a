"""The way of one answer, whole: a feed on loopback, the listener process, the window, the keyboard, the file."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import QApplication
from pytest_httpserver import HTTPServer
from pytestqt.qtbot import QtBot

from desktop.answer.page import AnswerPage
from desktop.composition import House, Outside, build
from desktop.journal.page import JournalPage
from desktop.kept import Kept
from desktop.listener_link import listener_command
from desktop.shortcuts import PageName
from storage.exports.formats import Format
from storage.opening import connect, prepare
from storage.records.sources import SourceKind
from storage.records.territories import Account
from storage.sources import add_source
from storage.voices import add_voice
from tests.desktop.conftest import clean_desk

__all__ = ["clean_desk"]

PATIENCE_MS = 30_000
ITEM = """<item><guid isPermaLink="true">https://social.example/@{handle}/{number}</guid>
<link>https://social.example/@{handle}/{number}</link><pubDate>{at}</pubDate>
<description>&lt;p&gt;{text}&lt;/p&gt;</description></item>"""
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>#cargobike</title>
<link>https://social.example/tags/cargobike</link><generator>Mastodon v4.4.0</generator>{items}</channel></rss>"""


@dataclass
class Outdoors:
    """What left the window."""

    opened: list[str] = field(default_factory=list)
    copied: list[str] = field(default_factory=list)

    def open_url(self, url: str) -> bool:
        """Note an address instead of opening it."""
        self.opened.append(url)
        return True


def feed(*told: tuple[str, str, int]) -> str:
    """Return a tag feed of (handle, text, hours ago)."""
    now = datetime.now(UTC)
    items = [
        ITEM.format(handle=handle, number=number, text=text, at=format_datetime(now - timedelta(hours=hours)))
        for number, (handle, text, hours) in enumerate(told, start=1)
    ]
    return FEED.format(items="".join(items))


@contextmanager
def window_on(application: QApplication, data: Path, outdoors: Outdoors) -> Iterator[House]:
    """Open the real window with the real listener process on a data folder."""
    outside = Outside(
        clock=lambda: datetime.now(UTC),
        open_url=outdoors.open_url,
        copy=outdoors.copied.append,
        listener=listener_command(data),
    )
    house = build(application, prepare(data), Kept.in_folder(data), "en", outside)
    try:
        house.start()
        house.window.show()
        yield house
    finally:
        house.close()
        shiboken6.delete(house.window)
        application.setStyleSheet("")
        application.setPalette(QPalette())


def answer_page(house: House) -> AnswerPage:
    page = house.window.pages[PageName.ANSWER]
    assert isinstance(page, AnswerPage)
    return page


def names_on_cards(house: House) -> list[str]:
    return [card.name for card in answer_page(house).listing.model.cards() if card.key]


def press(qtbot: QtBot, house: House, keys: str) -> None:
    sequence = QKeySequence(keys)
    for number in range(sequence.count()):
        combination = sequence[number]
        qtbot.keyClick(QApplication.focusWidget() or house.window, combination.key(), combination.keyboardModifiers())


@pytest.fixture
def data(tmp_path: Path, httpserver: HTTPServer) -> Path:
    """A data folder that listens to one feed, with one voice."""
    httpserver.expect_request("/tags/cargobike.rss").respond_with_data(
        feed(
            ("dana", "My rear brake cable snapped on the way to school! @support who do I call?", 3),
            ("marek", "Does anybody know whether the rain cover fits last year's model?", 5),
            ("lea", "Lovely morning by the river", 1),
        ),
        content_type="application/rss+xml",
    )
    folder = tmp_path / "data"
    with closing(connect(prepare(folder), durable=True)) as db:
        add_voice(db, name="Support", accounts=[Account("mastodon", "support")])
        url = httpserver.url_for("/tags/cargobike.rss")
        add_source(db, kind=SourceKind.FEED, location=url, allow_private=True, now=datetime.now(UTC))
    return folder


def test_one_answer_from_the_feed_to_the_file(qapp: QApplication, qtbot: QtBot, data: Path, tmp_path: Path) -> None:
    outdoors = Outdoors()
    out = tmp_path / "log.csv"
    with window_on(qapp, data, outdoors) as house:
        page = answer_page(house)
        qtbot.waitUntil(lambda: len(names_on_cards(house)) >= 2, timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: page.shown is not None, timeout=PATIENCE_MS)
        assert names_on_cards(house)[0] == "dana"

        press(qtbot, house, "R")
        qtbot.waitUntil(page.composing.shell.text.hasFocus)
        qtbot.keyClicks(page.composing.shell.text, "Please stop riding it, we call you at once.")
        press(qtbot, house, "Ctrl+Return")
        qtbot.waitUntil(lambda: page.composing.is_opened, timeout=PATIENCE_MS)
        assert outdoors.copied == ["Please stop riding it, we call you at once."]
        assert outdoors.opened == ["https://social.example/@dana/1"]
        press(qtbot, house, "Ctrl+Return")
        qtbot.waitUntil(lambda: "dana" not in names_on_cards(house), timeout=PATIENCE_MS)
        qtbot.waitUntil(
            lambda: page.shown is not None and page.shown.conversation.url == "https://social.example/@marek/2",
            timeout=PATIENCE_MS,
        )

        house.window.show_page(PageName.JOURNAL)
        journal = house.window.page
        assert isinstance(journal, JournalPage)
        qtbot.waitUntil(lambda: len(journal.model.rows) == 1, timeout=PATIENCE_MS)
        journal.exports.ask = lambda _parent, _title, _name: out
        journal.exports.table(Format.CSV)
        qtbot.waitUntil(lambda: out.exists() and out.stat().st_size > 0, timeout=PATIENCE_MS)

    with out.open(encoding="utf-8-sig", newline="") as file:
        header, row = list(csv.reader(file))
    assert len(header) == len(row) == 29
    assert "Please stop riding it, we call you at once." in row
    assert "https://social.example/@dana/1" in row


def test_what_was_done_stands_when_the_window_opens_again(qapp: QApplication, qtbot: QtBot, data: Path) -> None:
    outdoors = Outdoors()
    with window_on(qapp, data, outdoors) as house:
        page = answer_page(house)
        qtbot.waitUntil(lambda: page.shown is not None and len(names_on_cards(house)) >= 2, timeout=PATIENCE_MS)
        press(qtbot, house, "E")
        qtbot.waitUntil(lambda: "dana" not in names_on_cards(house), timeout=PATIENCE_MS)
    with window_on(qapp, data, outdoors) as again:
        qtbot.waitUntil(lambda: names_on_cards(again)[:1] == ["marek"], timeout=PATIENCE_MS)
        press(qtbot, again, "Ctrl+Z")
        qtbot.waitUntil(lambda: "dana" in names_on_cards(again), timeout=PATIENCE_MS)
