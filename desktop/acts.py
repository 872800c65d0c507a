"""What a person does, on its way to the log: written on the desk's thread, told to the listener, undoable."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desktop.desk import Desk
from listeners.messages import Command, ConversationsChanged
from storage.journal import act_of, dismiss, last_undoable, log_gesture, not_now, snooze, undo
from storage.learning import train
from storage.ranks import place
from storage.records.journal import GestureToLog
from storage.records.words import Words

Clock = Callable[[], datetime]
"""Returns now, aware UTC."""

Send = Callable[[Command], None]
"""Sends a command to the listener process."""


@dataclass(frozen=True, slots=True)
class Done:
    """An act that is in the log: what a toast says of it, and what undoing needs.

    Attributes:
        id: of the act, for undo.
        said: one sentence for the toast.
        conversation: where it was done; None for an act toward a person alone.
        person: toward whom, where that is known.
    """

    id: str
    said: Words
    conversation: int | None = None
    person: int | None = None


@dataclass(frozen=True, slots=True)
class Undone:
    """An act was taken back. ``conversation`` may be open again, ``person`` may be in the handful again."""

    conversation: int | None
    person: int | None


class Acts(QObject):
    """Writes acts and tells who needs to know.

    Signals:
        done(Done): after the commit.
        undone(Undone): after an act was taken back.
        nothing_to_undo(): undo was asked for and there was nothing.
    """

    done = Signal(object)
    undone = Signal(object)
    nothing_to_undo = Signal()

    def __init__(self, desk: Desk, send: Send, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._send = send
        self._clock = clock

    def log(self, gesture: GestureToLog, said: Words, *, conversation: int | None = None) -> None:
        """Log a gesture."""
        self._write(lambda db: log_gesture(db, gesture, self._clock()), said, conversation, gesture.person)

    def dismiss(self, conversation: int, said: Words, *, not_about_us: bool = False) -> None:
        """Put a conversation away: no answer needed, since it is not about us perhaps."""
        self._write(lambda db: dismiss(db, conversation, self._clock(), not_about_us=not_about_us), said, conversation)

    def snooze(self, conversation: int, until: datetime, said: Words) -> None:
        """Put a conversation away until a moment (aware)."""
        self._write(lambda db: snooze(db, conversation, until, self._clock()), said, conversation)

    def not_now(self, person: int, said: Words) -> None:
        """Take a person out of the daily handful until something new happens."""
        self._write(lambda db: not_now(db, person, self._clock()), said, None, person)

    def train(self, conversation: int, reason: str, said: Words, *, more: bool) -> None:
        """Log that less (or more) of a reason is wanted, in the territory where a conversation stands highest."""

        def written(db: sqlite3.Connection) -> str:
            standing = place(db, conversation)
            territory = standing.territory if standing is not None else None
            return train(db, territory, reason, more=more, now=self._clock())

        def told(act_id: str) -> None:
            self._send(ConversationsChanged(()))
            self.done.emit(Done(act_id, said))

        self._desk.ask(written, told)

    def undo(self, act: str) -> None:
        """Take back one act."""
        self._desk.ask(lambda db: _undo(db, act, self._clock()), self._taken_back)

    def undo_last(self) -> None:
        """Take back the newest act that can be."""

        def act(db: sqlite3.Connection) -> Undone | None:
            now = self._clock()
            last = last_undoable(db, now)
            return None if last is None else _undo(db, last.id, now)

        self._desk.ask(act, self._taken_back)

    def _write(
        self,
        act: Callable[[sqlite3.Connection], str],
        said: Words,
        conversation: int | None,
        person: int | None = None,
    ) -> None:
        def written(act_id: str) -> None:
            if conversation is not None:
                self._send(ConversationsChanged((conversation,)))
            self.done.emit(Done(act_id, said, conversation, person))

        self._desk.ask(act, written)

    def _taken_back(self, undone: Undone | None) -> None:
        if undone is None:
            self.nothing_to_undo.emit()
            return
        self._send(ConversationsChanged(() if undone.conversation is None else (undone.conversation,)))
        self.undone.emit(undone)


def _undo(db: sqlite3.Connection, act_id: str, now: datetime) -> Undone:
    """Take an act back and say where it was done."""
    undo(db, act_id, now)
    done = act_of(db, act_id)
    return Undone(done.conversation, done.person)
