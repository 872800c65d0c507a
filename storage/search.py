"""Search as you type over what was heard: newest first, accents and case aside."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterator

from storage.beginnings import words_begun
from storage.encoding import dump
from storage.facts import mentions
from storage.opening import reading
from storage.records.mentions import Mention

WORD = re.compile(r"[^\W_]+")
"""What the full-text index takes for a word."""
NEWEST = 2**62
"""An id above all others."""

_INDEXED = range(2, 5)
"""Letters of the beginnings that the index knows like words."""
_LOOKED_AT = 300
"""How many of the newest rows are looked at for the beginning of very many words, which the index does not know.

FTS5 gathers all postings of all words that begin so before its first answer: 45 ms where every seventh of a million
mentions holds one. But then the newest rows mostly hold a page of answers."""

_STEP = 150


def search(db: sqlite3.Connection, query: str, limit: int = 50, before: int | None = None) -> list[Mention]:
    """Return the mentions that hold every word of a query, the one heard last first.

    The query is text as a person types it, never FTS5's language: quotes, signs and operators in it only part
    words. The last word counts as the beginning of one, unless a space follows it; a single letter that is no
    common beginning counts as a word.

    Args:
        db: any connection.
        query: what was typed; one without any word finds nothing.
        limit: mentions at most.
        before: id of the last mention of the page before.
    """
    found = WORD.findall(query)
    if not found:
        return []
    top = NEWEST if before is None else before
    typing = WORD.fullmatch(query[-1]) is not None
    unknown = typing and len(found[-1]) not in _INDEXED
    begun = words_begun(db, found[-1]) if unknown and len(found[-1]) > 1 else None
    if begun is not None:
        return mentions(db, matching(db, _any_of(found[:-1], begun), top, limit) if begun else [])
    with reading(db):
        ids, enough = _among_newest(db, found, top, limit) if unknown else ([], False)
        if not enough:
            ids = matching(db, _match(found, star=typing and len(found[-1]) > 1), top, limit) or ids
        return mentions(db, ids)


def _any_of(words: list[str], begun: tuple[str, ...]) -> str:
    """Return what to ask FTS5 for: all of the words, and any of those that begin as the last one does."""
    last = " OR ".join(f'"{word}"' for word in begun)
    return " AND ".join([*(f'"{word}"' for word in words), f"({last})"])


def _match(found: list[str], *, star: bool) -> str:
    """Return what to ask FTS5 for: each word in quotes, which makes it a word and nothing else."""
    return " ".join(f'"{word}"' for word in found) + ("*" if star else "")


def matching(db: sqlite3.Connection, match: str, before: int, limit: int) -> list[int]:
    """Return the ids of the newest mentions before one that the full-text index gives for an expression of FTS5."""
    with reading(db):
        try:
            rows = db.execute(
                "SELECT rowid FROM mentions_text WHERE mentions_text MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?",
                (match, before, limit),
            ).fetchall()
        except sqlite3.OperationalError as error:
            if "phrase" not in str(error):
                raise
            # FTS5 knows fewer letters than Python: it parts such a word in two, and has no places to join them.
            return []
    return [row[0] for row in rows]


def _among_newest(db: sqlite3.Connection, found: list[str], before: int, limit: int) -> tuple[list[int], bool]:
    """Return which of the newest rows hold the words, the last one as a beginning.

    True beside them when that is the answer: the page is full, or there were no further rows to look at.
    """
    begins = re.compile(rf"(?<![^\W_]){re.escape(_folded(found[-1]))}")
    ids: list[int] = []
    count = 0
    for key, text in _newest(db, found[:-1], before):
        count += 1
        if begins.search(_folded(text)):
            ids.append(key)
            if len(ids) == limit:
                return ids, True
    return ids, count < _LOOKED_AT


def _newest(db: sqlite3.Connection, others: list[str], before: int) -> Iterator[tuple[int, str]]:
    """Yield the newest rows that hold the other words, a few at a time."""
    top = before
    for _step in range(_LOOKED_AT // _STEP):
        if others:
            keys = matching(db, _match(others, star=False), top, _STEP)
        else:
            rows = db.execute("SELECT id FROM mentions WHERE id < ? ORDER BY id DESC LIMIT ?", (top, _STEP))
            keys = [row[0] for row in rows]
        if not keys:
            return
        top = keys[-1]
        yield from (
            (row[0], row[1])
            for row in db.execute(
                """SELECT id, title || ' ' || text || ' ' || author FROM mention_words
                   WHERE id BETWEEN ? AND ? AND id IN (SELECT value FROM json_each(?)) ORDER BY id DESC""",
                (keys[-1], keys[0], dump([*keys])),
            )
        )


def _folded(text: str) -> str:
    """Return a text without case and accents, as the index has it."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
