"""Watched versus acted: which sources led to an act."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from storage.encoding import to_ms
from storage.opening import reading


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
