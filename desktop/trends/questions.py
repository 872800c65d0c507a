"""What the Rising page asks the database: topics with their conversations, what is muted, the ideas kept."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from listeners.ranking.announcing import wanted_trends
from listeners.ranking.rebound import rebound
from priorities.trends.announcing import AT_MOST_A_DAY
from priorities.trends.terms import topic_key
from storage.facts import mentions
from storage.ideas import ideas
from storage.records.conversations import QueueEntry
from storage.records.ideas import Idea
from storage.records.mentions import Mention
from storage.records.trends import Stance, TopicStance, Trend
from storage.territories import all_territories
from storage.topics import announcement_limits, topic_conversations, topic_stances

MOST_TOPICS = 12


@dataclass(frozen=True, slots=True)
class Topic:
    """A rising topic as its card shows it.

    Attributes:
        example: the mention to show; None when it is no longer stored.
        to_join: the conversation in it that waits most for an answer; None when none does.
        conversations: those its mentions stand in. began: the one where it was said first, None when unknown.
        place: the name of its territory, where several are shown and it has one; else empty.
    """

    trend: Trend
    example: Mention | None
    to_join: QueueEntry | None
    conversations: frozenset[int] = frozenset()
    place: str = ""
    began: int | None = None

    @property
    def key(self) -> str:
        """What its variants share; that of a whole territory's alert is no word's."""
        return topic_key(self.trend.terms[0] if self.trend.terms else self.trend.topic)


@dataclass(frozen=True, slots=True)
class KeptIdea:
    """An idea as its card shows it: the name of its territory, empty outside all, and where its mention stands."""

    idea: Idea
    place: str
    conversation: int | None


@dataclass(frozen=True, slots=True)
class RisingShown:
    """All that the page shows.

    Attributes:
        places: the territories shown, None for outside all of them.
        budget: how many topics a day may be announced in each of them, None where they differ.
    """

    topics: tuple[Topic, ...] = ()
    muted: tuple[TopicStance, ...] = ()
    ideas: tuple[KeptIdea, ...] = ()
    places: tuple[int | None, ...] = ()
    budget: int | None = None


def rising_shown(db: sqlite3.Connection, territory: int | None) -> RisingShown:
    """Return what rises in a territory, or in all (None), most pressing first, what is muted there, and all ideas."""
    names = {one.id: one.name for one in all_territories(db)}
    muted = [one for one in topic_stances(db) if one.stance is Stance.MUTE]
    places: tuple[int | None, ...] = (None, *names) if territory is None else (territory,)
    limits = announcement_limits(db)
    budgets = {limits.get(place, AT_MOST_A_DAY) for place in places}
    return RisingShown(
        topics=tuple(
            _topic(db, trend, "" if territory is not None else names.get(trend.territory or 0, ""))
            for trend in wanted_trends(db, territory, MOST_TOPICS)
        ),
        muted=tuple(one for one in muted if territory is None or one.territory == territory),
        ideas=kept_ideas(db, names),
        places=places,
        budget=budgets.pop() if len(budgets) == 1 else None,
    )


def kept_ideas(db: sqlite3.Connection, names: dict[int, str]) -> tuple[KeptIdea, ...]:
    """Return the ideas: those to be done, newest first, then those done; ``names``: of territories."""
    kept = ideas(db)
    wanted = [one.mention for one in kept if one.mention is not None]
    there = {mention.id: mention.conversation for mention in mentions(db, dict.fromkeys(wanted))}
    return tuple(KeptIdea(one, names.get(one.territory or 0, ""), there.get(one.mention or 0)) for one in kept)


def _topic(db: sqlite3.Connection, trend: Trend, place: str) -> Topic:
    example = next(iter(mentions(db, [trend.example])), None)
    first = next((one.mentions[:1] for one in trend.reasons if one.name == "first_voice"), ())
    began = next(iter(topic_conversations(db, first)), None)
    return Topic(trend, example, rebound(db, trend), topic_conversations(db, trend.mentions), place, began)
