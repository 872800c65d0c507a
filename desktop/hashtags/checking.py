"""Looks a hashtag up while it is being typed: in a pause, and beside all other questions."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from desktop.hashtags.strip import HashtagStrip
from desktop.tools import Tools
from listeners.ranking.hashtags import check_stored
from priorities.trends.hashtag import HashtagCheck

PAUSE_MS = 350
"""A hashtag is looked up when nothing was typed for this long."""


class HashtagChecking(QObject):
    """Fills one strip."""

    def __init__(self, tools: Tools, strip: HashtagStrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._strip = tools, strip
        self._tag = ""
        self._territory: int | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    def look_at(self, tag: str, territory: int | None) -> None:
        """Say soon what a hashtag is worth; what is said of another one goes at once.

        Args:
            tag: without ``#``; empty for nothing.
            territory: where it is to be used, None for anywhere.
        """
        if (tag, territory) == (self._tag, self._territory):
            return
        self._tag, self._territory = tag, territory
        self._strip.show_check(None)
        if tag:
            self._pause.start()
        else:
            self._pause.stop()

    def _ask(self) -> None:
        tag, territory, now = self._tag, self._territory, self._tools.clock()
        self._tools.aside.ask(
            lambda db: check_stored(db, tag, territory, now),
            lambda check: self._show(check, tag, territory),
            latest=f"hashtag {id(self)}",
        )

    def _show(self, check: HashtagCheck, tag: str, territory: int | None) -> None:
        if (tag, territory) == (self._tag, self._territory):
            self._strip.show_check(check)
