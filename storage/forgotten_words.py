"""What forgetting leaves of the log, and of the words of others: no name, no text, no handle of hers."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace

from storage.encoding import dump
from storage.log_document import (
    CorrectionDocument,
    Document,
    GestureDocument,
    NotedDocument,
    NoteDocument,
    correction_from_json,
    document_to_json,
    gesture_from_json,
    note_from_json,
)
from storage.records.journal import DecisionKind, GestureKind
from storage.unnaming import Unnaming

_GESTURES = frozenset(kind.value for kind in GestureKind)
_TRIGGER = "log_is_never_changed"

_LINES = """
SELECT seq, kind, document, coalesce(person IN (SELECT value FROM json_each(:people)), 0)
        OR coalesce(mention IN (SELECT value FROM json_each(:mentions)), 0) AS hers
FROM log WHERE hers OR conversation IN (SELECT value FROM json_each(:conversations))
"""
_TEXTS = (
    ("drafts", "conversation", ("text",)),
    ("conversations", "id", ("title", "url")),
    ("person_notes", "person", ("note",)),
    ("snippets", "id", ("text",)),
    ("import_rejected", "id", ("words",)),
    ("log", "seq", ("document",)),
)
"""Where else somebody may be named, with the key of a row and its columns of text."""


def take_out_of_log(db: sqlite3.Connection, people: str, mentions: str, conversations: str, unnaming: Unnaming) -> None:
    """Take names and texts of people out of their lines, and what others' lines of their conversations tell of them.

    The one place where the log is changed: that it never is, is put aside and put back in the transaction that is
    open. ``people``, ``mentions`` and ``conversations`` are ids as JSON. Inside ``writing``.
    """
    said = {"people": people, "mentions": mentions, "conversations": conversations}
    lines = db.execute(_LINES, said).fetchall()
    guard = db.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (_TRIGGER,)).fetchone()[0]
    db.execute(f"DROP TRIGGER {_TRIGGER}")
    for seq, kind, document, hers in lines:
        left = _left(kind, document, hers=bool(hers))
        if left is not None:
            db.execute("UPDATE log SET document = ? WHERE seq = ?", (document_to_json(left), seq))
        if hers:
            db.execute("UPDATE log SET person = NULL, person_uid = NULL, mention = NULL WHERE seq = ?", (seq,))
    _unname(db, unnaming)
    db.execute(guard)


def _left(kind: str, document: str, *, hers: bool) -> Document | None:
    """Return what stays of a line's document, None where all of it does."""
    if kind in _GESTURES:
        return _gesture_left(gesture_from_json(document), hers=hers)
    if kind == DecisionKind.PERSON and hers:
        return NotedDocument()
    if kind == DecisionKind.NOTE:
        return NoteDocument("", note_from_json(document).by) if hers else None
    if kind == DecisionKind.CORRECT and hers:
        put_right = correction_from_json(document)
        url = None if put_right.correction.response_url is None else ""
        return CorrectionDocument(put_right.gesture, replace(put_right.correction, response_url=url))
    return None


def _gesture_left(gesture: GestureDocument, *, hers: bool) -> GestureDocument:
    """Return a gesture without her: reasons may quote or name whoever was in the conversation."""
    if not hers:
        return replace(gesture, reasons=(), topic="")
    return replace(
        gesture,
        reasons=(),
        topic="",
        person="",
        handle="",
        mention_text="",
        mention_url=None,
        response_text="",
        response_url=None,
    )


def _unname(db: sqlite3.Connection, unnaming: Unnaming) -> None:
    for table, key, columns in _TEXTS:
        for column in columns:
            found = _holding(db, f"SELECT {key}, {column} FROM {table}", (column,), unnaming)  # noqa: S608 - our names
            db.executemany(
                f"UPDATE {table} SET {column} = ? WHERE {key} = ?",  # noqa: S608 - our names
                [(unnaming.text(text), row) for row, text in found if unnaming.text(text) != text],
            )
    for mark in unnaming.handles:
        held = f"%{_escaped(mark)}%"
        db.execute("DELETE FROM announced_topics WHERE topic LIKE ?1 ESCAPE '\\' OR terms LIKE ?1 ESCAPE '\\'", (held,))


def take_out_of_words(db: sqlite3.Connection, unnaming: Unnaming, networks: frozenset[str]) -> None:
    """Take people out of what others said on the same networks, in search too. Inside ``writing``."""
    asked = "SELECT id, network, title, text, html, handles, coalesce(in_reply_to, '') FROM mentions"
    for row in _holding(db, asked, ("title", "text", "html", "in_reply_to"), unnaming):
        mention, network, title, text, html, handles, answered = row
        if network not in networks:
            continue
        named = [one for one in json.loads(handles) if one.removeprefix("@").casefold() not in unnaming.handles]
        whole = (unnaming.text(title), unnaming.text(text), unnaming.text(html), dump(named))
        left = answered if unnaming.text(answered) == answered else None
        _index(db, mention, "INSERT INTO mentions_text (mentions_text, rowid, title, text, author) SELECT 'delete', *")
        db.execute(
            "UPDATE mentions SET title = ?, text = ?, html = ?, handles = ?, in_reply_to = ? WHERE id = ?",
            (*whole, left or None, mention),
        )
        _index(db, mention, "INSERT INTO mentions_text (rowid, title, text, author) SELECT *")
    for mention, replaced_at, title, text in _holding(
        db, "SELECT mention, replaced_at, title, text FROM wordings", ("title", "text"), unnaming
    ):
        db.execute(
            "UPDATE wordings SET title = ?, text = ? WHERE mention = ? AND replaced_at = ?",
            (unnaming.text(title), unnaming.text(text), mention, replaced_at),
        )


def _holding(db: sqlite3.Connection, asked: str, columns: tuple[str, ...], unnaming: Unnaming) -> list[sqlite3.Row]:
    """Return the rows in one of whose columns a handle or an address may stand."""
    where = " OR ".join(f"{column} LIKE ? ESCAPE '\\'" for column in columns for _ in unnaming.marks)
    held = [f"%{_escaped(mark)}%" for _ in columns for mark in unnaming.marks]
    return db.execute(f"{asked} WHERE {where or 0}", held).fetchall()


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _index(db: sqlite3.Connection, mention: int, into: str) -> None:
    db.execute(f"{into} FROM mention_words WHERE id = ?", (mention,))
