"""The words each territory listens for, as ranking uses them."""

from __future__ import annotations

from collections.abc import Iterable

from listeners.territories.mistakes import QueryError
from listeners.territories.query import highlight_terms, parse
from storage.records.territories import Territory


def query_terms(territories: Iterable[Territory]) -> dict[int, tuple[str, ...]]:
    """Return the words that each territory's query looks for, by territory id; a query nobody can read has none.

    The beginning of a word stands without its star: ranking finds terms inside of words too.
    """
    return {territory.id: _terms(territory.query) for territory in territories}


def _terms(query: str) -> tuple[str, ...]:
    try:
        return tuple(term.rstrip("*") for term in highlight_terms(parse(query)))
    except QueryError:
        return ()
