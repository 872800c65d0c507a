"""What each territory's query looks for, to be brought out in what was heard there. For the desk's thread."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

from listeners.territories.mistakes import QueryError
from listeners.territories.query import highlight_terms, parse
from storage.territories import all_territories


@dataclass(frozen=True, slots=True)
class QueryTerms:
    """The wanted words, phrases, ``#tags`` and ``@handles`` of every territory, as the person wrote them."""

    by_territory: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    def of(self, territory: int | None) -> tuple[str, ...]:
        """Return the terms of a territory; none outside every territory."""
        return () if territory is None else self.by_territory.get(territory, ())


def query_terms(db: sqlite3.Connection) -> QueryTerms:
    """Return the terms of every territory's query; a query that cannot be understood has none."""
    return QueryTerms({territory.id: _terms(territory.query) for territory in all_territories(db)})


def _terms(query: str) -> tuple[str, ...]:
    try:
        return highlight_terms(parse(query))
    except QueryError:
        return ()
