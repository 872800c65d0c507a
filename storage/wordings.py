"""What edited mentions said before."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from storage.encoding import from_ms, to_ms
from storage.opening import reading
from storage.records.mentions import Wording

MOST_KEPT = 20
"""Old wordings kept of one mention: the first, and the last nineteen. A counter in a text changes at every poll."""


def keep_wording(db: sqlite3.Connection, mention: int, now: datetime) -> None:
    """Keep what a mention says at this moment, which is about to be replaced. To be called inside ``writing``.

    A wording that is kept already, as when a server answers now this and now that, is not kept twice.
    """
    db.execute(
        """
        INSERT OR IGNORE INTO wordings (mention, replaced_at, title, text)
        SELECT m.id, ?2, m.title, m.text FROM mentions AS m WHERE m.id = ?1 AND NOT EXISTS (
            SELECT 1 FROM wordings AS w WHERE w.mention = m.id AND w.title = m.title AND w.text = m.text
        )
        """,
        (mention, to_ms(now)),
    )
    db.execute("UPDATE mentions SET edited_at = ? WHERE id = ?", (to_ms(now), mention))
    db.execute(
        """
        DELETE FROM wordings WHERE mention = ?1 AND replaced_at IN (
            SELECT replaced_at FROM wordings WHERE mention = ?1
            AND replaced_at > (SELECT min(replaced_at) FROM wordings WHERE mention = ?1)
            ORDER BY replaced_at DESC LIMIT -1 OFFSET ?2
        )
        """,
        (mention, MOST_KEPT - 1),
    )


def wordings(db: sqlite3.Connection, mention: int) -> list[Wording]:
    """Return what a mention said before, oldest first; none for one that never changed."""
    with reading(db):
        rows = db.execute(
            "SELECT title, text, replaced_at FROM wordings WHERE mention = ? ORDER BY replaced_at", (mention,)
        ).fetchall()
    return [Wording(title, text, from_ms(at)) for title, text, at in rows]
