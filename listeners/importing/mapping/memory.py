"""Mappings remembered in the database, per set of columns."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from functools import partial

from listeners.importing.mapping.facts import TableMapping, fingerprint
from listeners.importing.mapping.written import NoMappingError, mapping_from_json, mapping_to_json
from storage.mappings import save_mapping, saved_mapping


def remember(db: sqlite3.Connection, columns: tuple[str, ...], mapping: TableMapping, now: datetime) -> None:
    """Read tables with these folded columns like this from now on."""
    save_mapping(db, fingerprint(columns), mapping_to_json(mapping), now)


def recall(db: sqlite3.Connection, key: str) -> TableMapping | None:
    """Return how tables of a fingerprint are read, None where nobody said, or what was said is no longer understood."""
    document = saved_mapping(db, key)
    if document is None:
        return None
    try:
        return mapping_from_json(document)
    except NoMappingError:
        return None


def memory_of(db: sqlite3.Connection) -> partial[TableMapping | None]:
    """Return ``recall`` for one database."""
    return partial(recall, db)
