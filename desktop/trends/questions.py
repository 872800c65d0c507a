"""What the Rising page asks the database: topics, each with an example and a conversation to join."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from storage.facts import mentions
from storage.ranks import place
from storage.records.conversations import ConversationState, ListName, QueueEntry
from storage.records.mentions import Mention
from storage.records.trends import Trend
from storage.trends import trends

MOST_TOPICS = 12
LOOKED_AT = 60
"""How many mentions of a topic are looked at for one that waits for an answer."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A rising topic as its card shows it.

    Attributes:
        example: the mention to show; None when it is no longer stored.
        to_join: the conversation in it that waits most for an answer; None when none does.
    """

    trend: Trend
    example: Mention | None
    to_join: QueueEntry | None


def topics(db: sqlite3.Connection, territory: int | None) -> tuple[Topic, ...]:
    """Return what rises in a territory, or in all (None), most pressing first."""
    return tuple(_topic(db, trend) for trend in trends(db, territory, MOST_TOPICS))


def _topic(db: sqlite3.Connection, trend: Trend) -> Topic:
    asked = [trend.example, *trend.mentions[:LOOKED_AT]]
    found = {mention.id: mention for mention in mentions(db, dict.fromkeys(asked))}
    standing = [place(db, key) for key in dict.fromkeys(mention.conversation for mention in found.values())]
    waiting = [
        entry
        for entry in standing
        if entry is not None and entry.list is ListName.TO_ANSWER and entry.conversation.state is ConversationState.OPEN
    ]
    best = max(waiting, key=lambda entry: entry.points, default=None)
    return Topic(trend, found.get(trend.example), best)
