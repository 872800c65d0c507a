"""Stars, tags, claims and notes beside conversations, read from the log: nowhere else did the person put them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from storage.deciding import decide, decide_together
from storage.encoding import dump, from_ms
from storage.log_document import (
    ClaimDocument,
    NoteDocument,
    StarDocument,
    TagDocument,
    claim_from_json,
    note_from_json,
    star_from_json,
    tag_from_json,
)
from storage.opening import reading, writing
from storage.records.journal import DecisionKind
from storage.records.tended import NOT_TENDED, Claim, Note, Tended

MOST_NOTE_CHARACTERS = 5_000
MOST_TAG_CHARACTERS = 60
"""Of a tag; the rest is cut off."""


def star(db: sqlite3.Connection, conversations: Iterable[int], now: datetime, *, starred: bool = True) -> str:
    """Put a star on conversations, or take it off, in one act; return its id.

    Raises:
        NotFoundError: none of them is stored.
    """
    return decide_together(db, DecisionKind.STAR, conversations, StarDocument(starred), now)


def tag(db: sqlite3.Connection, conversations: Iterable[int], name: str, now: datetime, *, tagged: bool = True) -> str:
    """Put a tag on conversations, or take it off, in one act; return its id. A name that says nothing is refused.

    Raises:
        NotFoundError: none of the conversations is stored.
        ValueError: there is no letter in the name.
    """
    said = " ".join(name.split())[:MOST_TAG_CHARACTERS].strip().lstrip("#")
    if not said:
        raise ValueError(name)
    return decide_together(db, DecisionKind.TAGGED, conversations, TagDocument(said, tagged), now)


def tags_used(db: sqlite3.Connection) -> tuple[str, ...]:
    """Return every tag that stands on some conversation, in the order of their names."""
    with reading(db):
        rows = db.execute(
            """SELECT conversation, document FROM log AS l WHERE kind = 'tagged' AND conversation IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id) ORDER BY seq"""
        ).fetchall()
    standing: dict[tuple[int, str], str] = {}
    for conversation, document in rows:
        said = tag_from_json(document)
        standing.pop((conversation, said.tag.casefold()), None)
        if said.tagged:
            standing[conversation, said.tag.casefold()] = said.tag
    once = {name.casefold(): name for name in standing.values()}
    return tuple(sorted(once.values(), key=str.casefold))


def claim(db: sqlite3.Connection, conversations: Iterable[int], held: Claim | None, now: datetime) -> str:
    """Say who is on conversations, None for nobody, in one act; return its id.

    Raises:
        NotFoundError: none of them is stored.
    """
    document = ClaimDocument() if held is None else ClaimDocument(held.by, held.until)
    return decide_together(db, DecisionKind.CLAIM, conversations, document, now)


def add_note(db: sqlite3.Connection, conversation: int, text: str, by: str, now: datetime) -> str:
    """Write a note beside a conversation; return its id, under which ``undo`` takes it away.

    Raises:
        NotFoundError: no conversation has that id.
    """
    return decide(db, DecisionKind.NOTE, conversation, NoteDocument(text[:MOST_NOTE_CHARACTERS], by), now)


def mark_unread(db: sqlite3.Connection, conversations: Iterable[int]) -> None:
    """Let conversations look as if nobody had opened them since their last mention."""
    asked = [(one,) for one in conversations]
    with writing(db):
        db.executemany("UPDATE conversations SET opened_at = NULL WHERE id = ?", asked)
        db.executemany("UPDATE ranks SET unread = 1 WHERE conversation = ?", asked)


def tended(db: sqlite3.Connection, conversations: Iterable[int]) -> dict[int, Tended]:
    """Return what stands beside conversations; those beside which nothing stands are left out."""
    found: dict[int, Tended] = {}
    for conversation, _act, kind, _at, document in _standing(db, conversations, "('star', 'claim', 'tagged')"):
        before = found.get(conversation, NOT_TENDED)
        if kind == DecisionKind.STAR:
            found[conversation] = replace(before, starred=star_from_json(document).starred)
        elif kind == DecisionKind.TAGGED:
            found[conversation] = replace(before, tags=_tags(before.tags, tag_from_json(document)))
        else:
            said = claim_from_json(document)
            held = Claim(said.by, said.until) if said.until is not None else None
            found[conversation] = replace(before, claim=held)
    return {one: what for one, what in found.items() if what != NOT_TENDED}


def _tags(before: tuple[str, ...], said: TagDocument) -> tuple[str, ...]:
    others = [one for one in before if one.casefold() != said.tag.casefold()]
    return tuple(sorted([*others, said.tag] if said.tagged else others, key=str.casefold))


def notes(db: sqlite3.Connection, conversation: int) -> tuple[Note, ...]:
    """Return the notes beside a conversation, oldest first."""
    rows = _standing(db, (conversation,), "('note')")
    return tuple(
        Note(act, from_ms(at), said.text, said.by)
        for _conversation, act, _kind, at, document in rows
        for said in (note_from_json(document),)
    )


def _standing(db: sqlite3.Connection, conversations: Iterable[int], kinds: str) -> list[tuple[int, str, str, int, str]]:
    """Return the decisions of these kinds that stand, oldest first, each under the conversation it means now."""
    asked = dump([*conversations])
    with reading(db):
        return db.execute(
            f"""SELECT now.id, l.id, l.kind, l.at, l.document
                FROM (SELECT value AS id, value AS was FROM json_each(?1)
                      UNION ALL SELECT merged_into, id FROM conversations
                      WHERE merged_into IN (SELECT value FROM json_each(?1))) AS now
                JOIN log AS l ON l.conversation = now.was
                WHERE l.kind IN {kinds} AND l.undoes IS NULL
                AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id) ORDER BY l.seq""",  # noqa: S608
            (asked,),
        ).fetchall()
