"""How fast we usually answer, as the log tells."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from datetime import datetime, timedelta, tzinfo
from statistics import median

from storage.encoding import from_ms, to_ms
from storage.log_document import gesture_from_json
from storage.opening import reading
from storage.records.working_time import working_minutes

LOOKS_BACK = timedelta(days=90)
LEAST_ANSWERS = 5
"""Of fewer answers no habit is made."""
_MOST_ANSWERS = 200


def usual_waits(db: sqlite3.Connection, now: datetime, zone: tzinfo | None = None) -> dict[int | None, int]:
    """Return the working minutes we usually take to answer, by territory (None: outside all of them).

    The median of the last answers of 90 days; a territory with fewer than five is not in it, nor one where we
    answer at once.

    Args:
        db: any connection.
        now: aware UTC.
        zone: whose working hours count; None for this machine's.
    """
    with reading(db):
        rows = db.execute(
            """SELECT at, document FROM log AS l WHERE kind IN ('reply', 'thank', 'mention', 'tag', 'share')
               AND at >= ? AND at <= ? AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id)
               ORDER BY at DESC LIMIT ?""",
            (to_ms(now - LOOKS_BACK), to_ms(now), _MOST_ANSWERS),
        ).fetchall()
    waits: defaultdict[int | None, list[int]] = defaultdict(list)
    for at, document in rows:
        gesture = gesture_from_json(document)
        if gesture.mention_published is not None:
            waits[gesture.territory_id].append(working_minutes(gesture.mention_published, from_ms(at), zone))
    usual = {place: round(median(each)) for place, each in waits.items() if len(each) >= LEAST_ANSWERS}
    return {place: minutes for place, minutes in usual.items() if minutes}
