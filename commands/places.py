"""Territories as the command line names them: each by its name, and ``default`` for what no other took."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from storage.territories import all_territories, territory_named

DEFAULT = "default"
"""There from the start: what was heard outside every territory that the person made."""

_OUTSIDE = 0


def asked_for(db: sqlite3.Connection, name: str | None) -> int | None:
    """Return where to look for a list: a territory's id, 0 for ``default``, None (no name) for everywhere.

    Raises:
        NotFoundError: no territory is called so.
    """
    if name is None:
        return None
    return _OUTSIDE if name == DEFAULT else territory_named(db, name).id


def assigned_to(db: sqlite3.Connection, name: str | None) -> int | None:
    """Return the territory that something is to belong to; ``default`` and no name leave it to the queries (None).

    Raises:
        NotFoundError: no territory is called so.
    """
    return asked_for(db, name) or None


def names_of_places(db: sqlite3.Connection) -> Mapping[int | None, str]:
    """Return the name of each territory by its id, and of what is outside all of them (None)."""
    return {None: DEFAULT} | {territory.id: territory.name for territory in all_territories(db)}
