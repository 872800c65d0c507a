"""The places where one speaks."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from storage.applications import want_applied
from storage.encoding import from_ms, to_ms
from storage.errors import DuplicateNameError, NotFoundError
from storage.opening import reading, writing
from storage.past import past_changed
from storage.records.changes import UNCHANGED, Unchanged
from storage.records.territories import Territory
from storage.records.words import words

_SELECT = "SELECT id, name, query, why, language, created_at, tone FROM territories WHERE removed_at IS NULL"
_EVEN_REMOVED = "SELECT id, name, query, why, language, created_at, tone, removed_at FROM territories WHERE id = ?"


def add_territory(
    db: sqlite3.Connection,
    *,
    name: str,
    query: str = "",
    why: str = "",
    language: str | None = None,
    tone: str = "",
    now: datetime,
) -> int:
    """Add a place of speech and return its id; its query waits to be applied to what is stored.

    Raises:
        DuplicateNameError: a territory of that name exists.
    """
    with writing(db):
        _refuse_twice(db, name, None)
        cursor = db.execute(
            "INSERT INTO territories (name, query, why, language, tone, created_at) VALUES (?, ?, ?, ?, ?, ?)",
            (name, query, why, language, tone, to_ms(now)),
        )
        added = int(cursor.lastrowid or 0)
        want_applied(db, (added,))
    return added


def territory(db: sqlite3.Connection, territory_id: int) -> Territory:
    """Return one territory.

    Raises:
        NotFoundError: no territory has that id.
    """
    with reading(db):
        row = db.execute(f"{_SELECT} AND id = ?", (territory_id,)).fetchone()
    if row is None:
        raise NotFoundError(words("Storage", "There is no territory {id}.").given(id=territory_id))
    return _territory(row)


def territory_named(db: sqlite3.Connection, name: str) -> Territory:
    """Return the territory of that name, as it is written.

    Raises:
        NotFoundError: none is called so.
    """
    with reading(db):
        row = db.execute(f"{_SELECT} AND name = ?", (name,)).fetchone()
    if row is None:
        raise NotFoundError(words("Storage", "No territory is called {name}.").given(name=name))
    return _territory(row)


def all_territories(db: sqlite3.Connection) -> list[Territory]:
    """Return every territory that was not removed, in the order they were added."""
    with reading(db):
        rows = db.execute(f"{_SELECT} ORDER BY id").fetchall()
    return [_territory(row) for row in rows]


def change_territory(
    db: sqlite3.Connection,
    territory_id: int,
    *,
    name: str | Unchanged = UNCHANGED,
    query: str | Unchanged = UNCHANGED,
    why: str | Unchanged = UNCHANGED,
    language: str | Unchanged | None = UNCHANGED,
    tone: str | Unchanged = UNCHANGED,
) -> None:
    """Change what is named of a territory; the rest stays. Another query waits to be applied to what is stored.

    Raises:
        NotFoundError: no territory has that id.
        DuplicateNameError: another one has the new name.
    """
    with writing(db):
        old = territory(db, territory_id)
        wanted = replace(
            old,
            name=old.name if isinstance(name, Unchanged) else name,
            query=old.query if isinstance(query, Unchanged) else query,
            why=old.why if isinstance(why, Unchanged) else why,
            language=old.language if isinstance(language, Unchanged) else language,
            tone=old.tone if isinstance(tone, Unchanged) else tone,
        )
        rewrite_territory(db, wanted)


def territory_even_removed(db: sqlite3.Connection, territory_id: int) -> tuple[Territory, bool]:
    """Return one territory, and whether it is there: it may have been removed.

    Raises:
        NotFoundError: there never was one of that id.
    """
    with reading(db):
        row = db.execute(_EVEN_REMOVED, (territory_id,)).fetchone()
    if row is None:
        raise NotFoundError(words("Storage", "There is no territory {id}.").given(id=territory_id))
    return _territory(row), row["removed_at"] is None


def rewrite_territory(db: sqlite3.Connection, wanted: Territory) -> None:
    """Make a territory say what is wanted, also one that was removed: it has it when it is brought back.

    Raises:
        NotFoundError: there never was one of that id.
        DuplicateNameError: it is there, and another one has the name.
    """
    with writing(db):
        old, is_there = territory_even_removed(db, wanted.id)
        if is_there:
            _refuse_twice(db, wanted.name, wanted.id)
        db.execute(
            "UPDATE territories SET name = ?, query = ?, why = ?, language = ?, tone = ? WHERE id = ?",
            (wanted.name, wanted.query, wanted.why, wanted.language, wanted.tone, wanted.id),
        )
        if is_there and wanted.query != old.query:
            want_applied(db, (wanted.id,))


def remove_territory(db: sqlite3.Connection, territory_id: int, now: datetime) -> None:
    """Take a territory away: its mentions and conversations are ranked without it, its sources and voices are free.

    Raises:
        NotFoundError: no territory has that id.
    """
    with writing(db):
        territory(db, territory_id)
        db.execute(
            """INSERT OR IGNORE INTO ranks_wanted SELECT DISTINCT m.conversation
               FROM mention_territories AS t JOIN mentions AS m ON m.id = t.mention WHERE t.territory = ?""",
            (territory_id,),
        )
        for table in ("mention_territories", "trends", "territory_applications"):
            db.execute(f"DELETE FROM {table} WHERE territory = ?", (territory_id,))  # noqa: S608 - our names
        for table in ("sources", "voices"):
            db.execute(f"UPDATE {table} SET territory = NULL WHERE territory = ?", (territory_id,))  # noqa: S608
        past_changed(db)
        db.execute("UPDATE territories SET removed_at = ? WHERE id = ?", (to_ms(now), territory_id))
        want_applied(db, [other.id for other in all_territories(db)])


def restore_territory(
    db: sqlite3.Connection, territory_id: int, sources: Sequence[int] = (), voices: Sequence[int] = ()
) -> None:
    """Bring a removed territory back, with those of its sources and voices that nobody gave to another since.

    Raises:
        DuplicateNameError: another one was given its name meanwhile.
    """
    with writing(db):
        row = db.execute(
            "SELECT name FROM territories WHERE id = ? AND removed_at IS NOT NULL", (territory_id,)
        ).fetchone()
        if row is None:
            return
        _refuse_twice(db, row[0], territory_id)
        db.execute("UPDATE territories SET removed_at = NULL WHERE id = ?", (territory_id,))
        for table, held in (("sources", sources), ("voices", voices)):
            db.executemany(
                f"UPDATE {table} SET territory = ? WHERE id = ? AND territory IS NULL",  # noqa: S608 - our names
                [(territory_id, one) for one in held],
            )
        want_applied(db, [one.id for one in all_territories(db)])


def _refuse_twice(db: sqlite3.Connection, name: str, but: int | None) -> None:
    row = db.execute(
        "SELECT id FROM territories WHERE name = ? AND id IS NOT ? AND removed_at IS NULL", (name, but)
    ).fetchone()
    if row is not None:
        raise DuplicateNameError(words("Storage", "A territory called {name} exists already.").given(name=name))


def _territory(row: sqlite3.Row) -> Territory:
    return Territory(
        row["id"], row["name"], row["query"], row["why"], row["language"], from_ms(row["created_at"]), row["tone"]
    )
