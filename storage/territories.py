"""The places where one speaks."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from storage.encoding import from_ms, to_ms
from storage.errors import DuplicateNameError, NotFoundError
from storage.opening import reading, writing
from storage.records.changes import UNCHANGED, Unchanged
from storage.records.territories import Territory
from storage.records.words import words


def add_territory(
    db: sqlite3.Connection, *, name: str, query: str = "", why: str = "", language: str | None = None, now: datetime
) -> int:
    """Add a place of speech and return its id.

    Raises:
        DuplicateNameError: a territory of that name exists.
    """
    with writing(db):
        _refuse_twice(db, name, None)
        cursor = db.execute(
            "INSERT INTO territories (name, query, why, language, created_at) VALUES (?, ?, ?, ?, ?)",
            (name, query, why, language, to_ms(now)),
        )
    return int(cursor.lastrowid or 0)


def territory(db: sqlite3.Connection, territory_id: int) -> Territory:
    """Return one territory.

    Raises:
        NotFoundError: no territory has that id.
    """
    with reading(db):
        row = db.execute(
            "SELECT id, name, query, why, language, created_at FROM territories WHERE id = ?", (territory_id,)
        ).fetchone()
    if row is None:
        raise NotFoundError(words("Storage", "There is no territory {id}.").given(id=territory_id))
    return _territory(row)


def territory_named(db: sqlite3.Connection, name: str) -> Territory:
    """Return the territory of that name, as it is written.

    Raises:
        NotFoundError: none is called so.
    """
    with reading(db):
        row = db.execute(
            "SELECT id, name, query, why, language, created_at FROM territories WHERE name = ?", (name,)
        ).fetchone()
    if row is None:
        raise NotFoundError(words("Storage", "No territory is called {name}.").given(name=name))
    return _territory(row)


def all_territories(db: sqlite3.Connection) -> list[Territory]:
    """Return every territory, in the order they were added."""
    with reading(db):
        rows = db.execute("SELECT id, name, query, why, language, created_at FROM territories ORDER BY id").fetchall()
    return [_territory(row) for row in rows]


def change_territory(
    db: sqlite3.Connection,
    territory_id: int,
    *,
    name: str | Unchanged = UNCHANGED,
    query: str | Unchanged = UNCHANGED,
    why: str | Unchanged = UNCHANGED,
    language: str | Unchanged | None = UNCHANGED,
) -> None:
    """Change what is named of a territory; the rest stays, and so do the mentions it has.

    Raises:
        NotFoundError: no territory has that id.
        DuplicateNameError: another one has the new name.
    """
    with writing(db):
        old = territory(db, territory_id)
        if not isinstance(name, Unchanged):
            _refuse_twice(db, name, territory_id)
        db.execute(
            "UPDATE territories SET name = ?, query = ?, why = ?, language = ? WHERE id = ?",
            (
                old.name if isinstance(name, Unchanged) else name,
                old.query if isinstance(query, Unchanged) else query,
                old.why if isinstance(why, Unchanged) else why,
                old.language if isinstance(language, Unchanged) else language,
                territory_id,
            ),
        )


def _refuse_twice(db: sqlite3.Connection, name: str, but: int | None) -> None:
    row = db.execute("SELECT id FROM territories WHERE name = ? AND id IS NOT ?", (name, but)).fetchone()
    if row is not None:
        raise DuplicateNameError(words("Storage", "A territory called {name} exists already.").given(name=name))


def _territory(row: sqlite3.Row) -> Territory:
    key, name, query, why, language, created_at = row
    return Territory(key, name, query, why, language, from_ms(created_at))
