"""Texts to begin an answer with, and what went out lately: what shows that one went out unchanged."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

from storage.encoding import from_ms, to_ms
from storage.errors import NotFoundError
from storage.log_document import gesture_from_json
from storage.opening import reading, writing
from storage.records.journal import Sent, Snippet
from storage.records.words import words

MOST_SNIPPETS = 500
MOST_SENT = 200
LOOKS_BACK = timedelta(days=30)


def all_snippets(db: sqlite3.Connection) -> list[Snippet]:
    """Return the snippets by name."""
    with reading(db):
        rows = db.execute(
            """SELECT id, name, text FROM snippets WHERE removed_at IS NULL
               ORDER BY name COLLATE NOCASE, id LIMIT ?""",
            (MOST_SNIPPETS,),
        ).fetchall()
    return [Snippet(*row) for row in rows]


def add_snippet(db: sqlite3.Connection, name: str, text: str, now: datetime) -> int:
    """Keep a new snippet and return its id."""
    with writing(db):
        cursor = db.execute("INSERT INTO snippets (name, text, changed_at) VALUES (?, ?, ?)", (name, text, to_ms(now)))
    return int(cursor.lastrowid or 0)


def change_snippet(db: sqlite3.Connection, snippet: Snippet, now: datetime) -> None:
    """Give a snippet another name or text.

    Raises:
        NotFoundError: there is none of that id.
    """
    with writing(db):
        cursor = db.execute(
            "UPDATE snippets SET name = ?, text = ?, changed_at = ? WHERE id = ?",
            (snippet.name, snippet.text, to_ms(now), snippet.id),
        )
        _refuse_none(cursor, snippet.id)


def remove_snippet(db: sqlite3.Connection, snippet: int, now: datetime) -> None:
    """Take a snippet away; ``restore_snippet`` has it back.

    Raises:
        NotFoundError: there is none of that id.
    """
    with writing(db):
        _refuse_none(db.execute("UPDATE snippets SET removed_at = ? WHERE id = ?", (to_ms(now), snippet)), snippet)


def restore_snippet(db: sqlite3.Connection, snippet: int) -> None:
    """Have a removed snippet back.

    Raises:
        NotFoundError: there never was one of that id.
    """
    with writing(db):
        _refuse_none(db.execute("UPDATE snippets SET removed_at = NULL WHERE id = ?", (snippet,)), snippet)


def sent_lately(db: sqlite3.Connection, now: datetime) -> list[Sent]:
    """Return the texts that went out in the last 30 days and were not taken back, newest first, at most 200."""
    with reading(db):
        rows = db.execute(
            """SELECT at, document FROM log AS l WHERE kind IN ('reply', 'thank', 'mention', 'tag', 'share')
               AND at > ? AND at <= ? AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id)
               ORDER BY at DESC, seq DESC LIMIT ?""",
            (to_ms(now - LOOKS_BACK), to_ms(now), MOST_SENT),
        ).fetchall()
    found = (Sent(gesture_from_json(document).response_text, from_ms(at)) for at, document in rows)
    return [sent for sent in found if sent.text]


def _refuse_none(cursor: sqlite3.Cursor, snippet: int) -> None:
    if not cursor.rowcount:
        raise NotFoundError(words("Storage", "There is no snippet {id}.").given(id=snippet))
