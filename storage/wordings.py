"""What edited mentions said before."""

from __future__ import annotations

import sqlite3

from storage.encoding import from_ms
from storage.opening import reading
from storage.records.mentions import Wording


def wordings(db: sqlite3.Connection, mention: int) -> list[Wording]:
    """Return what a mention said before, oldest first; none for one that never changed."""
    with reading(db):
        rows = db.execute(
            "SELECT title, text, replaced_at FROM wordings WHERE mention = ? ORDER BY replaced_at", (mention,)
        ).fetchall()
    return [Wording(title, text, from_ms(at)) for title, text, at in rows]
