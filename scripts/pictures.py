"""Pictures of the window on the sample: ``python -m scripts.pictures FOLDER [--all | --page NAME]``.

Alone: the one picture of the README. With ``--page``: that page in both languages, light and dark, as the documents
show it. With ``--all``: every page so, at the two sizes that are looked at before a release.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from commands.listening import poll_round
from commands.sample.stage import set_stage
from desktop.answer.page import AnswerPage
from desktop.composition import House, Outside, build
from desktop.kept import Kept
from desktop.shortcuts import PageName
from desktop.theme.theme import Scheme
from listeners.engine import open_engine
from listeners.ranking.communities import refresh_communities
from listeners.ranking.lists import bring_up_to_date
from storage.activity import people_to_rank
from storage.noted import note_down
from storage.opening import connect, database_path
from storage.ranks import mark_opened, queue
from storage.records.people import Noted
from storage.sources import all_sources

SIZES = ((1280, 800), (1920, 1080))
SETTLE_MS = 1500
SMALLEST = 0
"""What Qt calls the quality of a PNG: how little it is packed."""
GROUPS = ("Press", "Customers", "Elected", "Clubs")
WHOM = "Hannah Lindqvist"
DRAFT = (
    "Hello Hannah, thank you for asking before you print. We are counting the bikes of batch 2609 right now and write "
    "to every owner tonight. May I ring you with the exact figure before your deadline?"
)


def now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


def settle() -> None:
    """Let the window read what it shows."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()


async def hear(data: Path) -> None:
    """Poll the sample once and bring its lists up to date."""
    async with open_engine(data, now=now, chance=random.SystemRandom(), once=True) as engine:
        await poll_round(engine, all_sources(engine.db))
        bring_up_to_date(engine.db, now())
        refresh_communities(engine.db, now())


def look_at_some(data: Path) -> None:
    """Open a few conversations, so that read and unread ones stand side by side."""
    with closing(connect(database_path(data), durable=True)) as db:
        for entry in queue(db, limit=12)[3::2]:
            mark_opened(db, entry.conversation.id, now())


def group_some(data: Path) -> None:
    """Put those who write most to us into groups, so that the board of stakeholders has rows."""
    with closing(connect(database_path(data), durable=True)) as db:
        who = people_to_rank(db, now() - timedelta(days=60), 6 * len(GROUPS))
        for place, one in enumerate(who):
            note_down(db, one.person, Noted(groups=(GROUPS[place % len(GROUPS)],)), now())


def set_scene(house: House, data: Path) -> None:
    """Open the journalist's question with its reasons, and begin an answer."""
    page = house.window.pages[PageName.ANSWER]
    if not isinstance(page, AnswerPage):
        raise TypeError("the first page is another one")
    with closing(connect(database_path(data), durable=False, read_only=True)) as db:
        asked = next(entry for entry in queue(db, limit=200) if WHOM in entry.mention.text)
    page.show_conversation(asked.conversation.id)
    settle()
    page.thread_pane.ledger.set_open(True)
    page.composing.shell.text.setPlainText(DRAFT)
    settle()


def windows(application: QApplication, data: Path, language: str) -> House:
    """Return the window, shown on the sample in a language."""
    outside = Outside(clock=now, open_url=lambda _url: False, copy=lambda _text: None)
    house = build(application, database_path(data), Kept.in_folder(data), language, outside)
    house.start()
    house.window.show()
    settle()
    return house


def take_one(application: QApplication, data: Path, folder: Path) -> None:
    """Grab the README's picture."""
    house = windows(application, data, "en")
    house.window.tools.theme.set_scheme(Scheme.LIGHT)
    house.window.resize(*SIZES[0])
    set_scene(house, data)
    house.window.grab().save(str(folder / "queue.png"))
    house.close()


def take_page(application: QApplication, data: Path, folder: Path, name: PageName) -> None:
    """Grab one page in every look."""
    for language in ("en", "fr"):
        house = windows(application, data, language)
        house.window.resize(*SIZES[0])
        house.window.show_page(name)
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            house.window.tools.theme.set_scheme(scheme)
            settle()
            image = house.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
            image.save(str(folder / f"{name.value}-{scheme.name.lower()}-{language}.png"), quality=SMALLEST)
        house.close()


def take_all(application: QApplication, data: Path, folder: Path) -> None:
    """Grab every page in every look."""
    for language in ("en", "fr"):
        house = windows(application, data, language)
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            house.window.tools.theme.set_scheme(scheme)
            for width, height in SIZES:
                house.window.resize(width, height)
                for name in PageName:
                    house.window.show_page(name)
                    settle()
                    house.window.grab().save(str(folder / f"{name.value}-{language}-{scheme.name.lower()}-{width}.png"))
        house.close()


def main(arguments: list[str]) -> int:
    """Take the pictures asked for."""
    parser = argparse.ArgumentParser(prog="python -m scripts.pictures")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--all", action="store_true", dest="everything")
    parser.add_argument("--page", type=PageName, choices=list(PageName))
    asked = parser.parse_args(arguments)
    asked.folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    with set_stage() as stage:
        asyncio.run(hear(stage.data))
        look_at_some(stage.data)
        group_some(stage.data)
        if asked.page is not None:
            take_page(application, stage.data, asked.folder, asked.page)
        else:
            (take_all if asked.everything else take_one)(application, stage.data, asked.folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
