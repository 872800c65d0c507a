"""Announcing what rises: what is news is told once, within each territory's budget, also after a restart."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime

from priorities.trends.announcing import A_DAY, AT_MOST_A_DAY, Announcer
from priorities.trends.stances import as_wanted
from storage.records.trends import AnnouncedTopic, Trend
from storage.topics import announced_topics, announcement_limits, save_announced, topic_stances
from storage.trends import trends


class Announcements:
    """Remembers in the database what was announced. Kept by the process that looks again and again."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._announcers: dict[int | None, Announcer] | None = None

    def news(self, rising: Mapping[int | None, Sequence[Trend]], now: datetime) -> tuple[Trend, ...]:
        """Return which of the topics rising now are to be announced, and remember them as announced.

        Muted topics never are; followed ones whatever the budget.

        Args:
            rising: the topics by place.
            now: aware UTC, never earlier than before.

        Raises:
            StorageError: the database cannot be read or written.
        """
        if self._announcers is None:
            self._announcers = self._remembered(now)
        limits, stances = announcement_limits(self._db), topic_stances(self._db)
        found: list[Trend] = []
        for place, risen in rising.items():
            announcer = self._announcers.setdefault(place, Announcer())
            announcer.allow(limits.get(place, AT_MOST_A_DAY))
            found += announcer.news(as_wanted(risen, stances), now)
        if found:
            save_announced(self._db, [_told(trend, now) for trend in found], now - A_DAY)
        return tuple(found)

    def _remembered(self, now: datetime) -> dict[int | None, Announcer]:
        announcers: dict[int | None, Announcer] = {}
        for told in announced_topics(self._db):
            if now - A_DAY < told.at <= now:
                announcers.setdefault(told.territory, Announcer()).remember(told)
        return announcers


def wanted_trends(db: sqlite3.Connection, territory: int | None = None, limit: int | None = None) -> tuple[Trend, ...]:
    """Return what rises as the person wants to see it: without muted topics, followed ones marked.

    Args:
        db: any connection.
        territory: one, or all (None).
        limit: topics at most, those with most points.

    Raises:
        StorageError: the database cannot be read.
    """
    return as_wanted(trends(db, territory), topic_stances(db))[:limit]


def _told(trend: Trend, now: datetime) -> AnnouncedTopic:
    return AnnouncedTopic(now, trend.territory, trend.topic, trend.terms, trend.points, len(trend.mentions))
