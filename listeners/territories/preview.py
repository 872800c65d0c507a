"""What another query would keep of what was heard lately, before it is applied to everything."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from listeners.territories.facts import PostFacts, facts_of_mention
from listeners.territories.places import Place
from listeners.territories.query import Query, parse
from storage.applications import MentionToPlace
from storage.records.mentions import Mention
from storage.samples import recent_mentions

LOOKED_BACK = timedelta(days=7)
MOST = 2_000
"""Mentions a query is tried on at most, the newest: docs/performance.md has what that costs."""
EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class _Sampled:
    """A mention with its facts, and whether the territory listens to what carried it."""

    one: MentionToPlace
    facts: PostFacts
    listens: bool


@dataclass(frozen=True, slots=True)
class Sample:
    """What a query is tried on, read once for any number of tries.

    Attributes:
        total: how many mentions there are since ``since``; more than were read when that is a lot.
        kept: what the present query keeps of those read.
    """

    since: datetime
    total: int
    mentions: tuple[_Sampled, ...]
    kept: frozenset[int]

    @property
    def looked_at(self) -> int:
        """How many mentions were read."""
        return len(self.mentions)


@dataclass(frozen=True, slots=True)
class Preview:
    """What a query would do.

    Attributes:
        kept, of: how many of the mentions read it keeps.
        gained, lost: how many would come, and go.
        comes, goes: some of these, the newest first.
    """

    kept: int
    of: int
    gained: int
    lost: int
    comes: tuple[Mention, ...]
    goes: tuple[Mention, ...]


def read_sample(
    db: sqlite3.Connection, place: Place | None, now: datetime, *, back: timedelta = LOOKED_BACK, most: int = MOST
) -> Sample:
    """Return what was heard lately, as it stands to a territory; None for one that is not made yet.

    Raises:
        StorageError: the database cannot be read.
    """
    recent = recent_mentions(db, None if place is None else place.id, now - back, most)
    mentions = tuple(
        _Sampled(one, facts_of_mention(one.mention), None in one.assigned or _listens(place, one))
        for one in recent.newest
    )
    kept = frozenset() if place is None else frozenset(_kept(mentions, place.query))
    return Sample(recent.since, recent.total, mentions, kept)


def preview(sample: Sample, text: str) -> Preview:
    """Return what a query would keep.

    Raises:
        QueryError: it cannot be understood.
    """
    kept = _kept(sample.mentions, parse(text) if text.strip() else None)
    newest = sorted((one.one.mention for one in sample.mentions), key=lambda one: one.published, reverse=True)
    comes = [one for one in newest if one.id in kept and one.id not in sample.kept]
    goes = [one for one in newest if one.id in sample.kept and one.id not in kept]
    return Preview(len(kept), sample.looked_at, len(comes), len(goes), tuple(comes[:EXAMPLES]), tuple(goes[:EXAMPLES]))


def _listens(place: Place | None, one: MentionToPlace) -> bool:
    return place is not None and place.listens_to(one.assigned)


def _kept(mentions: Iterable[_Sampled], query: Query | None) -> set[int]:
    """Return what a query keeps, oldest first: what is said after it in the same conversation is kept with it."""
    kept: set[int] = set()
    conversations: set[int] = set()
    for sampled in mentions:
        mention = sampled.one.mention
        finds = sampled.listens and (query is None or query.term.holds(sampled.facts))
        if finds or sampled.one.placed or mention.conversation in conversations:
            kept.add(mention.id)
            conversations.add(mention.conversation)
    return kept
