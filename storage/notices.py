"""The bell: what was told, what is held for later, when the person looked last; and the promises that are due."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from storage.encoding import from_ms, to_ms
from storage.opening import reading, writing
from storage.records.notices import Held, Notice

MOST_KEPT = 500
"""Notices kept; the oldest go first."""
EXCERPT = 200
_SEEN = "bell_seen"

_SEEN_AT = f"coalesce((SELECT CAST(value AS INTEGER) FROM facts WHERE name = '{_SEEN}'), 0)"  # noqa: S608 - our own word
_NOTICES = f"""
    SELECT n.told_at AS at, m.conversation, coalesce(nullif(i.name, ''), i.handle, '') AS name,
        substr(coalesce(nullif(m.text, ''), m.title, ''), 1, {EXCERPT}) AS text, '' AS topic,
        n.told_at > {_SEEN_AT} AND EXISTS (
            SELECT 1 FROM ranks WHERE ranks.conversation = m.conversation AND best = 1 AND unread = 1) AS is_new
    FROM notices AS n CROSS JOIN mentions AS m ON m.id = n.mention LEFT JOIN identities AS i ON i.id = m.author
    WHERE n.told_at IS NOT NULL
    UNION ALL
    SELECT at, NULL, '', '', topic, at > {_SEEN_AT} FROM announced_topics
"""  # noqa: S608 - our own words


def keep_notices(db: sqlite3.Connection, *, held: Sequence[int], told: Sequence[int], now: datetime) -> None:
    """Keep which mentions were told of now, and exactly which are held; of those no longer stored nothing is kept."""
    at = to_ms(now)
    with writing(db):
        db.execute("DELETE FROM notices WHERE told_at IS NULL")
        put = """INSERT INTO notices (mention, told_at) SELECT id, ? FROM mentions WHERE id = ?
                 ON CONFLICT DO UPDATE SET told_at = coalesce(excluded.told_at, told_at)"""
        db.executemany(put, [(None, mention) for mention in held])
        db.executemany(put, [(at, mention) for mention in told])
        db.execute(
            """DELETE FROM notices WHERE told_at IS NOT NULL AND mention NOT IN (
                   SELECT mention FROM notices WHERE told_at IS NOT NULL
                   ORDER BY told_at DESC, mention DESC LIMIT ?)""",
            (MOST_KEPT,),
        )


def held_notices(db: sqlite3.Connection) -> tuple[Held, ...]:
    """Return what is held, the first mention first."""
    with reading(db):
        rows = db.execute(
            """SELECT m.conversation, n.mention, m.heard_at FROM notices AS n CROSS JOIN mentions AS m
               ON m.id = n.mention WHERE n.told_at IS NULL ORDER BY n.mention"""
        ).fetchall()
    return tuple(Held(row[0], row[1], from_ms(row[2])) for row in rows)


def told_mentions(db: sqlite3.Connection) -> tuple[int, ...]:
    """Return the mentions that were told of, the last one last, as far as they are kept."""
    with reading(db):
        rows = db.execute("SELECT mention FROM notices WHERE told_at IS NOT NULL ORDER BY told_at, mention").fetchall()
    return tuple(row[0] for row in rows)


def notices(db: sqlite3.Connection, limit: int) -> tuple[Notice, ...]:
    """Return what was told, conversations and topics, the last first."""
    with reading(db):
        rows = db.execute(f"{_NOTICES} ORDER BY 1 DESC LIMIT ?", (limit,)).fetchall()
    return tuple(Notice(from_ms(row[0]), row[1], row[2], row[3], row[4], bool(row[5])) for row in rows)


def new_notices(db: sqlite3.Connection) -> int:
    """Return how much was told since the person looked at the bell last, and not opened since."""
    with reading(db):
        found: int = db.execute(f"SELECT count(*) FROM ({_NOTICES}) WHERE is_new").fetchone()[0]  # noqa: S608 - the same
    return found


def saw_notices(db: sqlite3.Connection, now: datetime) -> None:
    """Keep that the person looks at the bell now."""
    with writing(db):
        db.execute(
            "INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            (_SEEN, to_ms(now)),
        )


def promises_due(db: sqlite3.Connection, by: datetime) -> int:
    """Return in how many conversations a promise of ours is due by a moment (aware), and not kept."""
    with reading(db):
        found: int = db.execute(
            """SELECT count(*) FROM conversations
               WHERE snoozed_until IS NOT NULL AND state <> 'snoozed' AND snoozed_until <= ?""",
            (to_ms(by),),
        ).fetchone()[0]
    return found
