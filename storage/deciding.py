"""Decisions about conversations, one or many at once: written into the log, and what follows from them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from storage.encoding import to_ms
from storage.errors import NotFoundError
from storage.log_document import Decided, document_to_json
from storage.machine import machine
from storage.opening import reading, writing
from storage.records.journal import DecisionKind
from storage.records.words import words
from storage.states import refresh_states
from storage.uids import new_uid


def decide(db: sqlite3.Connection, kind: DecisionKind, asked: int, document: Decided, now: datetime) -> str:
    """Write a decision about a conversation into the log and return its id.

    Raises:
        NotFoundError: no conversation has that id.
    """
    with writing(db):
        conversation = conversation_now(db, asked)
        if conversation is None:
            raise NotFoundError(words("Storage", "There is no conversation {id}.").given(id=asked))
        act = _write(db, kind, conversation, document, now)
        follow_up(db, (conversation,), now)
    return act


def decide_together(
    db: sqlite3.Connection, kind: DecisionKind, asked: Iterable[int], document: Decided, now: datetime
) -> str:
    """Write one decision for each of several conversations and return the id of the last: ``undo`` takes all back.

    Conversations that are gone are passed over; those merged meanwhile are decided once.

    Raises:
        NotFoundError: none of them is stored.
    """
    with writing(db):
        found = {there: None for one in asked if (there := conversation_now(db, one)) is not None}
        if not found:
            raise NotFoundError(words("Storage", "None of these conversations is stored any longer."))
        whole = replace(document, together=new_uid() if len(found) > 1 else "")
        acts = [_write(db, kind, conversation, whole, now) for conversation in found]
        follow_up(db, found, now)
    return acts[-1]


def decided_together(db: sqlite3.Connection, act: str) -> list[str]:
    """Return the ids of the acts done together with one of them, itself included, oldest first; none unknown."""
    with reading(db):
        rows = db.execute(
            """SELECT l.id FROM log AS one JOIN log AS l ON l.at = one.at AND (l.id = one.id OR
                   nullif(json_extract(l.document, '$.together'), '') = json_extract(one.document, '$.together'))
               WHERE one.id = ? ORDER BY l.seq""",
            (act,),
        ).fetchall()
    return [row[0] for row in rows]


def follow_up(db: sqlite3.Connection, conversations: Iterable[int], now: datetime) -> None:
    """Bring the states of conversations up to date with the log, and ask for their ranks. Inside ``writing``."""
    changed = tuple(conversations)
    refresh_states(db, changed, now)
    db.executemany("INSERT OR IGNORE INTO ranks_wanted VALUES (?)", [(one,) for one in changed])


def conversation_now(db: sqlite3.Connection, asked: int | None) -> int | None:
    """Return the conversation that an id means now: itself, the one it was merged into, or none any longer."""
    with reading(db):
        row = db.execute("SELECT coalesce(merged_into, id) FROM conversations WHERE id = ?", (asked,)).fetchone()
    return None if row is None else int(row[0])


def _write(db: sqlite3.Connection, kind: DecisionKind, conversation: int, document: Decided, now: datetime) -> str:
    act = new_uid()
    db.execute(
        """INSERT INTO log (id, at, kind, machine, conversation, conversation_uid, document)
           SELECT ?, ?, ?, ?, id, uid, ? FROM conversations WHERE id = ?""",
        (act, to_ms(now), kind.value, machine(db), document_to_json(document), conversation),
    )
    return act
