"""Everything that was done, newest first, what was done together as one: the ground of the history."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from storage.encoding import from_ms, to_ms
from storage.opening import reading
from storage.records.journal import Deed


def deeds(db: sqlite3.Connection, *, since: datetime, limit: int) -> tuple[Deed, ...]:
    """Return what was done since a moment, newest first, at most ``limit``; undos are told by what they took back."""
    with reading(db):
        rows = db.execute(_DEEDS, (to_ms(since), limit)).fetchall()
    return tuple(
        Deed(act, from_ms(at), kind, count, about, conversation, bool(undone))
        for _seq, act, at, kind, count, about, conversation, undone in rows
    )


# The columns beside max(seq) are those of the line that has it: SQLite says so.
_DEEDS = """
    SELECT max(l.seq), l.id, l.at, l.kind, sum(coalesce(json_array_length(l.document, '$.changes'), 1)),
        coalesce(p.name, nullif(c.title, ''), m.text,
            CASE WHEN l.kind IN ('topic', 'idea') THEN coalesce(
                nullif(json_extract(l.document, '$.text'), ''), json_extract(l.document, '$.topic')) END,
            CASE WHEN l.kind = 'sources' THEN (
                SELECT coalesce(nullif(s.title, ''), h.feed_title) FROM sources AS s
                LEFT JOIN source_health AS h ON h.source = s.id
                WHERE s.id = json_extract(l.document, '$.changes[0].source')) END, ''),
        coalesce(c.merged_into, c.id), EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id)
    FROM log AS l
    LEFT JOIN conversations AS c ON c.id = l.conversation
    LEFT JOIN people AS p ON p.id = l.person
    LEFT JOIN mentions AS m ON m.id = (
        SELECT id FROM mentions WHERE conversation = c.id ORDER BY published LIMIT 1)
    WHERE l.at >= ? AND l.undoes IS NULL
    GROUP BY coalesce(nullif(json_extract(l.document, '$.together'), ''), l.id)
    ORDER BY max(l.seq) DESC LIMIT ?
"""
