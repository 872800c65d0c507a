"""What came since a moment: counts for whoever was away."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from storage.encoding import to_ms
from storage.opening import reading
from storage.records.since import Came


def came_since(db: sqlite3.Connection, since: datetime, now: datetime) -> Came:
    """Return what was heard between two moments, and which promises are due at the later one. Both aware.

    Costs as much as was heard since, not as much as is stored.
    """
    asked = {"since": to_ms(since), "now": to_ms(now)}
    with reading(db):
        row = db.execute(
            """WITH came AS (
                   SELECT m.conversation, max(m.published) AS last FROM mentions AS m
                   WHERE m.id > coalesce((SELECT id FROM mentions WHERE heard_at <= :since ORDER BY id DESC LIMIT 1), 0)
                   AND m.heard_at <= :now AND m.by_us = 0 GROUP BY m.conversation)
               SELECT count(*),
                   coalesce(sum(EXISTS (SELECT 1 FROM ranks AS r WHERE r.conversation = came.conversation AND r.best = 1
                       AND r.list = 'to-answer' AND r.state = 'open')), 0),
                   coalesce(sum(c.answered_at < came.last OR EXISTS (
                       SELECT 1 FROM mentions AS ours WHERE ours.conversation = came.conversation AND ours.by_us = 1
                       AND ours.published < came.last)), 0)
               FROM came JOIN conversations AS c ON c.id = came.conversation""",
            asked,
        ).fetchone()
        promises = db.execute(
            """SELECT count(*) FROM conversations WHERE answered_at IS NOT NULL AND state = 'open'
               AND snoozed_until <= :now""",
            asked,
        ).fetchone()[0]
    return Came(row[0], row[1], row[2], promises)
