"""Pictures of the window on the sample: ``python -m scripts.pictures FOLDER [--all]``.

Without ``--all``: the one picture of the README. With it: every page in both languages, light and dark, at the two
sizes that are looked at before a release.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from commands.listening import poll_round
from commands.sample.stage import set_stage
from listeners.engine import open_engine
from listeners.ranking.lists import bring_up_to_date
from storage.opening import connect, database_path
from storage.ranks import mark_opened, queue
from storage.sources import all_sources

SIZES = ((1280, 800), (1920, 1080))
SETTLE_MS = 1500


def now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


async def hear(data: Path) -> None:
    """Poll the sample once and bring its lists up to date."""
    async with open_engine(data, now=now, chance=random.SystemRandom(), once=True) as engine:
        await poll_round(engine, all_sources(engine.db))
        bring_up_to_date(engine.db, now())


def look_at_some(data: Path) -> None:
    """Open a few conversations, so that read and unread ones stand side by side."""
    with closing(connect(database_path(data), durable=True)) as db:
        for entry in queue(db, limit=12)[3::2]:
            mark_opened(db, entry.conversation.id, now())


def take(data: Path, folder: Path, *, everything: bool) -> None:
    """Grab the window's pages into a folder."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415 - after the platform was chosen
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from desktop.composition import Outside, build  # noqa: PLC0415
    from desktop.settings import SettingsFile  # noqa: PLC0415
    from desktop.shortcuts import PageName  # noqa: PLC0415
    from desktop.theme.theme import Scheme  # noqa: PLC0415

    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("another application is running")

    def settle() -> None:
        loop = QEventLoop()
        QTimer.singleShot(SETTLE_MS, loop.quit)
        loop.exec()

    schemes = (Scheme.LIGHT, Scheme.DARK) if everything else (Scheme.LIGHT,)
    for language in ("en", "fr") if everything else ("en",):
        outside = Outside(clock=now, open_url=lambda _url: False, copy=lambda _text: None)
        house = build(application, database_path(data), SettingsFile.read(data), language, outside)
        for scheme in schemes:
            house.window.tools.theme.set_scheme(scheme)
            for width, height in SIZES if everything else SIZES[:1]:
                house.window.resize(width, height)
                house.start()
                house.window.show()
                for name in PageName if everything else (PageName.ANSWER,):
                    house.window.show_page(name)
                    settle()
                    file = f"{name.value}-{language}-{scheme.name.lower()}-{width}.png" if everything else "queue.png"
                    house.window.grab().save(str(folder / file))
        house.close()


def main(arguments: list[str]) -> int:
    """Take the pictures asked for."""
    parser = argparse.ArgumentParser(prog="python -m scripts.pictures")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--all", action="store_true", dest="everything")
    asked = parser.parse_args(arguments)
    asked.folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with set_stage() as stage:
        asyncio.run(hear(stage.data))
        look_at_some(stage.data)
        take(stage.data, asked.folder, everything=asked.everything)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
