"""Watched versus acted: how much was heard, how much was done about it, and which sources led to an act."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from storage.encoding import to_ms
from storage.opening import reading
from storage.records.journal import GestureKind
from storage.states import ANSWERING


def acts_by_source(db: sqlite3.Connection, since: datetime) -> dict[int, int]:
    """Return how many acts since a moment were in conversations that a source carried, by source id.

    An act that was undone is none; one in a conversation that several sources carried counts for each of them.
    """
    with reading(db):
        rows = db.execute(_ACTS, {"since": to_ms(since)}).fetchall()
    return {row[0]: row[1] for row in rows}


_ACTS = """
    SELECT h.source, count(DISTINCT l.id)
    FROM log AS l LEFT JOIN conversations AS c ON c.id = l.conversation
    CROSS JOIN mentions AS m ON m.conversation = coalesce(c.merged_into, l.conversation)
    CROSS JOIN hearings AS h ON h.mention = m.id
    WHERE l.at >= :since
    AND l.kind IN ('reply', 'thank', 'follow', 'follow_back', 'mention', 'tag', 'share', 'hand_over')
    AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id)
    GROUP BY h.source
"""


@dataclass(frozen=True, slots=True)
class WatchedActed:
    """What was heard of others in a period and what was done; what was undone is not done.

    Attributes:
        watched: mentions published in it, ours not counted.
        acted: acts toward people. replies: those that answer something.
        posts: what was published toward no one in particular.
    """

    watched: int
    acted: int
    replies: int
    posts: int


def watched_and_acted(
    db: sqlite3.Connection, since: datetime, until: datetime, territory: int | None = None
) -> WatchedActed:
    """Return what was watched and what was done from one moment on and before another.

    ``territory``: only what was heard and logged there, 0 for outside all of them; None for anywhere.
    """
    bounds = {"since": to_ms(since), "until": to_ms(until), "territory": territory}
    with reading(db):
        watched = db.execute(_WATCHED, bounds).fetchone()[0]
        kinds: dict[str, int] = dict(db.execute(_ACTED, bounds).fetchall())
    posts = kinds.pop(GestureKind.PUBLISH.value, 0)
    replies = sum(count for kind, count in kinds.items() if kind in ANSWERING)
    return WatchedActed(watched, sum(kinds.values()), replies, posts)


_WATCHED = """
    SELECT count(*) FROM mentions WHERE published >= :since AND published < :until AND by_us = 0
    AND (:territory IS NULL OR :territory IN (
        SELECT territory FROM mention_territories WHERE mention = mentions.id UNION ALL
        SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM mention_territories WHERE mention = mentions.id)))
"""
_ACTED = """
    SELECT l.kind, count(*) FROM log AS l WHERE l.at >= :since AND l.at < :until
    AND l.kind IN ('reply', 'thank', 'follow', 'follow_back', 'mention', 'tag', 'share', 'hand_over', 'publish')
    AND (:territory IS NULL OR coalesce(json_extract(l.document, '$.territory_id'), 0) = :territory)
    AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id)
    GROUP BY l.kind
"""
