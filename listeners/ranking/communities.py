"""Drawing the maps of communities anew from what was heard."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from listeners.ranking.terms import query_terms
from priorities.communities.mapping import CommunityFacts, community_map
from priorities.trends.facts import TermPost
from priorities.trends.terms import key_of
from storage.activity import activities
from storage.communities import answered_by_us, names_of, save_map, ties
from storage.communities import community_map as last_map
from storage.hashtags import who_knows_us
from storage.opening import connect, database_path, writing
from storage.records.communities import Tie
from storage.territories import all_territories

LOOKS_BACK = timedelta(days=180)
_MOST_TIES = 3_000
_MOST_SPEAKERS = 400
"""People whose words name communities, those with most answers first."""
_POSTS_READ = 20


def draw_maps(folder: Path, now: datetime) -> None:
    """Draw all maps with a connection of its own: for a thread beside the one that polls.

    Raises:
        StorageError: the database cannot be read or written.
    """
    with closing(connect(database_path(folder), durable=False)) as db:
        refresh_communities(db, now)


def refresh_communities(db: sqlite3.Connection, now: datetime) -> None:
    """Draw the map of everywhere and of each territory anew.

    Args:
        db: the listener's connection.
        now: the moment looked from, aware UTC.

    Raises:
        StorageError: the database cannot be read or written.
    """
    terms = query_terms(all_territories(db))
    for place in (None, *terms):
        ignored = terms.get(place, ()) if place is not None else [word for said in terms.values() for word in said]
        found = community_map(_facts(db, place, ignored, now))
        with writing(db):
            save_map(db, place, found, now)


def _facts(db: sqlite3.Connection, place: int | None, ignored: Iterable[str], now: datetime) -> CommunityFacts:
    heard = ties(db, place, now - LOOKS_BACK, now, _MOST_TIES)
    people = _talkers(heard)
    before = last_map(db, place).communities
    return CommunityFacts(
        ties=heard,
        names=names_of(db, people),
        posts={
            one.person: [
                TermPost(post.mention, one.person, post.published, post.text, post.hashtags) for post in one.posts
            ]
            for one in activities(db, people[:_MOST_SPEAKERS], posts=_POSTS_READ)
        },
        know_us=who_knows_us(db),
        answered=answered_by_us(db, people),
        before={one.id: frozenset(member.person for member in one.members) for one in before},
        ignored=frozenset(key_of(word) for word in ignored),
    )


def _talkers(heard: Iterable[Tie]) -> list[int]:
    """Return everybody who talks, those of the strongest ties first."""
    return [*dict.fromkeys(person for tie in heard for person in (tie.one, tie.other))]
