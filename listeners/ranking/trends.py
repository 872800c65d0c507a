"""Bringing what is rising up to date: a window of mentions per territory, bursts from the priorities."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta

from listeners.ranking.terms import query_terms
from priorities.trends.facts import TermPost
from priorities.trends.rising import rising
from storage.opening import writing
from storage.records.trends import TermRow, Trend
from storage.territories import all_territories
from storage.trends import save_trends, window

HISTORY = timedelta(days=7, hours=12)
"""A week tells what is usual; the longest window that may burst is 12 h long."""
_LINK = re.compile(r"https?://[^\s<>\"')\]]+")


def refresh_trends(db: sqlite3.Connection, now: datetime) -> None:
    """Work out anew what is rising in each territory, and in what was heard outside all of them.

    Args:
        db: the listener's connection.
        now: the moment looked from, aware UTC; mentions published after it are left out.

    Raises:
        StorageError: the database cannot be read or written.
    """
    territories = all_territories(db)
    terms = query_terms(territories)
    places = (None, *(territory.id for territory in territories))
    found: list[tuple[int | None, Sequence[Trend]]] = []
    for place in places:
        rows = window(db, place, now - HISTORY, now)
        posts = [term_post(row) for row in rows if row.person is not None and not row.by_us]
        found.append((place, rising(posts, now, place, terms.get(place, ()) if place is not None else ())))
    with writing(db):
        for place, trends in found:
            save_trends(db, place, trends, now)


def term_post(row: TermRow) -> TermPost:
    """Return a mention of a window as trends read it.

    Raises:
        ValueError: nobody is named as its author, and trends count people.
    """
    if row.person is None:
        raise ValueError(f"mention {row.mention} has no author")
    return TermPost(
        mention=row.mention,
        person=row.person,
        published=row.published,
        text=f"{row.title}\n{row.text}" if row.title and not row.text.startswith(row.title) else row.text,
        hashtags=row.hashtags,
        links=tuple(_LINK.findall(row.text)),
        source_title=row.source,
        name=row.name,
    )
