"""Before you leave: everything is checked once more, and what could not be read is said while there is a connection."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.overlay import Overlay
from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import Label
from desktop.parts.plain_text import one_line
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, MEDIUM, SECONDARY_PX, TITLE_PX
from desktop.tools import Tools
from listeners.fetching.masking import masked
from listeners.messages import PollNow
from storage.drafts import ready_drafts
from storage.health import all_health
from storage.records.words import Words, words
from storage.sources import all_sources

MOST_NAMED = 8
TITLE_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class Unread:
    """A source whose last check failed: its name, and why."""

    title: str
    why: Words


@dataclass(frozen=True, slots=True)
class Departure:
    """What there is to know before one leaves; ``ready``: answers that wait to be posted."""

    unread: tuple[Unread, ...] = ()
    ready: int = 0


def departure(db: sqlite3.Connection) -> Departure:
    """Return what could not be read at its last check, paused sources left out, and how many answers are ready."""
    known = all_health(db)
    unread = tuple(
        Unread(one.title or known[one.id].feed_title or masked(one.location), error.words)
        for one in all_sources(db)
        if not one.paused and one.id in known and (error := known[one.id].error) is not None
    )
    return Departure(unread, len(ready_drafts(db)))


class LeavingPanel(Overlay):
    """The panel.

    Signals:
        offline_asked(): she leaves: work offline from now on.
    """

    offline_asked = Signal()

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools.theme, parent, width=600)
        self._tools, self._wording = tools, tools.wording
        self._found = Departure()
        self._round: tuple[int, int] | None = None
        theme = tools.theme
        self._title = Label(theme, px=TITLE_PX, weight=HEAVY)
        self._state = Label(theme, px=SECONDARY_PX, weight=MEDIUM, wrap=True)
        self._unread = Label(theme, px=SECONDARY_PX, role=Role.NEGATIVE, wrap=True)
        self._ready = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._close = Button(theme)
        self.leave = Button(theme, icon="wifi-off", weight=Weight.PRIMARY)
        for label in (self._title, self._state, self._unread, self._ready):
            self.column.addWidget(label)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._close)
        foot.addWidget(self.leave)
        self.column.addLayout(foot)
        self._close.clicked.connect(self.close_overlay)
        self.leave.clicked.connect(self._leave)
        self.restyle()
        self.reword()

    def show_panel(self) -> None:
        """Show it, and have everything checked."""
        self._round = None
        self._tools.send(PollNow())
        self._look()
        self.open(self.leave)

    def round_went(self, done: int, total: int) -> None:
        """Hear how far a round is; at its end what could not be read is read anew."""
        if self.isHidden():
            return
        self._round = (done, total)
        if done >= total:
            self._look()
        self._say()

    def texts(self) -> tuple[str, ...]:
        """Return what is said: how far it is, what could not be read, what is ready."""
        return tuple(label.text() for label in (self._state, self._unread, self._ready) if not label.isHidden())

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self._title.set_text(say(words("Leaving", "Before you leave")))
        self._close.set_words(say(words("Window", "Close")))
        self.leave.set_words(say(words("Leaving", "Work offline")))
        self._say()

    def _look(self) -> None:
        self._tools.desk.ask(departure, self._take, latest="departure")

    def _take(self, found: Departure) -> None:
        self._found = found
        self._say()

    def _say(self) -> None:
        say, found = self._wording.say, self._found
        self._state.set_text(say(self._progress()))
        lines = [say(_named(one)) for one in found.unread[:MOST_NAMED]]
        if len(found.unread) > MOST_NAMED:
            lines.append(say(words("Leaving", "and %n more", None, len(found.unread) - MOST_NAMED)))
        self._unread.set_text("\n".join(lines))
        self._unread.setVisible(bool(lines))
        self._ready.set_text(say(words("Ready", "%n answers are ready to post", None, found.ready)))
        self._ready.setVisible(bool(found.ready))
        self.settle()

    def _progress(self) -> Words:
        if self._round is None:
            return words("Leaving", "All sources are being checked once more…")
        done, total = self._round
        if done < total:
            return words("Leaving", "Checked {done} of {total}…").given(done=done, total=total)
        if self._found.unread:
            return words("Leaving", "All were checked. %n could not be read:", None, len(self._found.unread))
        return words("Leaving", "All were checked, and all could be read.")

    def _leave(self) -> None:
        self.close_overlay()
        self.offline_asked.emit()


def _named(unread: Unread) -> Words:
    return words("Leaving", "{title}: {why}").given(title=one_line(unread.title, TITLE_CHARACTERS), why=unread.why)
