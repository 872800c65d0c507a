"""What a person does, on its way to the log: written on the desk's thread, told to the listener, undoable."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desktop.desk import Desk
from listeners.messages import Command, ConversationsChanged
from priorities.conversations.promises import with_promise
from storage.deciding import decide_together, decided_together
from storage.journal import act_of, last_undoable, log_gesture, log_together, not_now, undo
from storage.learning import move_floor, train
from storage.log_document import DecisionDocument
from storage.ranks import place
from storage.records.journal import DecisionKind, GestureToLog, RowCorrection
from storage.records.tended import Claim
from storage.records.views import View
from storage.records.words import Words
from storage.response_log import correct
from storage.tended import add_note, claim, star, tag
from storage.views import remove_view, save_view

Clock = Callable[[], datetime]
"""Returns now, aware UTC."""

Send = Callable[[Command], None]
"""Sends a command to the listener process."""

NO_ANSWER = DecisionDocument()
"""No answer is needed, and nothing more is to be said of it."""

_MOST_NAMED = 200
"""Conversations that one message to the listener names."""


@dataclass(frozen=True, slots=True)
class Done:
    """An act that is in the log: what a toast says of it, and what undoing needs.

    Attributes:
        id: of the act, for undo.
        said: one sentence for the toast.
        conversations: where it was done; none for an act toward a person alone.
        person: toward whom, where that is known.
        stays: the conversations stay where they are: something was put beside them.
    """

    id: str
    said: Words
    conversations: tuple[int, ...] = ()
    person: int | None = None
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Undone:
    """An act was taken back.

    Attributes:
        conversations: that may be open again.
        person: who may be in the handful again.
        taught: it had taught the ranking something.
    """

    conversations: tuple[int, ...]
    person: int | None
    taught: bool = False


class Acts(QObject):
    """Writes acts and tells who needs to know.

    Signals:
        done(Done): after the commit.
        undone(Undone): after an act was taken back.
        nothing_to_undo(): undo was asked for and there was nothing.
        taught(): the ranking was taught something, or it was taken back: the person expects the lists to follow.
        people_changed(): what is known of people changed: noted, merged, forgotten, or one of these taken back.
    """

    done = Signal(object)
    undone = Signal(object)
    nothing_to_undo = Signal()
    taught = Signal()
    people_changed = Signal()

    def __init__(self, desk: Desk, send: Send, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._send = send
        self._clock = clock
        self._under_way: set[int] = set()
        """Conversations that are being answered or put away: it is not on the disk yet."""

    def log(
        self,
        gesture: GestureToLog,
        said: Words,
        *,
        conversation: int | None = None,
        on_failure: Callable[[], None] | None = None,
    ) -> None:
        """Log a gesture; ``on_failure`` is called when it could not be, which is said by then."""
        now = self._clock()

        def act(db: sqlite3.Connection) -> str:
            return log_gesture(db, with_promise(gesture, now), now)

        if conversation is None:
            self._write(act, said, (), gesture.person)
        elif conversation not in self._under_way:
            self._write(act, said, (conversation,), gesture.person, on_failure)

    def log_together(self, gestures: tuple[GestureToLog, ...], said: Words, conversations: tuple[int, ...]) -> None:
        """Log several gestures in one act."""
        if gestures:
            self._write(lambda db: log_together(db, gestures, self._clock()), said, conversations)

    def dismiss(self, conversations: tuple[int, ...], said: Words, decided: DecisionDocument = NO_ANSWER) -> None:
        """Put conversations away, in one act: no answer needed."""
        self._decide(DecisionKind.DISMISS, conversations, decided, said)

    def snooze(self, conversations: tuple[int, ...], decided: DecisionDocument, said: Words) -> None:
        """Put conversations away, in one act, until a moment (aware) or until somebody writes there."""
        self._decide(DecisionKind.SNOOZE, conversations, decided, said)

    def star(self, conversations: tuple[int, ...], said: Words, *, starred: bool) -> None:
        """Put a star on conversations, or take it off."""
        self._beside(lambda db: star(db, conversations, self._clock(), starred=starred), said, conversations)

    def tag(self, conversations: tuple[int, ...], name: str, said: Words, *, tagged: bool) -> None:
        """Put a tag on conversations, or take it off."""
        self._beside(lambda db: tag(db, conversations, name, self._clock(), tagged=tagged), said, conversations)

    def save_view(self, view: View, said: Words) -> None:
        """Save a view of the queue, or change one that was saved."""
        self._write(lambda db: save_view(db, view, self._clock()), said, ())

    def remove_view(self, view: View, said: Words) -> None:
        """Remove a saved view."""
        self._write(lambda db: remove_view(db, view, self._clock()), said, ())

    def claim(self, conversations: tuple[int, ...], held: Claim | None, said: Words) -> None:
        """Say who is on conversations, None for nobody."""
        self._beside(lambda db: claim(db, conversations, held, self._clock()), said, conversations)

    def note(self, conversation: int, text: str, by: str, said: Words, on_failure: Callable[[], None]) -> None:
        """Write a note beside a conversation; ``on_failure`` is called when it could not be."""
        where = (conversation,)
        self._beside(lambda db: add_note(db, conversation, text, by, self._clock()), said, where, on_failure)

    def not_now(self, person: int, said: Words) -> None:
        """Take a person out of the daily handful until something new happens."""
        self._write(lambda db: not_now(db, person, self._clock()), said, (), person)

    def change_person(self, change: Callable[[sqlite3.Connection], str | None], said: Words) -> None:
        """Change what is noted of a person, or merge her; nothing is said where nothing was different (None)."""

        def written(act_id: str | None) -> None:
            if act_id is not None:
                self._tell_listener(())
                self.done.emit(Done(act_id, said, stays=True))
                self.people_changed.emit()

        self._desk.ask(change, written)

    def correct(self, gesture: str, correction: RowCorrection, said: Words, on_failure: Callable[[], None]) -> None:
        """Put a row of the response log right; ``on_failure`` is called when it could not be."""
        self._write(lambda db: correct(db, gesture, correction, self._clock()), said, (), on_failure=on_failure)

    def write(self, act: Callable[[sqlite3.Connection, datetime], str], said: Words) -> None:
        """Log what is done beside conversations and people, with a topic or an idea: ``act`` returns its id."""
        self._write(lambda db: act(db, self._clock()), said, ())

    def train(self, conversation: int, reason: str, said: Words, *, more: bool) -> None:
        """Log that less (or more) of a reason is wanted, in the territory where a conversation stands highest."""

        def written(db: sqlite3.Connection) -> str:
            standing = place(db, conversation)
            territory = standing.territory if standing is not None else None
            return train(db, territory, reason, more=more, now=self._clock())

        self.teach(written, said)

    def move_floor(self, territory: int | None, shift: int, said: Words) -> None:
        """Log that the line of the queue lies so many points higher in a territory than where nothing was learned."""
        self.teach(lambda db: move_floor(db, territory, shift, self._clock()), said)

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

    def _decide(
        self, kind: DecisionKind, conversations: tuple[int, ...], decided: DecisionDocument, said: Words
    ) -> None:
        """Decide about those of which nothing is being written yet: a key pressed twice decides once."""
        left = tuple(one for one in conversations if one not in self._under_way)
        if left:
            self._write(lambda db: decide_together(db, kind, left, decided, self._clock()), said, left)

    def _beside(
        self,
        act: Callable[[sqlite3.Connection], str],
        said: Words,
        conversations: tuple[int, ...],
        on_failure: Callable[[], None] | None = None,
    ) -> None:
        def failed(why: Words) -> None:
            if on_failure is not None:
                on_failure()
            self._desk.failed.emit(why)

        if conversations:
            self._desk.ask(act, lambda act_id: self.done.emit(Done(act_id, said, conversations, stays=True)), failed)

    def teach(self, lesson: Callable[[sqlite3.Connection], str], said: Words) -> None:
        """Teach the ranking something that is written by ``lesson``, which returns the act's id."""

        def told(act_id: str) -> None:
            self._tell_listener(())
            self.done.emit(Done(act_id, said))
            self.taught.emit()

        self._desk.ask(lesson, told)

    def _write(
        self,
        act: Callable[[sqlite3.Connection], str],
        said: Words,
        conversations: tuple[int, ...],
        person: int | None = None,
        on_failure: Callable[[], None] | None = None,
    ) -> None:
        def written(act_id: str) -> None:
            self._under_way.difference_update(conversations)
            if conversations:
                self._tell_listener(conversations)
            self.done.emit(Done(act_id, said, conversations, person))

        def failed(why: Words) -> None:
            self._under_way.difference_update(conversations)
            if on_failure is not None:
                on_failure()
            self._desk.failed.emit(why)

        self._under_way.update(conversations)
        self._desk.ask(act, written, failed)

    def _tell_listener(self, conversations: tuple[int, ...]) -> None:
        """Have the listener rank what waits for it; of many conversations it reads from the database which."""
        self._send(ConversationsChanged(conversations if len(conversations) <= _MOST_NAMED else ()))

    def _taken_back(self, undone: Undone | None) -> None:
        if undone is None:
            self.nothing_to_undo.emit()
            return
        self._tell_listener(undone.conversations)
        self.undone.emit(undone)
        if undone.taught:
            self.taught.emit()
        if undone.person is not None:
            self.people_changed.emit()


def _undo(db: sqlite3.Connection, act_id: str, now: datetime) -> Undone:
    """Take an act back, with what was done together with it, and say where it was done."""
    together = [act_of(db, one) for one in decided_together(db, act_id)]
    undo(db, act_id, now)
    where = tuple(one.conversation for one in together if one.conversation is not None)
    last = act_of(db, act_id)
    return Undone(where, last.person, taught=last.kind == DecisionKind.TRAIN)
