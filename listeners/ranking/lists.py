"""All three lists up to date at once: what a command does before it prints one."""

from __future__ import annotations

import sqlite3
from collections import deque
from datetime import datetime

from listeners.ranking.conversations import refresh_ranks
from listeners.ranking.learning import relearn
from listeners.ranking.people import refresh_people
from listeners.ranking.terms import query_terms
from listeners.ranking.trends import refresh_trends
from listeners.territories.applying import apply_queries
from storage.states import wake_snoozed
from storage.territories import all_territories


def bring_up_to_date(db: sqlite3.Connection, now: datetime) -> None:
    """Apply changed queries, rank what waits, wake what slept long enough, and work out what rises and who matters.

    Args:
        db: a connection that may write.
        now: the moment looked from, aware UTC.

    Raises:
        StorageError: the database cannot be written.
    """
    deque(apply_queries(db), maxlen=0)
    wake_snoozed(db, now)
    terms = query_terms(all_territories(db))
    deque(refresh_ranks(db, terms, now), maxlen=0)
    if relearn(db):
        deque(refresh_ranks(db, terms, now), maxlen=0)
    refresh_trends(db, now)
    refresh_people(db, now)
