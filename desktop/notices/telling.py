"""What is to be told and what was: read from the database and kept there, so that a restart loses nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from priorities.notices.deciding import FRESH, News, Standing
from priorities.notices.rising import TopicNews, TopicsHeld
from priorities.trends.stances import is_muted
from storage.notices import held_notices, keep_notices, told_mentions
from storage.ranks import arrived
from storage.records.conversations import QueueEntry
from storage.topics import announced_topics, held_topics, topic_stances


@dataclass(frozen=True, slots=True)
class Left:
    """What the window left when it was closed: held news that still wait, and since when they do."""

    standing: Standing
    since: datetime | None


def news_in(db: sqlite3.Connection, among: Sequence[int], since: datetime) -> tuple[News, ...]:
    """Return which of these conversations wait for an answer to something heard since a moment (aware).

    What was published so long before that moment that it is no news is passed over: of an archive that is imported,
    nothing is read.
    """
    return tuple(_news(one) for one in arrived(db, among, heard_since=since, published_since=since - FRESH))


def left_before(db: sqlite3.Connection) -> Left:
    """Return what waited to be told when the window was closed, and still waits."""
    held, told = held_notices(db), told_mentions(db)
    if not held:
        return Left(Standing(told=told), None)
    since = min(one.heard_at for one in held)
    news = news_in(db, [one.conversation for one in held], since)
    mentions = {one.mention for one in held}
    waiting = tuple(one for one in news if one.mention in mentions)
    return Left(Standing(waiting, (*told, *mentions), quiet=True), since)


def topics_left(db: sqlite3.Connection) -> TopicsHeld:
    """Return which topics waited to be told when the window was closed; they are told together, in a summary."""
    waiting = tuple(TopicNews(one.topic, one.territory, None) for one in held_topics(db))
    return TopicsHeld(waiting, quiet=bool(waiting))


def muted_among(db: sqlite3.Connection, held: Sequence[TopicNews]) -> frozenset[tuple[int | None, str]]:
    """Return which of these topics (territory, topic) are muted now, under whatever of their names."""
    stances = topic_stances(db)
    terms = {(one.territory, one.topic): one.terms for one in announced_topics(db)}
    places = [(one.territory, one.topic) for one in held]
    return frozenset(one for one in places if is_muted(one[0], (one[1], *terms.get(one, ())), stances))


def keep(db: sqlite3.Connection, waiting: Sequence[News], told: Sequence[News], now: datetime) -> None:
    """Keep what waits, and what was told now."""
    keep_notices(db, held=[one.mention for one in waiting], told=[one.mention for one in told], now=now)


def _news(entry: QueueEntry) -> News:
    author = entry.mention.author
    return News(
        conversation=entry.conversation.id,
        mention=entry.mention.id,
        published=entry.mention.published,
        source=entry.source,
        territory=entry.territory,
        person=author.person if author is not None else None,
        reason=entry.reasons[0].name if entry.reasons else "",
    )
