"""The newest of what is stored, bounded: what a query is tried on before it is applied to everything."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from storage.applications import MentionToPlace, placing
from storage.encoding import to_ms
from storage.facts import mention_from_row
from storage.opening import reading
from storage.records.mentions import Mention


@dataclass(frozen=True, slots=True)
class RecentMentions:
    """What was published since a moment.

    Attributes:
        total: how many there are.
        newest: at most as many as were asked for, oldest first, with how each stands to the territory.
    """

    since: datetime
    total: int
    newest: tuple[MentionToPlace, ...]


@dataclass(frozen=True, slots=True)
class MentionWithin:
    """A mention that belongs to a territory; ``answered``: a gesture of ours stands in its conversation."""

    mention: Mention
    answered: bool


def recent_mentions(db: sqlite3.Connection, territory: int | None, since: datetime, most: int) -> RecentMentions:
    """Return what was published since a moment, and how it stands to a territory (None: one that is not made yet)."""
    with reading(db):
        total = db.execute("SELECT count(*) FROM mentions WHERE published >= ?", (to_ms(since),)).fetchone()[0]
        rows = db.execute(
            "SELECT * FROM whole_mentions WHERE published >= ? ORDER BY published DESC LIMIT ?", (to_ms(since), most)
        ).fetchall()
        found = sorted((mention_from_row(row) for row in rows), key=lambda one: one.id)
        return RecentMentions(since, total, tuple(placing(db, territory, found)))


def mentions_within(db: sqlite3.Connection, territory: int, most: int) -> list[MentionWithin]:
    """Return the mentions that belong to a territory, the one heard last first."""
    with reading(db):
        rows = db.execute(
            """SELECT w.*, c.answered_at IS NOT NULL AS answered FROM mention_territories AS t
               JOIN whole_mentions AS w ON w.id = t.mention JOIN conversations AS c ON c.id = w.conversation
               WHERE t.territory = ? ORDER BY t.mention DESC LIMIT ?""",
            (territory, most),
        ).fetchall()
    return [MentionWithin(mention_from_row(row[:-1]), bool(row[-1])) for row in rows]
