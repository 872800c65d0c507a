"""A query with mistakes in it, put right as far as what was meant can be guessed."""

from __future__ import annotations

from listeners.territories.mistakes import QueryError
from listeners.territories.query import parse

_MOST_REPAIRS = 20


def repaired(text: str) -> str | None:
    """Return the text of a query with its mistakes put right one after the other; None where that cannot be guessed."""
    for _ in range(_MOST_REPAIRS):
        try:
            parse(text)
        except QueryError as error:
            if error.fix is None:
                return None
            text = error.fix.applied_to(text)
        else:
            return text
    return None
