"""The conversation to join in a rising topic: the one in it that waits most for an answer."""

from __future__ import annotations

import sqlite3

from storage.facts import mentions
from storage.ranks import place
from storage.records.conversations import ConversationState, ListName, QueueEntry
from storage.records.trends import Trend

LOOKED_AT = 60
"""How many mentions of a topic are looked at for one that waits for an answer."""


def rebound(db: sqlite3.Connection, trend: Trend) -> QueueEntry | None:
    """Return where the person can join a topic, None when nobody in it waits for an answer.

    Raises:
        StorageError: the database cannot be read.
    """
    heard = mentions(db, dict.fromkeys([trend.example, *trend.mentions[:LOOKED_AT]]))
    standing = [place(db, key) for key in dict.fromkeys(mention.conversation for mention in heard)]
    waiting = [
        entry
        for entry in standing
        if entry is not None and entry.list is ListName.TO_ANSWER and entry.conversation.state is ConversationState.OPEN
    ]
    return max(waiting, key=lambda entry: entry.points, default=None)
