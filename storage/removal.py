"""Mentions removed for good, with all that stood only for them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from storage.conversations import count_again
from storage.mentions import HIGHEST_MENTION
from storage.opening import writing
from storage.past import past_changed
from storage.ranks import want

_TEMPORARY = """
CREATE TEMP TABLE IF NOT EXISTS leaving (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS touched (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS authors (id INTEGER PRIMARY KEY)
"""
_TAKE_OUT_OF_SEARCH = """
INSERT INTO mentions_text (mentions_text, rowid, title, text, author)
SELECT 'delete', id, title, text, author FROM mention_words WHERE id IN (SELECT id FROM leaving)
"""
_REMEMBER_HIGHEST = """
INSERT INTO facts (name, value) SELECT ?, max(id) FROM mentions HAVING max(id) IS NOT NULL
ON CONFLICT DO UPDATE SET value = max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER))
"""
_EMPTY_CONVERSATIONS = """
INSERT INTO leaving SELECT id FROM touched
WHERE NOT EXISTS (SELECT 1 FROM mentions WHERE conversation = touched.id)
AND NOT EXISTS (SELECT 1 FROM log WHERE conversation = touched.id)
AND NOT EXISTS (SELECT 1 FROM drafts WHERE conversation = touched.id)
AND NOT EXISTS (SELECT 1 FROM conversations WHERE merged_into = touched.id)
"""
_SILENT_IDENTITIES = """
INSERT INTO leaving SELECT authors.id FROM authors JOIN identities ON identities.id = authors.id
WHERE NOT EXISTS (SELECT 1 FROM mentions WHERE author = authors.id)
AND NOT EXISTS (SELECT 1 FROM log WHERE person IN (
    SELECT id FROM people WHERE id = identities.person OR merged_into = identities.person))
"""


def remove_mentions(db: sqlite3.Connection, mentions: Sequence[int]) -> None:
    """Remove mentions from every table, in one transaction: from search, conversations, ranks, and as parents.

    Conversations left empty go too, unless the log, a draft or another conversation points at them; so do accounts
    and people of whom nothing else is known. What is left of the others is counted and ranked anew. The ids of
    mentions are given to no other. Not to be called inside ``writing``: links between tables are looked after here,
    for SQLite would read the whole table of names for each mention.
    """
    with links_unchecked(db), writing(db):
        for statement in _TEMPORARY.split(";"):
            db.execute(statement)
        _empty(db, "touched", "authors")
        _choose(db, mentions)
        db.execute(_REMEMBER_HIGHEST, (HIGHEST_MENTION,))
        past_changed(db)
        db.execute(
            "INSERT OR IGNORE INTO touched SELECT conversation FROM mentions WHERE id IN (SELECT id FROM leaving)"
        )
        db.execute(
            """INSERT OR IGNORE INTO authors SELECT author FROM mentions
               WHERE author IS NOT NULL AND id IN (SELECT id FROM leaving)"""
        )
        db.execute(_TAKE_OUT_OF_SEARCH)
        _remove(db, "mentions")
        _remove_all(db, "conversations", _EMPTY_CONVERSATIONS)
        _remove_silent_people(db)
        left = [row[0] for row in db.execute("SELECT id FROM touched")]
        count_again(db, left)
        want(db, left)
        _empty(db, "leaving", "touched", "authors")


def remove_people(db: sqlite3.Connection, people: Sequence[int]) -> None:
    """Remove people with their accounts and what was noted about them; of their mentions none should be left."""
    with writing(db):
        for statement in _TEMPORARY.split(";"):
            db.execute(statement)
        _choose(db, people)
        accounts = db.execute("SELECT id FROM identities WHERE person IN (SELECT id FROM leaving)").fetchall()
        _choose(db, [row[0] for row in accounts])
        _remove(db, "identities")
        _choose(db, people)
        _remove(db, "people")
        _empty(db, "leaving")


def _remove_silent_people(db: sqlite3.Connection) -> None:
    """Remove accounts that said nothing else, then those of their people who have no other account."""
    db.execute("DELETE FROM leaving")
    db.execute(_SILENT_IDENTITIES)
    people = [row[0] for row in db.execute("SELECT person FROM identities WHERE id IN (SELECT id FROM leaving)")]
    _remove(db, "identities")
    _choose(db, people)
    db.execute("DELETE FROM leaving WHERE id IN (SELECT person FROM identities)")
    _remove(db, "people")


def _remove_all(db: sqlite3.Connection, table: str, choose: str) -> None:
    db.execute("DELETE FROM leaving")
    db.execute(choose)
    _remove(db, table)


def _choose(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    db.execute("DELETE FROM leaving")
    db.executemany("INSERT OR IGNORE INTO leaving VALUES (?)", [(one,) for one in ids])


def _remove(db: sqlite3.Connection, table: str) -> None:
    """Remove rows by the ids in ``leaving``, and treat the rows that point at them as their table says."""
    links = db.execute(
        """SELECT m.name, link."from", link.on_delete FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS link
           WHERE m.type = 'table' AND link."table" = ?""",
        (table,),
    ).fetchall()
    for name, column, on_delete in links:
        what = f'DELETE FROM "{name}"' if on_delete == "CASCADE" else f'UPDATE "{name}" SET "{column}" = NULL'  # noqa: S608 - names of our own schema
        db.execute(f'{what} WHERE "{column}" IN (SELECT id FROM leaving)')  # noqa: S608 - the same
    db.execute(f'DELETE FROM "{table}" WHERE id IN (SELECT id FROM leaving)')  # noqa: S608 - the same


def _empty(db: sqlite3.Connection, *tables: str) -> None:
    for table in tables:
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - our temporary tables


@contextmanager
def links_unchecked(connection: sqlite3.Connection) -> Iterator[None]:
    """Leave links between tables to who removes, for a block; a transaction that is open already keeps its way."""
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
