"""A territory as what is heard is held against it: its query understood, and the sources it listens to."""

from __future__ import annotations

import logging
from collections.abc import Collection
from dataclasses import dataclass

from listeners.territories.facts import PostFacts
from listeners.territories.mistakes import QueryError
from listeners.territories.query import Query, matches, parse
from storage.records.territories import Territory

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Place:
    """A territory with its query understood; None takes everything its sources carry."""

    id: int
    query: Query | None

    def listens_to(self, assigned: Collection[int | None]) -> bool:
        """Tell whether it listens to one of the sources, each given by its own territory (None: without one)."""
        return None in assigned or self.id in assigned

    def takes(self, facts: PostFacts) -> bool:
        """Tell whether a post of a source it listens to belongs there by itself."""
        return self.query is None or matches(self.query, facts)


def understood_place(territory: Territory) -> Place:
    """Return a territory's place; a query that cannot be read (written by hand) takes everything, and says so."""
    if not territory.query.strip():
        return Place(territory.id, None)
    try:
        return Place(territory.id, parse(territory.query))
    except QueryError as error:
        _LOG.warning("the query of territory %s cannot be read: %s", territory.name, error)
        return Place(territory.id, None)
