"""Forgetting people in one database: they, what they wrote, and their names and texts in everything else."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from storage.encoding import dump
from storage.forgotten import AccountNames, Forgotten
from storage.forgotten_words import take_out_of_log, take_out_of_words
from storage.opening import reading, writing
from storage.removal import links_unchecked, remove_mentions, remove_people
from storage.unnaming import Unnaming

_MARK, _UNSWEPT = "forgotten", "unswept"

_TOUCHED = """
WITH RECURSIVE together (id) AS (
    SELECT DISTINCT conversation FROM mentions WHERE author IN (SELECT value FROM json_each(?))
    UNION SELECT c.id FROM conversations AS c JOIN together ON c.merged_into = together.id
)
SELECT id FROM together
"""
# A conversation is called by its first mention: without hers, by the first that is left, and by nothing without any.
_RENAME = """
UPDATE conversations SET (title, url) = (
    SELECT coalesce(max(iif(m.title = '', substr(m.text, 1, 120), m.title)), ''), max(m.url) FROM mentions AS m
    WHERE m.id = (SELECT id FROM mentions WHERE conversation = conversations.id ORDER BY published, id LIMIT 1)
) WHERE id IN (SELECT value FROM json_each(?))
"""
# What is drawn from the rest again, and may hold her words or name.
_DRAWN_AGAIN = ("learned", "trends", "community_maps", "person_ranks")


@dataclass(frozen=True, slots=True)
class ForgottenPeople:
    """What came of forgetting: conversations to be ranked anew, and whether their room in the file is overwritten."""

    conversations: tuple[int, ...]
    swept: bool


@dataclass(frozen=True, slots=True)
class _Hers:
    """What stands for the people to forget: ids as JSON, accounts with their addresses, mentions, conversations."""

    people: str
    accounts: tuple[AccountNames, ...]
    addresses: tuple[str, ...]
    mentions: tuple[int, ...]
    conversations: tuple[int, ...]


def accounts_of(db: sqlite3.Connection, people: Iterable[int]) -> tuple[AccountNames, ...]:
    """Return what the accounts of these people may be known by."""
    with reading(db):
        rows = db.execute(
            """SELECT network, stable_id, handle FROM identities WHERE person IN (SELECT value FROM json_each(?))
               ORDER BY id""",
            (dump([*people]),),
        ).fetchall()
    return tuple(AccountNames(*row) for row in rows)


def forget_people(db: sqlite3.Connection, people: Sequence[int], forgotten: Forgotten) -> ForgottenPeople:
    """Remove people and what they wrote, in one transaction; then overwrite the room they left in the file.

    Others' words stay, without their handles and addresses. Their lines of the log lose names and texts but stay
    counted: for these alone the log is changed. What is drawn from the rest (weights, topics, maps) is dropped and
    drawn again. The file is written anew: seconds for a large one, during which others wait to write. Not to be called
    inside ``writing``, never on the window's thread.

    Raises:
        StorageError: nothing was removed.
    """
    with reading(db):
        db.execute("PRAGMA secure_delete = ON")
    with links_unchecked(db), writing(db):
        people = _merged_too(db, people)
        hers = _hers(db, people)
        unnaming = Unnaming(hers.accounts, hers.addresses)
        db.execute("DELETE FROM drafts WHERE mention IN (SELECT value FROM json_each(?))", (dump([*hers.mentions]),))
        remove_mentions(db, hers.mentions)
        _take_off_lists(db, hers.accounts)
        remove_people(db, people)
        where = dump([*hers.conversations])
        db.execute(_RENAME, (where,))
        db.execute("DELETE FROM ranks WHERE conversation IN (SELECT value FROM json_each(?))", (where,))
        take_out_of_log(db, hers.people, dump([*hers.mentions]), where, unnaming)
        take_out_of_words(db, unnaming, frozenset(account.network for account in hers.accounts))
        for table in _DRAWN_AGAIN:
            db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
        _set_mark(db, forgotten)
    return ForgottenPeople(hers.conversations, swept=_sweep(db))


def forget_again(db: sqlite3.Connection, forgotten: Forgotten) -> tuple[int, ...]:
    """Remove whoever was forgotten and is there again, since a copy of the database was put back; sweep what waits.

    Asks two rows where nothing came back. Returns the conversations to be ranked anew. Not inside ``writing``.

    Raises:
        StorageError: nothing was removed.
    """
    if _fact(db, _UNSWEPT):
        _sweep(db)
    if forgotten.mark() == _fact(db, _MARK):
        return ()
    with reading(db):
        rows = db.execute("SELECT person, network, stable_id, handle FROM identities").fetchall()
    found = {row[0] for row in rows if forgotten.is_one(AccountNames(*tuple(row)[1:]))}
    if found:
        return forget_people(db, sorted(found), forgotten).conversations
    with writing(db):
        _set_mark(db, forgotten)
    return ()


def _sweep(db: sqlite3.Connection) -> bool:
    """Overwrite the room that removed rows left in the file and its journal; tell whether it could be done.

    What could not be done now is done by the next ``forget_again``.
    """
    try:
        db.execute("INSERT OR REPLACE INTO facts (name, value) VALUES (?, '1')", (_UNSWEPT,))
        db.execute("INSERT INTO mentions_text (mentions_text) VALUES ('optimize')")
        db.execute("VACUUM")
        if db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            return False
        db.execute("DELETE FROM facts WHERE name = ?", (_UNSWEPT,))
    except sqlite3.OperationalError:
        return False
    return True


def _set_mark(db: sqlite3.Connection, forgotten: Forgotten) -> None:
    """Note in the database that all who are forgotten by now are out of it."""
    db.execute("INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)", (_MARK, forgotten.mark()))


def _fact(db: sqlite3.Connection, name: str) -> str:
    with reading(db):
        row = db.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
    return "" if row is None else str(row[0])


def _merged_too(db: sqlite3.Connection, people: Sequence[int]) -> list[int]:
    """Return people with whoever was found to be one of them."""
    asked = dump([*people])
    rows = db.execute(
        """SELECT id FROM people WHERE id IN (SELECT value FROM json_each(?1))
           OR merged_into IN (SELECT value FROM json_each(?1)) ORDER BY id""",
        (asked,),
    )
    return [row[0] for row in rows]


def _hers(db: sqlite3.Connection, people: Sequence[int]) -> _Hers:
    asked = dump([*people])
    rows = db.execute(
        "SELECT id, url FROM identities WHERE person IN (SELECT value FROM json_each(?))", (asked,)
    ).fetchall()
    identities = dump([row[0] for row in rows])
    mentions = db.execute("SELECT id FROM mentions WHERE author IN (SELECT value FROM json_each(?))", (identities,))
    return _Hers(
        people=asked,
        accounts=accounts_of(db, people),
        addresses=tuple(row[1] for row in rows if row[1]),
        mentions=tuple(row[0] for row in mentions.fetchall()),
        conversations=tuple(row[0] for row in db.execute(_TOUCHED, (identities,))),
    )


def _take_off_lists(db: sqlite3.Connection, accounts: Iterable[AccountNames]) -> None:
    names = {
        (account.network, name)
        for account in accounts
        for name in (account.stable_id, account.handle, account.handle.partition("@")[0])
        if name
    }
    named = [
        row for network, name in sorted(names) for row in db.execute(_LISTED_AS, {"network": network, "name": name})
    ]
    names |= {(row[0], row[1]) for row in named}
    for table in ("follow_lists", "import_follows", "import_unlisted"):
        db.executemany(f"DELETE FROM {table} WHERE network = ? AND other = ?", sorted(names))  # noqa: S608 - our names


_LISTED_AS = """
    SELECT network, other FROM follow_lists WHERE network = :network AND handle = :name
    UNION SELECT network, other FROM import_unlisted WHERE network = :network AND handle = :name
"""
"""By which id she stands on a list that knows her handle beside it."""
