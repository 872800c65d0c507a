"""In which territories a post belongs: its source's, or all whose query it matches."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from listeners.hearing.prepared import PreparedPost
from listeners.territories.facts import facts_of_heard
from listeners.territories.places import understood_place
from storage.records.territories import Territory


class Belonging:
    """Knows what each territory listens for."""

    def __init__(self, territories: Iterable[Territory]) -> None:
        self._places = tuple(map(understood_place, territories))

    def of_source(self, assigned: int | None, always: int | None = None) -> Callable[[PreparedPost], tuple[int, ...]]:
        """Return what tells the territories of a source's posts.

        Args:
            assigned: the source's own territory: its posts belong there or nowhere, as its query says. None:
                they belong wherever a query matches; a territory without a query takes them all.
            always: a territory where they belong whatever they say.
        """
        places = [place for place in self._places if place.listens_to((assigned,))]
        sure = () if always is None else (always,)

        def belongs(prepared: PreparedPost) -> tuple[int, ...]:
            open_to_all = tuple(place.id for place in places if place.query is None)
            asking = [place for place in places if place.query is not None]
            if not asking:
                return tuple({*open_to_all, *sure})
            facts = facts_of_heard(replace(prepared.post, language=prepared.language))
            wanted = (place.id for place in asking if place.takes(facts))
            return tuple({*open_to_all, *sure, *wanted})

        return belongs
