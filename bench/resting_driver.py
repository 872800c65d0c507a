"""The window with its listener as a measured child, told from standard input what to do.

``python -m bench.resting_driver DATA``: prints "polled" whenever a round has ended; a line "poll" asks for a round of
all sources at once, the end of the input ends it.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from desktop.composition import Outside, build
from desktop.kept import Kept
from desktop.listener_link import ListenerLink, listener_command
from listeners.messages import PollNow, RoundProgress
from storage.opening import prepare

LONGEST_LINE = 4096


def main(data: Path) -> int:
    """Show the window on a data folder, and listen, until the input ends."""
    application = QApplication(sys.argv[:1])
    outside = Outside(
        clock=lambda: datetime.now(UTC),
        open_url=lambda _url: False,
        copy=lambda _text: None,
        listener=listener_command(data),
    )
    house = build(application, prepare(data), Kept.in_folder(data), "en", outside)
    house.window.resize(1280, 800)
    house.link.round_progress.connect(_progress)
    told = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    told.activated.connect(lambda: _heed(application, house.link))
    house.start()
    try:
        return application.exec()
    finally:
        house.close()


def _progress(event: RoundProgress) -> None:
    if event.done == event.total:
        print("polled", event.total, flush=True)


def _heed(application: QApplication, link: ListenerLink) -> None:
    if os.read(sys.stdin.fileno(), LONGEST_LINE):
        link.send(PollNow())
    else:
        application.quit()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
