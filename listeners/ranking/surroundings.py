"""What a rising topic is told beside: who of our people is in it, which communities, whether we spoke."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime

from priorities.trends.standing import TopicFacts, with_standing
from priorities.trends.volume import MOST_MENTIONS, loud_hour, loud_territory
from storage.communities import answered_by_us, community_map, names_of
from storage.follows import follow_facts
from storage.records.territories import Territory
from storage.records.trends import Trend
from storage.topics import topic_mentions


class Surroundings:
    """Reads what stands around the topics of one look; what concerns all of them is read once, when first needed."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._followed: frozenset[int] | None = None

    def placed(self, place: int | None, trends: Sequence[Trend], now: datetime) -> tuple[Trend, ...]:
        """Return the topics of a place with how they stood to us at a moment (aware UTC), the highest first.

        Who is one of our people, and the communities, are as known today.

        Raises:
            StorageError: the database cannot be read.
        """
        if not trends:
            return ()
        communities = {
            member.person: community.id
            for community in community_map(self._db, place).communities
            for member in community.members
        }
        told = [with_standing(trend, self._facts(trend.mentions, communities, now)) for trend in trends]
        return tuple(sorted(told, key=lambda trend: (-trend.points, trend.topic)))

    def loud(self, territory: Territory, heard: Mapping[int, int], now: datetime) -> Trend | None:
        """Return the alert that a territory is louder than usual, None when it is not.

        Args:
            territory: the territory.
            heard: publication of its mentions of the last week by id, seconds since 1970.
            now: aware UTC.
        """
        hour = loud_hour(heard.values(), now)
        if hour is None:
            return None
        recent = [key for key, at in heard.items() if at > now.timestamp() - 3600]
        people = {one.person for one in topic_mentions(self._db, recent, now)}
        alert = loud_territory(hour, territory.name, territory.id, heard, people=len(people), now=now)
        return with_standing(alert, self._facts(alert.mentions, {}, now))

    def _facts(self, mentions: Sequence[int], communities: Mapping[int, int], now: datetime) -> TopicFacts:
        found = topic_mentions(self._db, mentions[:MOST_MENTIONS], now)
        people = {one.person for one in found}
        if self._followed is None:
            self._followed = follow_facts(self._db).followed
        yours = answered_by_us(self._db, people).keys() | (people & self._followed)
        return TopicFacts(found, communities, names_of(self._db, yours))
