"""Notices when somebody was away, and says once what came meanwhile, over the queue."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from desktop.answer.list_pane import ListPane
from desktop.answer.since_words import AWAY, since_words
from desktop.parts.banner import Banner
from desktop.theme.tokens import Tone
from desktop.tools import Tools
from storage.records.since import Came
from storage.records.words import Words, words
from storage.since import came_since

NOTE_MS = 60_000
"""How often it is noted that somebody is here: a crash forgets a minute."""


class SinceLeft(QObject):
    """The sentence, and the memory of when somebody was here last.

    Args of the constructor:
        keep: remembers across runs when that was.
    """

    def __init__(self, tools: Tools, pane: ListPane, keep: Callable[[datetime], None]) -> None:
        super().__init__(pane)
        self._tools, self._pane, self._keep = tools, pane, keep
        self._here: datetime | None = None
        self._said: Words | None = None
        self.banner = Banner(tools.theme)
        self.banner.hide()
        pane.stand_above(self.banner)
        self.banner.action_chosen.connect(self.close)
        self._noting = QTimer(self)
        self._noting.setInterval(NOTE_MS)
        self._noting.timeout.connect(self._note)
        self._noting.start()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._state_changed)
        tools.wording.changed.connect(self._say)

    def begin(self, left: datetime | None) -> None:
        """Begin the day: ``left`` is when somebody was here last, None for never."""
        self._here = left
        self.come_back()

    def come_back(self) -> None:
        """Somebody is here again: if she was away, read what came, once."""
        since, now = self._here, self._tools.clock()
        self._note_at(now)
        if since is not None and now - since >= AWAY:
            self._tools.desk.ask(
                lambda db: came_since(db, since, now), lambda came: self._tell(came, since, now), latest="since"
            )

    def close(self) -> None:
        """Say no more of it."""
        self._said = None
        self._say()
        self._pane.list.setFocus()

    def _tell(self, came: Came, since: datetime, now: datetime) -> None:
        self._said = since_words(came, since.astimezone(), now.astimezone())
        self._say()

    def _say(self) -> None:
        say = self._tools.wording.say
        if self._said is not None:
            self.banner.show_message(Tone.INFO, "clock", say(self._said), say(words("Window", "Close")))
        self.banner.setVisible(self._said is not None)

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.come_back()
        elif self._here is not None:
            self._note_at(self._tools.clock())

    def _note(self) -> None:
        if QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive:
            self._note_at(self._tools.clock())

    def _note_at(self, now: datetime) -> None:
        self._here = now
        self._keep(now)
