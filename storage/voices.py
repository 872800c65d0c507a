"""Who speaks on our side, and which accounts are ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from storage.encoding import dump
from storage.errors import DuplicateNameError, NotFoundError
from storage.opening import reading, writing
from storage.records.territories import Account, Recognised, Voice
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


def voice_named(db: sqlite3.Connection, name: str) -> Voice:
    """Return the voice of that name, as it is written.

    Raises:
        NotFoundError: none is called so.
    """
    found = next((voice for voice in all_voices(db) if voice.name == name), None)
    if found is None:
        raise NotFoundError(words("Storage", "No voice is called {name}.").given(name=name))
    return found


def add_accounts(db: sqlite3.Connection, voice: int, accounts: Iterable[Account]) -> Recognised:
    """Make these accounts the voice's, for what was heard already too; return what that changed.

    The identities they name become ours and what they wrote is by us; what answers that, or names the account,
    is to us; the conversations concerned are ranked anew.

    Raises:
        DuplicateNameError: an account is another voice's.
        NotFoundError: no voice has that id.
    """
    with writing(db):
        if not db.execute("SELECT 1 FROM voices WHERE id = ?", (voice,)).fetchone():
            raise NotFoundError(words("Storage", "There is no voice {id}.").given(id=voice))
        found = Recognised()
        for account in accounts:
            found = found.and_then(_add_account(db, voice, account))
    return found


def forget_accounts(db: sqlite3.Connection, accounts: Iterable[Account], recognised: Recognised) -> None:
    """Take accounts from their voice, and see anew what the accounts left make ours or said to us.

    What was heard since an account was ours is as it was heard. The conversations concerned are ranked anew, and
    their state with them.

    Args:
        db: a connection that may write.
        accounts: that are ours no longer.
        recognised: all that adding any account ever changed. What two of them would change the first did, and it
            alone tells.
    """
    ours, addressed = dump([*recognised.written, *recognised.written_to_us]), dump([*recognised.addressed])
    with writing(db):
        db.executemany(
            "DELETE FROM voice_accounts WHERE network = ? AND handle = ?",
            [(one.network, one.handle) for one in accounts],
        )
        db.execute(
            "UPDATE identities SET ours = 0 WHERE id IN (SELECT value FROM json_each(?))",
            (dump([*recognised.identities]),),
        )
        db.execute("UPDATE mentions SET by_us = 0 WHERE id IN (SELECT value FROM json_each(?))", (ours,))
        db.execute(
            "UPDATE mentions SET to_us = 1 WHERE id IN (SELECT value FROM json_each(?))",
            (dump([*recognised.written_to_us]),),
        )
        db.execute("UPDATE mentions SET to_us = 0 WHERE id IN (SELECT value FROM json_each(?))", (addressed,))
        db.execute(
            """INSERT OR IGNORE INTO ranks_wanted SELECT DISTINCT conversation FROM mentions
               WHERE id IN (SELECT value FROM json_each(?) UNION SELECT value FROM json_each(?))""",
            (ours, addressed),
        )
        for network, handle in db.execute("SELECT network, handle FROM voice_accounts").fetchall():
            _recognise(db, Account(network, handle))


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


def _add_account(db: sqlite3.Connection, voice: int, account: Account) -> Recognised:
    account = Account(account.network, account.handle.removeprefix("@"))
    held = db.execute(
        """SELECT voices.id, voices.name FROM voice_accounts JOIN voices ON voices.id = voice_accounts.voice
           WHERE network = ? AND handle = ?""",
        (account.network, account.handle),
    ).fetchone()
    if held is not None:
        if held["id"] == voice:
            return Recognised()
        said = words("Storage", "The account {handle} on {network} is {voice}'s already.")
        raise DuplicateNameError(said.given(handle=account.handle, network=account.network, voice=held["name"]))
    db.execute(
        "INSERT INTO voice_accounts (network, handle, voice) VALUES (?, ?, ?)", (account.network, account.handle, voice)
    )
    return _recognise(db, account)


def _recognise(db: sqlite3.Connection, account: Account) -> Recognised:
    """Mark what was heard of the account before we knew that it is ours."""
    named = {"network": account.network, "handle": account.handle}
    identities = [
        row[0]
        for row in db.execute(
            """UPDATE identities SET ours = 1 WHERE ours = 0 AND network = :network
               AND (handle = :handle COLLATE NOCASE OR stable_id = :handle COLLATE NOCASE) RETURNING id""",
            named,
        ).fetchall()
    ]
    rows = db.execute(
        """SELECT id, to_us FROM mentions WHERE by_us = 0
           AND author IN (SELECT id FROM identities WHERE ours = 1 AND network = :network)""",
        named,
    ).fetchall()
    written = [row[0] for row in rows]
    db.execute(
        "UPDATE mentions SET by_us = 1, to_us = 0 WHERE id IN (SELECT value FROM json_each(?))", (dump([*written]),)
    )
    addressed = _addressed(db, account, written)
    db.execute(
        """INSERT OR IGNORE INTO ranks_wanted SELECT DISTINCT conversation FROM mentions
           WHERE id IN (SELECT value FROM json_each(?))""",
        (dump([*written, *addressed]),),
    )
    return Recognised(
        (account,),
        tuple(identities),
        tuple(key for key, to_us in rows if not to_us),
        tuple(key for key, to_us in rows if to_us),
        tuple(addressed),
    )


def _addressed(db: sqlite3.Connection, account: Account, written: Iterable[int]) -> list[int]:
    """Mark what answers our mentions or names the account as addressed to us; return what was not before."""
    rows = db.execute(
        """UPDATE mentions SET to_us = 1 WHERE to_us = 0 AND by_us = 0
           AND (parent IN (SELECT value FROM json_each(:written))
                OR network = :network AND handles <> '[]'
                AND EXISTS (SELECT 1 FROM json_each(mentions.handles) WHERE value = :handle COLLATE NOCASE))
           RETURNING id""",
        {"written": dump([*written]), "network": account.network, "handle": account.handle},
    ).fetchall()
    return [row[0] for row in rows]


def usual_voice(db: sqlite3.Connection, territory: int | None) -> int | None:
    """Return who answered last in a territory (None: outside all of them), else the voice that was made for it.

    Of the log the last 500 gestures are looked at; None where neither tells.
    """
    with reading(db):
        row = db.execute(
            """SELECT l.voice FROM (SELECT * FROM log WHERE voice IS NOT NULL AND undoes IS NULL
                                     ORDER BY seq DESC LIMIT 500) AS l
               WHERE json_extract(l.document, '$.territory_id') IS ?1
               AND EXISTS (SELECT 1 FROM voices WHERE id = l.voice)
               AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id) ORDER BY l.seq DESC LIMIT 1""",
            (territory,),
        ).fetchone()
        if row is None and territory is not None:
            row = db.execute("SELECT min(id) FROM voices WHERE territory = ?", (territory,)).fetchone()
    return None if row is None else row[0]
