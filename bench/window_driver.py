"""The window as a measured child: says when its queue is painted, then counts heartbeats for as long as asked.

``python -m bench.window_driver DATA SECONDS [--listen]``: prints "painted" once the first cards are on the screen,
then after SECONDS the share of heartbeats that came late, idle and while the listener polled.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.composition import House, Outside, build
from desktop.kept import Kept
from desktop.listener_link import listener_command
from desktop.parts.card_list import CardList
from desktop.shortcuts import PageName
from storage.opening import prepare

BEAT_MS = 10
GIVE_UP_MS = 120_000
LATE_S = 0.0167
"""A frame at 60 a second: a beat that comes so long after the one before it was late."""


class FirstPaint(QObject):
    """Calls back once, after a list that has cards was painted."""

    def __init__(self, cards: CardList, painted: Callable[[], None]) -> None:
        super().__init__(cards)
        self._cards = cards
        self._painted = painted

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the paint events of the list's viewport."""
        if event.type() == QEvent.Type.Paint and self._cards.model().rowCount():
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False


class Heartbeat(QObject):
    """Counts beats of a timer in the window's thread, and those that came late."""

    def __init__(self) -> None:
        super().__init__()
        self.beats = self.late = 0
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(self._timer.timerType().PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to count from nothing."""
        self.beats = self.late = 0
        self._last = time.perf_counter()
        self._timer.start(BEAT_MS)

    def share_late(self) -> float:
        """Return the share of late beats since the start."""
        return self.late / max(1, self.beats)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.beats += 1
        self.late += now - self._last > LATE_S
        self._last = now


def main(data: Path, seconds: float, *, listen: bool) -> int:
    """Show the window on a data folder, measure, and end."""
    application = QApplication(sys.argv[:1])
    outside = Outside(
        clock=lambda: datetime.now(UTC),
        open_url=lambda _url: False,
        copy=lambda _text: None,
        listener=listener_command(data) if listen else (),
    )
    house = build(application, prepare(data), Kept.in_folder(data), "en", outside)
    house.window.show_page(PageName.ANSWER)
    cards = house.window.page.findChild(CardList)
    if cards is None:
        raise RuntimeError("the page has no list of cards")
    watcher = FirstPaint(cards, lambda: _painted(application, house, seconds, listen=listen))
    cards.viewport().installEventFilter(watcher)
    house.window.resize(1280, 800)
    house.following.look()
    QTimer.singleShot(GIVE_UP_MS, lambda: application.exit(1))
    house.window.show()
    try:
        return application.exec()
    finally:
        house.close()


def _painted(application: QApplication, house: House, seconds: float, *, listen: bool) -> None:
    print("painted", flush=True)
    if not seconds:
        application.quit()
        return
    heart = Heartbeat()
    heart.setParent(application)

    def busy() -> None:
        print(f"idle {heart.share_late():.5f} {heart.beats}", flush=True)
        if listen:
            house.link.start()
        heart.start()
        QTimer.singleShot(int(seconds * 1000), done)

    def done() -> None:
        print(f"busy {heart.share_late():.5f} {heart.beats}", flush=True)
        application.quit()

    heart.start()
    QTimer.singleShot(int(seconds * 1000), busy)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), float(sys.argv[2]), listen="--listen" in sys.argv))
