"""What the page Today asks the database: what is due, the heads of the lists, what was watched and done."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.journal.records import Period, bounds
from desktop.sources.reading import read_month
from desktop.sources.records import Month, SourceLine, lines
from listeners.ranking.announcing import wanted_trends
from storage.due import Due, due_before
from storage.people import follow_back
from storage.ranks import place, queue, queue_counts
from storage.records.conversations import QueueEntry
from storage.records.people import PersonRank
from storage.records.trends import Trend
from storage.watched import WatchedActed, watched_and_acted

HEADS = 3
"""Lines of each list that the page shows."""
MOST_DUE = 12
MOST_SOURCES = 5


@dataclass(frozen=True, slots=True)
class DueLine:
    """Something due, with the conversation it is in; ``entry`` is None where that was never ranked."""

    due: Due
    entry: QueueEntry | None


@dataclass(frozen=True, slots=True)
class TodayShown:
    """All that the page shows.

    Attributes:
        waiting: how many conversations wait for an answer; ``rising``: how many topics rise.
        unacted: sources watched for a month without one act, those that brought most first; ``more_unacted``: how
            many more there are.
        brought: what the month brought, to be kept for the next reading.
    """

    due: tuple[DueLine, ...]
    to_answer: tuple[QueueEntry, ...]
    waiting: int
    topics: tuple[Trend, ...]
    rising: int
    people: tuple[PersonRank, ...]
    watched: WatchedActed
    unacted: tuple[SourceLine, ...]
    more_unacted: int
    brought: Month


def today_shown(db: sqlite3.Connection, territory: int | None, now: datetime, known: Month | None) -> TodayShown:
    """Return what stands on the page at a moment; ``known`` spares reading a month of sources that is fresh."""
    week, _end = bounds(Period.WEEK, now)
    brought = read_month(db, now, known)
    unacted = sorted(
        (line for line in lines(db, now, territory, brought) if line.only_watched),
        key=lambda line: (-sum(line.per_day), line.source.id),
    )
    trends = wanted_trends(db, territory)
    return TodayShown(
        due=tuple(
            DueLine(one, place(db, one.conversation)) for one in due_before(db, _tomorrow(now), territory, MOST_DUE)
        ),
        to_answer=tuple(queue(db, territory=territory, limit=HEADS)),
        waiting=queue_counts(db, territory).to_answer,
        topics=trends[:HEADS],
        rising=len(trends),
        people=tuple(follow_back(db, HEADS, territory)),
        watched=watched_and_acted(db, week or now, now, territory),
        unacted=tuple(unacted[:MOST_SOURCES]),
        more_unacted=max(0, len(unacted) - MOST_SOURCES),
        brought=brought,
    )


def _tomorrow(now: datetime) -> datetime:
    """Return the first moment of tomorrow, on this machine's clock."""
    _begins, ends = bounds(Period.DAY, now)
    return ends or now + timedelta(days=1)
