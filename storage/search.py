"""Search as you type over what was heard: newest first, accents and case aside."""

from __future__ import annotations

import re
import sqlite3

from storage.facts import mentions
from storage.opening import reading
from storage.records.mentions import Mention

_WORD = re.compile(r"[^\W_]+")
_NEWEST = 2**62


def search(db: sqlite3.Connection, query: str, limit: int = 50, before: int | None = None) -> list[Mention]:
    """Return the mentions that hold every word of a query, the one heard last first.

    The query is text as a person types it, never FTS5's language: quotes, signs and operators in it only part
    words. The last word counts as the beginning of one, unless a space follows it.

    Args:
        db: any connection.
        query: what was typed; one without any word finds nothing.
        limit: mentions at most.
        before: id of the last mention of the page before.
    """
    match = match_of(query)
    if not match:
        return []
    with reading(db):
        rows = db.execute(
            "SELECT rowid FROM mentions_text WHERE mentions_text MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?",
            (match, _NEWEST if before is None else before, limit),
        ).fetchall()
        return mentions(db, [row[0] for row in rows])


def match_of(query: str) -> str:
    """Return what to ask FTS5 for: each word in quotes, a star after the last while it is being typed."""
    found = _WORD.findall(query)
    if not found:
        return ""
    typing = _WORD.fullmatch(query[-1]) is not None
    return " ".join(f'"{word}"' for word in found) + ("*" if typing else "")
