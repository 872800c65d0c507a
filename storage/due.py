"""What comes back by itself by a moment: promises of ours that are due, and conversations put off until then."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage.encoding import from_ms, to_ms
from storage.opening import reading
from storage.records.conversations import ConversationState


class DueKind(StrEnum):
    """Why a conversation comes back."""

    PROMISE = "promise"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True)
class Due:
    """A conversation that comes back at a moment (aware UTC), or that is late since then."""

    conversation: int
    kind: DueKind
    at: datetime


def due_before(
    db: sqlite3.Connection, until: datetime, territory: int | None = None, limit: int = 50
) -> tuple[Due, ...]:
    """Return what is due before a moment, the longest due first; what was kept or answered meanwhile is not.

    Walks over all conversations: not for the thread that acts wait for.

    Args:
        db: any connection.
        until: the first moment that does not count, aware.
        territory: only conversations of it, 0 for outside every territory, None for all.
        limit: how many at most.
    """
    with reading(db):
        rows = db.execute(_DUE, {"until": to_ms(until), "territory": territory, "limit": limit}).fetchall()
    return tuple(
        Due(key, DueKind.REMINDER if state == ConversationState.SNOOZED else DueKind.PROMISE, from_ms(at))
        for key, state, at in rows
    )


_DUE = """
    SELECT c.id, c.state, c.snoozed_until FROM conversations AS c
    WHERE c.snoozed_until < :until AND c.merged_into IS NULL AND c.state <> 'dismissed'
    AND (:territory IS NULL OR EXISTS (SELECT 1 FROM ranks WHERE conversation = c.id AND territory = :territory))
    ORDER BY c.snoozed_until, c.id LIMIT :limit
"""
