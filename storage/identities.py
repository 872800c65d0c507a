"""Accounts as heard, and the people behind them: written by the hearing."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.encoding import to_ms_or_none
from storage.uids import new_uid


@dataclass(frozen=True, slots=True)
class IdentityFacts:
    """What is known of an account when it is heard; None where the source does not tell."""

    network: str
    stable_id: str
    handle: str
    name: str
    url: str | None
    bio: str | None
    location: str | None
    followers: int | None
    following: int | None
    posts: int | None
    likes_given: int | None
    verified: bool | None
    created: datetime | None
    ours: bool


@dataclass(frozen=True, slots=True)
class KnownIdentity:
    """An account's ids, whether it is ours, and whether it was heard for the first time."""

    identity: int
    person: int
    ours: bool
    new: bool = False


_COLUMNS = (
    "network, stable_id, handle, name, url, bio, location, followers, following, posts, likes_given, verified, "
    "created, ours"
)

_COLUMN_NAMES = [name.strip() for name in _COLUMNS.split(",")]
_HANDLE, _NAME = _COLUMN_NAMES.index("handle"), _COLUMN_NAMES.index("name")
_TAKE_OUT = (
    "INSERT INTO mentions_text (mentions_text, rowid, title, text, author) SELECT 'delete', id, title, text, author"
)
_PUT_IN = "INSERT INTO mentions_text (rowid, title, text, author) SELECT id, title, text, author"


def _values(facts: IdentityFacts) -> tuple[object, ...]:
    return (
        facts.network,
        facts.stable_id,
        facts.handle,
        facts.name,
        facts.url,
        facts.bio,
        facts.location,
        facts.followers,
        facts.following,
        facts.posts,
        facts.likes_given,
        facts.verified,
        to_ms_or_none(facts.created),
        facts.ours,
    )


def keep_identities(db: sqlite3.Connection, heard: Sequence[IdentityFacts]) -> list[KnownIdentity]:
    """Store accounts, or bring what is known of them up to date; return their ids in the same order.

    A new account gets a person of its own. What a later hearing does not tell is kept as it was. To be called
    inside ``writing``.
    """
    return [_keep(db, facts) for facts in heard]


def _keep(db: sqlite3.Connection, facts: IdentityFacts) -> KnownIdentity:
    row = db.execute(
        f"SELECT id, person, {_COLUMNS} FROM identities WHERE network = ? AND stable_id = ?",  # noqa: S608 - our names
        (facts.network, facts.stable_id),
    ).fetchone()
    values = _values(facts)
    if row is None:
        person = db.execute(
            "INSERT INTO people (uid, name) VALUES (?, ?)", (new_uid(), facts.name or facts.handle)
        ).lastrowid
        marks = ", ".join("?" * (len(values) + 1))
        identity = db.execute(
            f"INSERT INTO identities (person, {_COLUMNS}) VALUES ({marks})",  # noqa: S608 - our names
            (person, *values),
        ).lastrowid
        return KnownIdentity(int(identity or 0), int(person or 0), facts.ours, new=True)
    merged = tuple(new if new not in (None, "") else old for new, old in zip(values, tuple(row)[2:], strict=True))
    if merged != tuple(row)[2:]:
        renamed = (merged[_HANDLE], merged[_NAME]) != (row["handle"], row["name"])
        if renamed:
            _index_words(db, row["id"], _TAKE_OUT)
        pairs = ", ".join(f"{name} = ?" for name in _COLUMN_NAMES)
        db.execute(f"UPDATE identities SET {pairs} WHERE id = ?", (*merged, row["id"]))  # noqa: S608 - our names
        if renamed:
            _index_words(db, row["id"], _PUT_IN)
    return KnownIdentity(row["id"], row["person"], facts.ours)


def _index_words(db: sqlite3.Connection, identity: int, into: str) -> None:
    """Take an author's mentions out of the full-text index, or put them in, as her name stands at this moment."""
    db.execute(
        f"{into} FROM mention_words WHERE id IN (SELECT id FROM mentions WHERE author = ?)",  # noqa: S608 - our names
        (identity,),
    )
