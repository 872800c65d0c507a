"""Ranking what a command has just stored."""

from __future__ import annotations

import sqlite3
from collections import deque

from commands.session import Session
from listeners.ranking.conversations import refresh_ranks
from listeners.ranking.terms import query_terms
from storage.territories import all_territories


def rank_what_is_new(session: Session, db: sqlite3.Connection) -> None:
    """Rank what is new; with ``--now`` it waits for who looks next, since ranks are kept for the true present."""
    if session.fixed_now is None:
        deque(refresh_ranks(db, query_terms(all_territories(db)), session.now()), maxlen=0)
