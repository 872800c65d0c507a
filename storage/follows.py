"""Whom our accounts follow and who follows them, as imported lists and our own gestures say."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

import msgspec

from storage.encoding import to_ms
from storage.opening import reading, writing
from storage.records.people import FollowFacts


class Direction(StrEnum):
    """Which way a list goes, seen from our account."""

    FOLLOWING = "following"
    FOLLOWERS = "followers"


def add_follows(
    db: sqlite3.Connection,
    direction: Direction,
    network: str,
    account: str,
    others: Iterable[str],
    *,
    now: datetime,
    handles: Mapping[str, str] | None = None,
) -> list[str]:
    """Add to one list of one account of ours; return those that were not in it.

    An import may come in parts: after the last one ``drop_unlisted`` removes who is no longer listed.

    Args:
        db: a connection that may write.
        direction: whom the account follows, or who follows it.
        network: of the account and of all others.
        account: ours: handle or stable id.
        others: handles (``@`` or not) or stable ids; double and empty ones count once and not at all.
        now: the moment of the import, the same for all its parts.
        handles: what those who are named by their stable id are called, by that id. Who stands on the list by that
            handle already stands there by the id from now on, and is not new.
    """
    heard = dict.fromkeys(name for name in (other.strip().removeprefix("@") for other in others) if name)
    called = handles or {}
    key = (direction.value, network, account.removeprefix("@"))
    with writing(db):
        db.executemany(_BY_ID, [(name, called[name], *key, called[name]) for name in heard if name in called])
        listed = db.execute(_AMONG, (*key, msgspec.json.encode(list(heard)).decode()))
        before = {row[0].casefold() for row in listed}
        db.executemany(_ADDED, [(*key, name, called.get(name), to_ms(now)) for name in heard])
        added: dict[str, str] = {}
        for name in heard:
            if name.casefold() not in before:
                added.setdefault(name.casefold(), name)
        return list(added.values())


_BY_ID = """
    UPDATE OR IGNORE follow_lists SET other = ?, handle = ?
    WHERE direction = ? AND network = ? AND account = ? AND other = ?
"""

_AMONG = """
    SELECT other FROM follow_lists WHERE direction = ? AND network = ? AND account = ?
    AND other IN (SELECT value FROM json_each(?))
"""

_ADDED = """
    INSERT INTO follow_lists (direction, network, account, other, handle, heard_at) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET heard_at = excluded.heard_at, handle = coalesce(excluded.handle, handle)
"""


def drop_unlisted(
    db: sqlite3.Connection, direction: Direction, network: str, account: str, *, now: datetime
) -> list[tuple[str, str | None]]:
    """Remove from one list who was not in the import of ``now``; return those, each with the handle kept beside."""
    with writing(db):
        rows = db.execute(
            """DELETE FROM follow_lists WHERE direction = ? AND network = ? AND account = ? AND heard_at < ?
               RETURNING other, handle""",
            (direction.value, network, account.removeprefix("@"), to_ms(now)),
        ).fetchall()
    return sorted((row[0], row[1]) for row in rows)


def follow_facts(db: sqlite3.Connection) -> FollowFacts:
    """Return which people we follow and which follow us, and of which of the two we have a list at all.

    A gesture "follow" that stands counts beside the lists: it is newer than they are.
    """
    with reading(db):
        listed = {
            direction: frozenset(row[0] for row in db.execute(_LISTED, (direction.value,))) for direction in Direction
        }
        held = {row[0] for row in db.execute("SELECT DISTINCT direction FROM follow_lists")}
        by_gesture = frozenset(
            row[0]
            for row in db.execute(
                """SELECT coalesce(p.merged_into, p.id) FROM log JOIN people AS p ON p.id = log.person
                   WHERE kind IN ('follow', 'follow_back')
                   AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = log.id)"""
            )
        )
    return FollowFacts(
        followed=listed[Direction.FOLLOWING] | by_gesture,
        followers=listed[Direction.FOLLOWERS],
        has_following=Direction.FOLLOWING in held,
        has_followers=Direction.FOLLOWERS in held,
    )


_LISTED = """
    SELECT i.person FROM follow_lists AS f
    JOIN identities AS i ON i.network = f.network AND i.handle = f.other COLLATE NOCASE
    WHERE f.direction = ?1
    UNION
    SELECT i.person FROM follow_lists AS f
    JOIN identities AS i ON i.network = f.network AND i.handle = f.handle COLLATE NOCASE
    WHERE f.direction = ?1 AND f.handle IS NOT NULL
    UNION
    SELECT i.person FROM follow_lists AS f JOIN identities AS i ON i.network = f.network AND i.stable_id = f.other
    WHERE f.direction = ?1
    UNION
    SELECT i.person FROM follow_lists AS f JOIN identities AS i ON i.network = f.network AND i.stable_id =
        'https://' || substr(f.other, instr(f.other, '@') + 1) || '/@' || substr(f.other, 1, instr(f.other, '@') - 1)
    WHERE f.direction = ?1 AND f.network = 'mastodon' AND instr(f.other, '@') > 1
"""
"""By handle, by stable id, and on Mastodon by the page that an address (name@server) has: who is heard from her own
server is known there by her name alone."""
