"""Which conversations would change places at the head of the queue if something else were learned."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from priorities.conversations.learning.lines import LEARNED, learned_lines
from priorities.conversations.learning.swaps import Move, Placed, reordered
from storage.ranks import queue
from storage.records.conversations import QueueEntry
from storage.records.learning import LearnedWeights
from storage.records.reasons import total

LOOKED_AT = 50
"""The head of the list: farther down nobody looks."""


@dataclass(frozen=True, slots=True)
class WouldMove:
    """What would change places, and among how many."""

    moves: tuple[Move, ...]
    looked_at: int


def moves_with(db: sqlite3.Connection, territory: int | None, now: LearnedWeights, then: LearnedWeights) -> WouldMove:
    """Return what would move at the head of a territory's queue with other weights; nothing is changed.

    Args:
        db: any connection.
        territory: None for outside all of them.
        now: what is learned there.
        then: what would be.

    Raises:
        StorageError: the database cannot be read.
    """
    entries = queue(db, territory=territory or 0, limit=LOOKED_AT)
    placed = [Placed(entry.conversation.id, entry.points, entry.reasons) for entry in entries]
    points = [entry.points + _learned(entry, then) - _learned(entry, now) for entry in entries]
    return WouldMove(reordered(placed, points), len(entries))


def _learned(entry: QueueEntry, weights: LearnedWeights) -> int:
    """Return the points that weights add to a conversation as it stands."""
    mention = entry.mention
    own = [reason for reason in entry.reasons if not reason.name.startswith(LEARNED)]
    lines = learned_lines(
        weights,
        own,
        person=mention.author.person if mention.author is not None else None,
        name=mention.author.name if mention.author is not None else "",
        text=f"{mention.title}\n{mention.text}" if mention.title else mention.text,
        mention=mention.id,
    )
    return total(tuple(lines))
