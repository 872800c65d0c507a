"""A query that cannot be understood, refused in one sentence: where, what, and what would be right."""

from __future__ import annotations

from commands.session import CannotError, Session
from listeners.territories.mistakes import QueryError
from listeners.territories.repairing import repaired
from storage.records.words import words


def refused(session: Session, query: str, error: QueryError) -> CannotError:
    """Return what to raise for a mistake in a query, with the query put right where that can be guessed."""
    right = repaired(query)
    said = words("Commands", "At character {place} of the query: {mistake}")
    if right is not None:
        said = words("Commands", "At character {place} of the query: {mistake} Did you mean: {query}")
    return session.cannot(said.given(place=error.position + 1, mistake=error.words, query=(right or "").strip()))
