"""What the window says beside its pages: counts, failing sources, territories. One question, a few indexes."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta

from listeners.ranking.announcing import wanted_trends
from storage.health import all_health
from storage.notices import promises_due
from storage.people import follow_back
from storage.ranks import queue_counts
from storage.records.conversations import QueueCounts
from storage.records.sources import Source, SourceHealth, SourceKind
from storage.records.territories import Territory
from storage.records.words import Words
from storage.sources import all_sources
from storage.territories import all_territories

HANDFUL = 5
"""How many people are offered a day: a handful, never a bulk."""

_CARRIES_ANSWERABLE = frozenset({"mentions", "tags", "unknown"})
"""What a source must hear so that something to answer can arrive; before its first poll it is not known."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The state of everything, small.

    Attributes:
        sources: how many are listened to.
        hearing: how many can carry something to answer there and are at work.
        resting: how many could, but are paused, gone or failing.
        failing: ids of those whose last poll failed. first_cause: what the first of them says.
        last_round: when a source was last checked, None for never.
        to_answer_anywhere: open ones to answer, in whatever territory.
        promises_due: conversations where a promise of ours is due by the end of the day.
    """

    counts: QueueCounts
    rising: int
    people: int
    sources: int
    hearing: int
    resting: int
    failing: tuple[int, ...]
    first_cause: Words | None
    last_round: datetime | None
    territories: tuple[Territory, ...]
    to_answer_anywhere: int = 0
    promises_due: int = 0


def summary(db: sqlite3.Connection, territory: int | None, midnight: datetime) -> Summary:
    """Return the summary of a territory, or of all (None).

    Args:
        db: any connection.
        territory: counts are of what was heard there; sources are always all.
        midnight: the first moment of the person's day, aware.
    """
    health = all_health(db)
    sources = [source for source in all_sources(db) if source.kind is not SourceKind.PASTED]
    known = [(source, health[source.id]) for source in sources if source.id in health]
    failing = [(source.id, told.error) for source, told in known if told.error is not None and not source.paused]
    first = failing[0][1] if failing else None
    reaching = [(source, told) for source, told in known if _can_reach(source, told, territory)]
    hearing = sum(not source.paused and told.error is None for source, told in reaching)
    return Summary(
        counts=queue_counts(db, territory, today=midnight),
        rising=len(wanted_trends(db, territory)),
        people=len(follow_back(db, HANDFUL, territory)),
        sources=len(sources),
        hearing=hearing,
        resting=len(reaching) - hearing,
        failing=tuple(key for key, _error in failing),
        first_cause=first.words if first is not None else None,
        last_round=max((told.polled_at for _source, told in known if told.polled_at is not None), default=None),
        territories=tuple(all_territories(db)),
        to_answer_anywhere=queue_counts(db).to_answer,
        promises_due=promises_due(db, midnight + timedelta(days=1)),
    )


def _can_reach(source: Source, told: SourceHealth, territory: int | None) -> bool:
    """Tell whether something to answer can come from a source into a territory, or anywhere (None).

    What a source of another territory brings belongs there or nowhere (``listeners/hearing/belonging.py``).
    """
    in_reach = territory is None or source.territory in (None, territory)
    return in_reach and told.hears in _CARRIES_ANSWERABLE
