"""What the Rising page asks the database: topics, each with an example and a conversation to join."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from listeners.ranking.announcing import wanted_trends
from listeners.ranking.rebound import rebound
from storage.facts import mentions
from storage.records.conversations import QueueEntry
from storage.records.mentions import Mention
from storage.records.trends import Trend

MOST_TOPICS = 12


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
    """Return what rises in a territory, or in all (None), most pressing first, without what is muted."""
    return tuple(_topic(db, trend) for trend in wanted_trends(db, territory, MOST_TOPICS))


def _topic(db: sqlite3.Connection, trend: Trend) -> Topic:
    return Topic(trend, next(iter(mentions(db, [trend.example])), None), rebound(db, trend))
