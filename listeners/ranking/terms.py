"""The words each territory listens for, as ranking uses them."""

from __future__ import annotations

from collections.abc import Iterable

from listeners.territories.query import QueryError, parse, terms
from storage.records.territories import Territory


def query_terms(territories: Iterable[Territory]) -> dict[int, tuple[str, ...]]:
    """Return the words that each territory's query looks for, by territory id; a query nobody can read has none."""
    found: dict[int, tuple[str, ...]] = {}
    for territory in territories:
        try:
            found[territory.id] = terms(parse(territory.query)) if territory.query else ()
        except QueryError:
            found[territory.id] = ()
    return found
