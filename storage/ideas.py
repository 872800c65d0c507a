"""Ideas the person keeps, drawn from the log: kept, done, removed, each an act that undo takes back."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import datetime

from storage.encoding import from_ms, to_ms
from storage.errors import NotFoundError
from storage.log_document import IdeaDocument, document_to_json, idea_from_json
from storage.machine import machine
from storage.opening import reading, writing
from storage.records.ideas import Idea, IdeaStep
from storage.records.journal import DecisionKind
from storage.records.words import words
from storage.uids import new_uid

EXCERPT = 280
"""Characters of a mention that stand beside an idea."""

_ACTS = f"""
    SELECT l.id, l.at, l.document, l.mention, substr(m.text, 1, {EXCERPT}) AS excerpt, m.url, m.id AS stored
    FROM log AS l LEFT JOIN mentions AS m ON m.id = l.mention
    WHERE l.kind = 'idea' AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id) ORDER BY l.seq
"""  # noqa: S608 - our own number


def keep_idea(
    db: sqlite3.Connection,
    *,
    text: str = "",
    topic: str = "",
    territory: int | None = None,
    mention: int | None = None,
    now: datetime,
) -> str:
    """Keep an idea and return its id, which is its act's: ``undo`` takes it back.

    Raises:
        NotFoundError: the mention is not stored.
    """
    with writing(db):
        if mention is not None and db.execute("SELECT 1 FROM mentions WHERE id = ?", (mention,)).fetchone() is None:
            raise NotFoundError(words("Storage", "There is no mention {id}.").given(id=mention))
        document = IdeaDocument(IdeaStep.KEEP, text=text.strip(), topic=topic, territory=territory or 0)
        return _log(db, document, mention, now)


def edit_idea(db: sqlite3.Connection, idea: str, text: str, now: datetime) -> str:
    """Log that an idea says something else from now on; return the act's id.

    Raises:
        NotFoundError: no idea has that id, or it was removed.
    """
    return _further(db, IdeaDocument(IdeaStep.EDIT, idea=idea, text=text.strip()), now)


def finish_idea(db: sqlite3.Connection, idea: str, now: datetime) -> str:
    """Log that something was made of an idea; return the act's id.

    Raises:
        NotFoundError: no idea has that id, or it was removed.
    """
    return _further(db, IdeaDocument(IdeaStep.DONE, idea=idea), now)


def remove_idea(db: sqlite3.Connection, idea: str, now: datetime) -> str:
    """Log that an idea is no longer wanted; return the act's id.

    Raises:
        NotFoundError: no idea has that id, or it was removed.
    """
    return _further(db, IdeaDocument(IdeaStep.REMOVE, idea=idea), now)


def ideas(db: sqlite3.Connection) -> tuple[Idea, ...]:
    """Return the ideas that are kept: those to be done, newest first, then those done, last done first."""
    with reading(db):
        rows = db.execute(_ACTS).fetchall()
    kept: dict[str, tuple[sqlite3.Row, IdeaDocument]] = {}
    done: dict[str, tuple[datetime, str]] = {}
    for row in rows:
        said = idea_from_json(row["document"])
        if said.step is IdeaStep.KEEP:
            kept[row["id"]] = (row, said)
        elif said.step is IdeaStep.REMOVE:
            kept.pop(said.idea, None)
        elif said.step is IdeaStep.EDIT and said.idea in kept:
            kept[said.idea] = (kept[said.idea][0], replace(kept[said.idea][1], text=said.text))
        elif said.step is IdeaStep.DONE:
            done.setdefault(said.idea, (from_ms(row["at"]), row["id"]))
    found = [_idea(row, said, done.get(key)) for key, (row, said) in kept.items()]
    waiting = [one for one in reversed(found) if one.done_at is None]
    return (*waiting, *sorted((one for one in found if one.done_at), key=_done_at, reverse=True))


def _further(db: sqlite3.Connection, document: IdeaDocument, now: datetime) -> str:
    with writing(db):
        known = next((one for one in ideas(db) if one.id == document.idea), None)
        if known is None:
            raise NotFoundError(words("Storage", "There is no idea {id}.").given(id=document.idea))
        return _log(db, document, known.mention, now)


def _log(db: sqlite3.Connection, document: IdeaDocument, mention: int | None, now: datetime) -> str:
    act = new_uid()
    db.execute(
        "INSERT INTO log (id, at, kind, machine, mention, document) VALUES (?, ?, ?, ?, ?, ?)",
        (act, to_ms(now), DecisionKind.IDEA.value, machine(db), mention, document_to_json(document)),
    )
    return act


def _idea(row: sqlite3.Row, said: IdeaDocument, done: tuple[datetime, str] | None) -> Idea:
    at, act = done or (None, None)
    return Idea(
        id=row["id"],
        kept_at=from_ms(row["at"]),
        text=said.text,
        topic=said.topic,
        territory=said.territory or None,
        mention=row["stored"],
        excerpt=row["excerpt"] or "",
        url=row["url"],
        done_at=at,
        done_act=act,
    )


def _done_at(idea: Idea) -> datetime:
    return idea.done_at or idea.kept_at
