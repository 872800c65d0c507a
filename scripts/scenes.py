"""What the pictures show: each scene opens a page of the window and does there what a person would."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from desktop.answer.page import AnswerPage
from desktop.composition import House
from desktop.searching.page import SearchPage
from desktop.shortcuts import PageName
from storage.opening import connect, database_path
from storage.ranks import queue

SETTLE_MS = 1500
WHOM = "Hannah Lindqvist"
DRAFT = (
    "Hello Hannah, thank you for asking before you print. We are counting the bikes of batch 2609 right now and write "
    "to every owner tonight. May I ring you with the exact figure before your deadline?"
)
SOUGHT = "câble"

Scene = Callable[[House, Path], None]
"""Does what a person would in the window, on the sample's data folder."""


def settle() -> None:
    """Let the window read what it shows."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()


def answering(house: House, data: Path) -> None:
    """Open the journalist's question with its reasons, and begin an answer."""
    page = house.window.pages[PageName.ANSWER]
    if not isinstance(page, AnswerPage):
        raise TypeError("the first page is another one")
    house.window.show_page(PageName.ANSWER)
    with closing(connect(database_path(data), durable=False, read_only=True)) as db:
        asked = next(entry for entry in queue(db, limit=200) if WHOM in entry.mention.text)
    page.show_conversation(asked.conversation.id)
    settle()
    page.thread_pane.ledger.set_open(True)
    page.composing.shell.text.setPlainText(DRAFT)
    settle()


def searching(house: House, _data: Path) -> None:
    """Look for a word in all that was heard."""
    page = house.window.pages[PageName.SEARCH]
    if not isinstance(page, SearchPage):
        raise TypeError("another page searches")
    house.window.show_page(PageName.SEARCH)
    page.field.setText(SOUGHT)
    settle()


def page_alone(name: PageName) -> Scene:
    """Return the scene of a page as it is when one goes there."""

    def show(house: House, _data: Path) -> None:
        house.window.show_page(name)
        settle()

    return show


GUIDE: dict[str, Scene] = {
    "today": page_alone(PageName.TODAY),
    "answer": answering,
    "search": searching,
    "rising": page_alone(PageName.RISING),
    "people": page_alone(PageName.PEOPLE),
    "log": page_alone(PageName.JOURNAL),
    "sources": page_alone(PageName.SOURCES),
}
"""What the guides show, by the name of the picture."""
