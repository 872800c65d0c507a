"""A territory's query applied to what is stored, in short steps: after another query, another source, a new territory.

What is stored then belongs where it would, had it been heard now: a mention belongs to a territory when a person put
it there, when a source it listens to carried it and the query finds it, or when something said before it in its
conversation does. Nothing a person did is touched.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from listeners.territories.facts import facts_of_mention
from listeners.territories.places import Place, understood_place
from storage.applications import (
    Application,
    MentionToPlace,
    conversations_within,
    mentions_to_place,
    next_application,
    save_places,
)
from storage.opening import writing
from storage.ranks import want
from storage.territories import territory

_AT_ONCE = 200
"""Mentions looked at in one write transaction."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What one step did.

    Attributes:
        done, total: ids of mentions: how far it came, and how far it has to go; equal at the end.
        gained, lost: mentions that came to the territory, and that left it.
    """

    territory: int
    done: int
    total: int
    gained: int
    lost: int


def apply_queries(db: sqlite3.Connection) -> Iterator[Applied]:
    """Apply the queries that wait, a short transaction in each step, until none waits.

    Between two steps others may write, and the person may change her mind: a query changed meanwhile begins anew.
    The conversations concerned wait to be ranked afterwards. Stopped anywhere, it goes on from there later.
    """
    while True:
        with writing(db):
            application = next_application(db)
            if application is None:
                return
            applied = _step(db, application)
        yield applied


def _step(db: sqlite3.Connection, application: Application) -> Applied:
    found = mentions_to_place(db, application, _AT_ONCE)
    place = understood_place(territory(db, application.territory))
    within = conversations_within(db, application, {one.mention.conversation for one in found})
    belonging = _belonging(place, found, within)
    gained = [one.mention.id for one in found if one.mention.id in belonging and not one.belongs]
    lost = [one.mention.id for one in found if one.mention.id not in belonging and one.belongs]
    at_end = len(found) < _AT_ONCE
    after = found[-1].mention.id if found else application.last
    save_places(db, application, gained=gained, lost=lost, after=None if at_end else after)
    # The territory's words count in the ranks of all that is there, not only of what came or went.
    touched = belonging.union(gained, lost)
    want(db, {one.mention.conversation for one in found if one.mention.id in touched})
    return Applied(
        application.territory, application.last if at_end else after, application.last, len(gained), len(lost)
    )


def _belonging(place: Place, found: Sequence[MentionToPlace], within: set[int]) -> set[int]:
    """Return which of the mentions belong; ``within`` has the conversations that do already, and gains others."""
    belonging: set[int] = set()
    for one in found:
        mention = one.mention
        if mention.conversation in within or belongs_by_itself(place, one):
            belonging.add(mention.id)
            within.add(mention.conversation)
    return belonging


def belongs_by_itself(place: Place, one: MentionToPlace) -> bool:
    """Tell whether a mention belongs to a place whatever was said before it in its conversation."""
    return one.placed or (place.listens_to(one.assigned) and place.takes(facts_of_mention(one.mention)))
