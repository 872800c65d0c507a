"""Who used which hashtags: the ground of the reality check."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime

from storage.encoding import from_ms, from_ms_or_none, to_ms
from storage.opening import reading
from storage.records.hashtags import TaggedPost

_TAGGED = """
    SELECT m.id, i.person, m.published, m.hashtags, m.by_us,
        iif(m.by_us, (SELECT count(*) FROM mentions AS answer WHERE answer.parent = m.id AND answer.by_us = 0), 0)
    FROM mentions AS m INDEXED BY mentions_tagged LEFT JOIN identities AS i ON i.id = m.author
    WHERE m.hashtags != '[]' AND m.published >= :since AND m.published <= :until
    AND (:territory IS NULL OR CASE WHEN :territory = 0
        THEN NOT EXISTS (SELECT 1 FROM mention_territories WHERE mention = m.id)
        ELSE EXISTS (SELECT 1 FROM mention_territories WHERE territory = :territory AND mention = m.id) END)
    ORDER BY m.published
"""


def tagged_posts(
    db: sqlite3.Connection, territory: int | None, since: datetime, until: datetime
) -> tuple[TaggedPost, ...]:
    """Return the mentions with hashtags of a stretch of time, oldest first.

    Answers are counted for our own posts alone.

    Args:
        db: any connection.
        territory: where they were heard, 0 for outside every territory, None for everywhere.
        since: the first moment, aware UTC.
        until: the last moment, aware UTC.
    """
    asked = {"territory": territory, "since": to_ms(since), "until": to_ms(until)}
    with reading(db):
        rows = db.execute(_TAGGED, asked).fetchall()
    return tuple(
        TaggedPost(key, person, from_ms(published), tuple(json.loads(tags)), bool(by_us), answers)
        for key, person, published, tags, by_us, answers in rows
    )


def who_knows_us(db: sqlite3.Connection) -> frozenset[int]:
    """Return the people who wrote to us, or toward whom we acted."""
    with reading(db):
        rows = db.execute(
            """SELECT i.person FROM mentions AS m JOIN identities AS i ON i.id = m.author WHERE m.to_us = 1
               UNION
               SELECT coalesce(p.merged_into, p.id) FROM log JOIN people AS p ON p.id = log.person
               WHERE kind IN ('reply', 'thank', 'follow', 'follow_back', 'mention', 'tag', 'share', 'hand_over')
               AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = log.id)"""
        ).fetchall()
    return frozenset(row[0] for row in rows)


def first_heard_at(db: sqlite3.Connection) -> datetime | None:
    """Return when the first of all mentions was published, aware UTC; None when nothing was heard."""
    with reading(db):
        return from_ms_or_none(db.execute("SELECT min(published) FROM mentions").fetchone()[0])
