"""Answers being written: one a conversation, saved as typed."""

from __future__ import annotations

import sqlite3

from storage.encoding import from_ms, from_ms_or_none, to_ms, to_ms_or_none
from storage.opening import reading, writing
from storage.records.journal import Draft, Why


def save_draft(db: sqlite3.Connection, written: Draft) -> None:
    """Keep an answer being written in place of the conversation's earlier one."""
    with writing(db):
        db.execute(
            """INSERT OR REPLACE INTO drafts (conversation, mention, voice, why, text, saved_at, opened_at, ready_at)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                written.conversation,
                written.mention,
                written.voice,
                written.why.value,
                written.text,
                to_ms(written.saved_at),
                to_ms_or_none(written.opened_at),
                to_ms_or_none(written.ready_at),
            ),
        )


def draft(db: sqlite3.Connection, conversation: int) -> Draft | None:
    """Return the answer being written in a conversation, None when there is none."""
    with reading(db):
        row = db.execute(
            """SELECT conversation, mention, voice, why, text, saved_at, opened_at, ready_at FROM drafts
               WHERE conversation = ?""",
            (conversation,),
        ).fetchone()
    return None if row is None else _draft(row)


def discard_draft(db: sqlite3.Connection, conversation: int) -> None:
    """Forget the answer being written in a conversation, if there is one."""
    with writing(db):
        db.execute("DELETE FROM drafts WHERE conversation = ?", (conversation,))


def ready_drafts(db: sqlite3.Connection) -> list[Draft]:
    """Return the answers that are ready to post, the one that waits longest first."""
    with reading(db):
        rows = db.execute(
            """SELECT conversation, mention, voice, why, text, saved_at, opened_at, ready_at FROM drafts
               WHERE ready_at IS NOT NULL ORDER BY ready_at, conversation"""
        ).fetchall()
    return [_draft(row) for row in rows]


def heard_from(db: sqlite3.Connection, conversation: int) -> tuple[int, ...]:
    """Return the ids of the sources that can be read again and carried anything of a conversation."""
    with reading(db):
        rows = db.execute(
            """SELECT DISTINCT h.source FROM mentions AS m CROSS JOIN hearings AS h ON h.mention = m.id
               JOIN sources AS s ON s.id = h.source
               WHERE m.conversation = ? AND s.removed_at IS NULL ORDER BY h.source""",
            (conversation,),
        ).fetchall()
    return tuple(row[0] for row in rows)


def _draft(row: sqlite3.Row) -> Draft:
    conversation, mention, voice, why, text, saved_at, opened_at, ready_at = row
    return Draft(
        conversation,
        mention,
        voice,
        Why(why),
        text,
        from_ms(saved_at),
        from_ms_or_none(opened_at),
        from_ms_or_none(ready_at),
    )
