"""The append-only log of what a person did: gestures, decisions, and what was taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from storage.deciding import conversation_now, decide, decided_together, follow_up
from storage.drafts import discard_draft, draft, save_draft
from storage.encoding import dump, from_ms, to_ms
from storage.errors import NotFoundError, NotUndoableError
from storage.gestures import gather
from storage.log_document import DecisionDocument, document_to_json, gesture_from_json
from storage.machine import machine
from storage.merging import regroup
from storage.noted import take_back_noted
from storage.opening import reading, writing
from storage.records.journal import Act, DecisionKind, Draft, GestureToLog
from storage.records.words import words
from storage.source_decisions import take_back_sources
from storage.states import ANSWERING
from storage.territory_decisions import take_back
from storage.uids import new_uid
from storage.voice_decisions import take_back_accounts

UNDOABLE_FOR = timedelta(days=30)

_FOREVER = 2**62


def log_gesture(db: sqlite3.Connection, gesture: GestureToLog, now: datetime) -> str:
    """Write a gesture into the log and return its id; when this returns on a durable connection, it is on the disk.

    What it answers is copied into it. Where it answers a mention, its conversation becomes answered, its draft is
    cleared, and its rank is made anew.

    Raises:
        NotFoundError: its mention, person or voice is not stored.
        StorageError: nothing was written.
    """
    with writing(db):
        gathered = gather(db, gesture, now)
        act = new_uid()
        db.execute(
            """INSERT INTO log (id, at, kind, machine, voice, conversation, conversation_uid, mention, person,
                   person_uid, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                act,
                to_ms(now),
                gesture.kind.value,
                machine(db),
                gesture.voice,
                gathered.conversation,
                gathered.conversation_uid,
                gesture.mention,
                gathered.person,
                gathered.person_uid,
                document_to_json(gathered.document),
            ),
        )
        if gathered.conversation is not None:
            if gesture.kind in ANSWERING:
                discard_draft(db, gathered.conversation)
            follow_up(db, (gathered.conversation,), now)
    return act


def log_together(db: sqlite3.Connection, gestures: Sequence[GestureToLog], now: datetime) -> str:
    """Write several gestures, one at least, and return the id of the last: ``undo`` takes all of them back.

    Raises:
        NotFoundError: a mention, person or voice is not stored; nothing was written.
        StorageError: nothing was written.
    """
    together = new_uid() if len(gestures) > 1 else ""
    with writing(db):
        return [log_gesture(db, replace(gesture, together=together), now) for gesture in gestures][-1]


def dismiss(db: sqlite3.Connection, conversation: int, now: datetime, *, not_about_us: bool = False) -> str:
    """Decide that a conversation needs no answer, since it is not about us perhaps; return the decision's id.

    Raises:
        NotFoundError: no conversation has that id.
    """
    return decide(db, DecisionKind.DISMISS, conversation, DecisionDocument(not_about_us=not_about_us), now)


def snooze(db: sqlite3.Connection, conversation: int, until: datetime, now: datetime) -> str:
    """Put a conversation off until a moment; return the decision's id.

    Raises:
        NotFoundError: no conversation has that id.
    """
    return decide(db, DecisionKind.SNOOZE, conversation, DecisionDocument(until=until), now)


def not_now(db: sqlite3.Connection, person: int, now: datetime) -> str:
    """Take a person off the daily handful until something new happens; return the decision's id.

    Raises:
        NotFoundError: no person has that id.
    """
    with writing(db):
        row = db.execute("SELECT uid FROM people WHERE id = ?", (person,)).fetchone()
        if row is None:
            raise NotFoundError(words("Storage", "There is no person {id}.").given(id=person))
        act = new_uid()
        db.execute(
            "INSERT INTO log (id, at, kind, machine, person, person_uid, document) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (act, to_ms(now), DecisionKind.NOT_NOW.value, machine(db), person, row[0], _plain()),
        )
    return act


def undo(db: sqlite3.Connection, act: str, now: datetime, *, whenever: bool = False) -> str:
    """Take an act back by appending its inverse, and return the inverse's id; what was done together goes together.

    The conversation's state is derived anew, and the text of a gesture becomes its draft again, unless another
    draft was begun there since. A territory, or a source, becomes what it was before. ``whenever``: however
    long ago it was done.

    Raises:
        NotFoundError: the log has no act of that id.
        NotUndoableError: it was taken back already, is older than 30 days, or is itself an undo.
    """
    with writing(db):
        row = db.execute("SELECT * FROM log WHERE id = ?", (act,)).fetchone()
        if row is None:
            raise NotFoundError(words("Storage", "The log has no act {id}.").given(id=act))
        _refuse_undo(db, row, None if whenever else now)
        together = db.execute(
            """SELECT * FROM log WHERE id <> ? AND id IN (SELECT value FROM json_each(?))
               AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = log.id)""",
            (act, dump([*decided_together(db, act)])),
        ).fetchall()
        for other in together:
            _take_back(db, other, now)
        inverse = _take_back(db, row, now)
        where = [conversation_now(db, one["conversation"]) for one in (*together, row)]
        follow_up(db, [conversation for conversation in where if conversation is not None], now)
    return inverse


def last_undoable(db: sqlite3.Connection, now: datetime) -> Act | None:
    """Return the last act that can still be taken back, None when there is none.

    What an import logged as published goes with its import: the person did not do that here.
    """
    with reading(db):
        row = db.execute(
            """SELECT id, at, kind, conversation, person, undoes, 0 FROM log
               WHERE undoes IS NULL AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = log.id)
               AND (kind <> 'publish' OR id NOT IN (SELECT act FROM import_acts))
               ORDER BY seq DESC LIMIT 1"""
        ).fetchone()
    if row is None or now - from_ms(row[1]) > UNDOABLE_FOR:
        return None
    return _act(row)


def act_of(db: sqlite3.Connection, act: str) -> Act:
    """Return one act of the log: what was done, where and toward whom.

    Raises:
        NotFoundError: the log has no act of that id.
    """
    with reading(db):
        row = db.execute(
            """SELECT id, at, kind, conversation, person, undoes,
                   EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = log.id)
               FROM log WHERE id = ?""",
            (act,),
        ).fetchone()
    if row is None:
        raise NotFoundError(words("Storage", "The log has no act {id}.").given(id=act))
    return _act(row)


def acts(db: sqlite3.Connection, *, limit: int, before: str | None = None) -> list[Act]:
    """Return a page of everything that was done, newest first; ``before`` is the last id of the page before."""
    with reading(db):
        rows = db.execute(
            """SELECT id, at, kind, conversation, person, undoes,
                   EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = log.id)
               FROM log WHERE seq < coalesce((SELECT seq FROM log WHERE id = ?), ?) ORDER BY seq DESC LIMIT ?""",
            (before, _FOREVER, limit),
        ).fetchall()
    return [_act(row) for row in rows]


def _take_back(db: sqlite3.Connection, row: sqlite3.Row, now: datetime) -> str:
    """Append the inverse of one line and restore what is not derived from the log; return the inverse's id."""
    inverse = new_uid()
    db.execute(
        """INSERT INTO log (id, at, kind, machine, voice, conversation, conversation_uid, mention, person,
               person_uid, undoes, document)
           SELECT ?, ?, ?, ?, voice, conversation, conversation_uid, mention, person, person_uid, id, ?
           FROM log WHERE id = ?""",
        (inverse, to_ms(now), DecisionKind.UNDO.value, machine(db), _plain(), row["id"]),
    )
    if row["kind"] == DecisionKind.TERRITORY:
        take_back(db, row["document"], now)
    if row["kind"] == DecisionKind.VOICE:
        take_back_accounts(db, row["document"])
    if row["kind"] == DecisionKind.PERSON:
        take_back_noted(db, row["person"], row["document"])
    if row["kind"] == DecisionKind.MERGE:
        regroup(db)
    if row["kind"] == DecisionKind.SOURCES:
        take_back_sources(db, row["document"], now)
    conversation = conversation_now(db, row["conversation"])
    if conversation is not None and row["kind"] in ANSWERING:
        _restore_draft(db, row, conversation, now)
    return inverse


def _refuse_undo(db: sqlite3.Connection, row: sqlite3.Row, now: datetime | None) -> None:
    if row["undoes"] is not None:
        raise NotUndoableError(words("Storage", "An undo cannot be undone: do again what it took back."))
    if db.execute("SELECT 1 FROM log WHERE undoes = ?", (row["id"],)).fetchone():
        raise NotUndoableError(words("Storage", "This was undone already."))
    if now is not None and now - from_ms(row["at"]) > UNDOABLE_FOR:
        said = words("Storage", "This is older than %n days: it can no longer be undone.", None, UNDOABLE_FOR.days)
        raise NotUndoableError(said)


def _restore_draft(db: sqlite3.Connection, row: sqlite3.Row, conversation: int, now: datetime) -> None:
    gesture = gesture_from_json(row["document"])
    if gesture.response_text and row["mention"] is not None and draft(db, conversation) is None:
        save_draft(
            db, Draft(conversation, row["mention"], row["voice"], gesture.why, gesture.response_text, saved_at=now)
        )


def _plain() -> str:
    return document_to_json(DecisionDocument())


def _act(row: sqlite3.Row) -> Act:
    key, at, kind, conversation, person, undoes, undone = row
    return Act(key, from_ms(at), kind, conversation, person, undoes, bool(undone))
