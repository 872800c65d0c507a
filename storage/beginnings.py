"""Which words that were heard begin with some letters, from the vocabulary of the full-text index."""

from __future__ import annotations

import sqlite3
import unicodedata

from storage.opening import reading

MOST_WORDS = 128
"""Of more words than this the index finds the beginning itself sooner."""
_AFTER_ALL = "\U0010ffff"
_NEXT = "SELECT term FROM temp.words_heard WHERE term >= ? AND term <= ? LIMIT 1"


def words_begun(db: sqlite3.Connection, letters: str) -> tuple[str, ...] | None:
    """Return all words of the index that begin so, as the index writes them; None where that cannot be told.

    That is so with more than ``MOST_WORDS`` of them, and where letters are left that the index may write otherwise.
    Each word is one step into the index, some 20 to 50 microseconds, however many mentions hold it; the index's own
    search for a beginning gathers all of those mentions first.
    """
    begin = _as_indexed(letters)
    if begin is None:
        return None
    found: list[str] = []
    with reading(db):
        db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_heard USING fts5vocab(main, mentions_text, instance)")
        at = begin
        while (row := db.execute(_NEXT, (at, begin + _AFTER_ALL)).fetchone()) is not None:
            if len(found) == MOST_WORDS:
                return None
            found.append(row[0])
            at = f"{row[0]}\0"
    return tuple(found)


def _as_indexed(letters: str) -> str | None:
    """Return letters in lower case and without accents, as the index has them, where only plain ones are left."""
    plain = "".join(c for c in unicodedata.normalize("NFD", letters.lower()) if not unicodedata.combining(c))
    return plain if plain.isascii() else None
