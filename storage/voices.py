"""Who speaks on our side, and which accounts are ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from storage.errors import DuplicateNameError, NotFoundError
from storage.opening import reading, writing
from storage.records.territories import Account, Voice
from storage.records.words import words


def add_voice(
    db: sqlite3.Connection, *, name: str, accounts: Iterable[Account] = (), territory: int | None = None
) -> int:
    """Add a voice with its accounts and return its id; see ``add_accounts`` for what an account changes.

    Raises:
        DuplicateNameError: a voice of that name exists, or an account is another voice's.
    """
    with writing(db):
        if db.execute("SELECT 1 FROM voices WHERE name = ?", (name,)).fetchone():
            raise DuplicateNameError(words("Storage", "A voice called {name} exists already.").given(name=name))
        cursor = db.execute("INSERT INTO voices (name, territory) VALUES (?, ?)", (name, territory))
        added = int(cursor.lastrowid or 0)
        add_accounts(db, added, accounts)
    return added


def add_accounts(db: sqlite3.Connection, voice: int, accounts: Iterable[Account]) -> None:
    """Make these accounts the voice's, for what was heard already too.

    The identities they name become ours and what they wrote is by us; what answers that, or names the account,
    is to us; the conversations concerned are ranked anew.

    Raises:
        DuplicateNameError: an account is another voice's.
        NotFoundError: no voice has that id.
    """
    with writing(db):
        if not db.execute("SELECT 1 FROM voices WHERE id = ?", (voice,)).fetchone():
            raise NotFoundError(words("Storage", "There is no voice {id}.").given(id=voice))
        for account in accounts:
            _add_account(db, voice, account)


def all_voices(db: sqlite3.Connection) -> list[Voice]:
    """Return every voice with its accounts, in the order they were added."""
    with reading(db):
        rows = db.execute("SELECT id, name, territory FROM voices ORDER BY id").fetchall()
        held: dict[int, list[Account]] = {}
        for voice, network, handle in db.execute(
            "SELECT voice, network, handle FROM voice_accounts ORDER BY network, handle"
        ):
            held.setdefault(voice, []).append(Account(network, handle))
    return [Voice(key, name, tuple(held.get(key, ())), territory) for key, name, territory in rows]


def our_accounts(db: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """Return (network, handle or stable id, casefolded) of every account of ours."""
    with reading(db):
        rows = db.execute("SELECT network, handle FROM voice_accounts").fetchall()
    return frozenset((network, handle.casefold()) for network, handle in rows)


def _add_account(db: sqlite3.Connection, voice: int, account: Account) -> None:
    handle = account.handle.removeprefix("@")
    held = db.execute(
        """SELECT voices.id, voices.name FROM voice_accounts JOIN voices ON voices.id = voice_accounts.voice
           WHERE network = ? AND handle = ?""",
        (account.network, handle),
    ).fetchone()
    if held is not None:
        if held["id"] == voice:
            return
        said = words("Storage", "The account {handle} on {network} is {voice}'s already.")
        raise DuplicateNameError(said.given(handle=handle, network=account.network, voice=held["name"]))
    db.execute("INSERT INTO voice_accounts (network, handle, voice) VALUES (?, ?, ?)", (account.network, handle, voice))
    _recognise(db, account.network, handle)


def _recognise(db: sqlite3.Connection, network: str, handle: str) -> None:
    """Mark what was heard of the account before we knew that it is ours."""
    named = {"network": network, "handle": handle}
    db.execute(
        """UPDATE identities SET ours = 1 WHERE network = :network
           AND (handle = :handle COLLATE NOCASE OR stable_id = :handle COLLATE NOCASE)""",
        named,
    )
    db.execute("CREATE TEMP TABLE IF NOT EXISTS recognised (mention INTEGER PRIMARY KEY)")
    db.execute("DELETE FROM recognised")
    db.execute(
        """INSERT INTO recognised SELECT id FROM mentions WHERE by_us = 0
           AND author IN (SELECT id FROM identities WHERE ours = 1 AND network = :network)""",
        named,
    )
    db.execute("UPDATE mentions SET by_us = 1, to_us = 0 WHERE id IN (SELECT mention FROM recognised)")
    db.execute(
        """INSERT OR IGNORE INTO recognised SELECT id FROM mentions
           WHERE to_us = 0 AND by_us = 0 AND parent IN (SELECT mention FROM recognised)"""
    )
    db.execute(
        """INSERT OR IGNORE INTO recognised SELECT id FROM mentions
           WHERE to_us = 0 AND by_us = 0 AND network = :network AND handles <> '[]'
           AND EXISTS (SELECT 1 FROM json_each(mentions.handles) WHERE value = :handle COLLATE NOCASE)""",
        named,
    )
    db.execute("UPDATE mentions SET to_us = 1 WHERE by_us = 0 AND id IN (SELECT mention FROM recognised)")
    db.execute(
        """INSERT OR IGNORE INTO ranks_wanted
           SELECT DISTINCT conversation FROM mentions WHERE id IN (SELECT mention FROM recognised)"""
    )
    db.execute("DELETE FROM recognised")
