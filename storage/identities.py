"""Accounts as heard, and the people behind them: written by the hearing."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.encoding import dump, to_ms_or_none
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


_KNOWN = """
    SELECT identities.id, person, network, stable_id, handle, name, url, bio, location, followers, following, posts,
        likes_given, verified, created, ours
    FROM json_each(?) AS asked JOIN identities
        ON network = json_extract(asked.value, '$[0]') AND stable_id = json_extract(asked.value, '$[1]')
"""
_INSERT = """
    INSERT INTO identities (id, person, network, stable_id, handle, name, url, bio, location, followers, following,
        posts, likes_given, verified, created, ours)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_UPDATE = """
    UPDATE identities SET network = ?, stable_id = ?, handle = ?, name = ?, url = ?, bio = ?, location = ?,
        followers = ?, following = ?, posts = ?, likes_given = ?, verified = ?, created = ?, ours = ?
    WHERE id = ?
"""
_HANDLE, _NAME = 2, 3
"""Where they stand among the values."""
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
    asked = dump([[facts.network, facts.stable_id] for facts in heard])
    known = {(row["network"], row["stable_id"]): row for row in db.execute(_KNOWN, (asked,))}
    added = _add(db, {(facts.network, facts.stable_id): facts for facts in heard if _name(facts) not in known})
    return [
        added[_name(facts)] if _name(facts) in added else _bring_up_to_date(db, facts, known[_name(facts)])
        for facts in heard
    ]


def _name(facts: IdentityFacts) -> tuple[str, str]:
    return facts.network, facts.stable_id


def _add(db: sqlite3.Connection, new: Mapping[tuple[str, str], IdentityFacts]) -> dict[tuple[str, str], KnownIdentity]:
    """Store accounts under ids handed out here: the write lock is held, nobody else takes them."""
    if not new:
        return {}
    person, identity = db.execute(
        "SELECT (SELECT coalesce(max(id), 0) + 1 FROM people), (SELECT coalesce(max(id), 0) + 1 FROM identities)"
    ).fetchone()
    facts = list(enumerate(new.values()))
    db.executemany(
        "INSERT INTO people (id, uid, name) VALUES (?, ?, ?)",
        [(person + at, new_uid(), one.name or one.handle) for at, one in facts],
    )
    db.executemany(_INSERT, [(identity + at, person + at, *_values(one)) for at, one in facts])
    return {_name(one): KnownIdentity(identity + at, person + at, one.ours, new=True) for at, one in facts}


def _bring_up_to_date(db: sqlite3.Connection, facts: IdentityFacts, row: sqlite3.Row) -> KnownIdentity:
    identity, person, *before = row
    merged = [new if new not in (None, "") else old for new, old in zip(_values(facts), before, strict=True)]
    if merged != before:
        renamed = (merged[_HANDLE], merged[_NAME]) != (before[_HANDLE], before[_NAME])
        if renamed:
            _index_words(db, identity, _TAKE_OUT)
        db.execute(_UPDATE, (*merged, identity))
        if renamed:
            _index_words(db, identity, _PUT_IN)
    return KnownIdentity(identity, person, facts.ours)


def _index_words(db: sqlite3.Connection, identity: int, into: str) -> None:
    """Take an author's mentions out of the full-text index, or put them in, as her name stands at this moment."""
    db.execute(
        f"{into} FROM mention_words WHERE id IN (SELECT id FROM mentions WHERE author = ?)",  # noqa: S608 - our names
        (identity,),
    )
