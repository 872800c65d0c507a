"""In which territories a post belongs: its source's, or all whose query it matches."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from listeners.hearing.prepared import PreparedPost
from listeners.territories.facts import facts_of_heard
from listeners.territories.mistakes import QueryError
from listeners.territories.query import Query, matches, parse
from storage.records.territories import Territory

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Place:
    """A territory with its query understood; None keeps everything its sources carry."""

    id: int
    query: Query | None


class Belonging:
    """Knows what each territory listens for."""

    def __init__(self, territories: Iterable[Territory]) -> None:
        self._places = tuple(_Place(territory.id, _understood(territory)) for territory in territories)

    def of_source(self, assigned: int | None, always: int | None = None) -> Callable[[PreparedPost], tuple[int, ...]]:
        """Return what tells the territories of a source's posts.

        Args:
            assigned: the source's own territory: its posts belong there or nowhere, as its query says. None:
                they belong wherever a query matches; a territory without a query takes them all.
            always: a territory where they belong whatever they say.
        """
        places = [place for place in self._places if assigned in (None, place.id)]
        sure = () if always is None else (always,)

        def belongs(prepared: PreparedPost) -> tuple[int, ...]:
            open_to_all = tuple(place.id for place in places if place.query is None)
            asking = [place for place in places if place.query is not None]
            if not asking:
                return tuple({*open_to_all, *sure})
            facts = facts_of_heard(replace(prepared.post, language=prepared.language))
            wanted = (place.id for place in asking if place.query is not None and matches(place.query, facts))
            return tuple({*open_to_all, *sure, *wanted})

        return belongs


def _understood(territory: Territory) -> Query | None:
    """Return the query of a territory; one that cannot be read (written by hand) keeps everything, and says so."""
    if not territory.query.strip():
        return None
    try:
        return parse(territory.query)
    except QueryError as error:
        _LOG.warning("the query of territory %s cannot be read: %s", territory.name, error)
        return None
