"""The sources a person chose: added, changed, removed and brought back."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

from storage.applications import want_all_applied
from storage.encoding import from_ms, to_ms
from storage.errors import DuplicateSourceError, NotFoundError
from storage.opening import reading, writing
from storage.records.changes import UNCHANGED, Unchanged
from storage.records.sources import Source, SourceKind
from storage.records.words import words


def add_source(
    db: sqlite3.Connection,
    *,
    kind: SourceKind,
    location: str,
    title: str = "",
    territory: int | None = None,
    every: timedelta | None = None,
    allow_private: bool = False,
    now: datetime,
) -> int:
    """Listen to one more place and return its id. Nothing is fetched.

    Args:
        db: a connection that may write.
        kind: what stands at the location.
        location: the URL, or the absolute path of the file or folder.
        title: the person's own name for it; empty lets the feed's stand.
        territory: what it carries is heard there, besides what queries take; None for no such territory.
        every: the cadence asked for, None to let Causerie choose.
        allow_private: a private or loopback address may be dialled for it.
        now: the moment of adding.

    Raises:
        DuplicateSourceError: the location is listened to already.
    """
    with writing(db):
        refuse_twice(db, location)
        cursor = db.execute(
            """INSERT INTO sources (kind, location, title, territory, every_seconds, allow_private, added_at)
               VALUES (?, ?, ?, ?, ?, ?, ?)""",
            (kind.value, location, title, territory, _seconds(every), allow_private, to_ms(now)),
        )
        added = cursor.lastrowid
        db.execute("INSERT INTO source_health (source) VALUES (?)", (added,))
    return int(added or 0)


def source(db: sqlite3.Connection, source_id: int) -> Source:
    """Return one source, removed ones too.

    Raises:
        NotFoundError: no source has that id.
    """
    with reading(db):
        row = db.execute(
            """SELECT id, kind, location, title, territory, every_seconds, allow_private, paused, added_at
               FROM sources WHERE id = ?""",
            (source_id,),
        ).fetchone()
    if row is None:
        raise NotFoundError(words("Storage", "There is no source {id}.").given(id=source_id))
    return _source(row)


def all_sources(db: sqlite3.Connection) -> list[Source]:
    """Return the sources that were not removed, in the order they were added."""
    with reading(db):
        rows = db.execute(
            """SELECT id, kind, location, title, territory, every_seconds, allow_private, paused, added_at
               FROM sources WHERE removed_at IS NULL ORDER BY id"""
        ).fetchall()
    return [_source(row) for row in rows]


def change_source(
    db: sqlite3.Connection,
    source_id: int,
    *,
    title: str | Unchanged = UNCHANGED,
    territory: int | Unchanged | None = UNCHANGED,
    every: timedelta | Unchanged | None = UNCHANGED,
    paused: bool | Unchanged = UNCHANGED,
    allow_private: bool | Unchanged = UNCHANGED,
) -> None:
    """Change what is named of a source; the rest stays.

    Where it is given to another territory, every query waits to be applied to what is stored: what it carried may
    belong elsewhere now.

    Raises:
        NotFoundError: no source has that id.
    """
    with writing(db):
        old = source(db, source_id)
        db.execute(
            """UPDATE sources SET title = ?, territory = ?, every_seconds = ?, paused = ?, allow_private = ?
               WHERE id = ?""",
            (
                old.title if isinstance(title, Unchanged) else title,
                old.territory if isinstance(territory, Unchanged) else territory,
                _seconds(old.every if isinstance(every, Unchanged) else every),
                old.paused if isinstance(paused, Unchanged) else paused,
                old.allow_private if isinstance(allow_private, Unchanged) else allow_private,
                source_id,
            ),
        )
        if territory not in (UNCHANGED, old.territory):
            want_all_applied(db)


def remove_source(db: sqlite3.Connection, source_id: int, now: datetime) -> None:
    """Stop listening to a source. What it carried stays, and ``restore_source`` brings it back.

    Raises:
        NotFoundError: no source has that id.
    """
    with writing(db):
        source(db, source_id)
        db.execute("UPDATE sources SET removed_at = ? WHERE id = ? AND removed_at IS NULL", (to_ms(now), source_id))


def restore_source(db: sqlite3.Connection, source_id: int) -> None:
    """Listen again to a removed source; one that was not removed is left as it is.

    Raises:
        NotFoundError: no source has that id.
        DuplicateSourceError: its location was added anew meanwhile.
    """
    with writing(db):
        removed = db.execute(
            "SELECT removed_at IS NOT NULL FROM sources WHERE id = ?", (source(db, source_id).id,)
        ).fetchone()[0]
        if removed:
            refuse_twice(db, source(db, source_id).location)
            db.execute("UPDATE sources SET removed_at = NULL WHERE id = ?", (source_id,))


def refuse_twice(db: sqlite3.Connection, location: str) -> None:
    """Raise ``DuplicateSourceError`` when the location is listened to already."""
    with reading(db):
        row = db.execute(
            "SELECT id, title FROM sources WHERE location = ? AND removed_at IS NULL", (location,)
        ).fetchone()
    if row is not None:
        said = words("Storage", "{location} is listened to already: it is source {id}, {title}.")
        raise DuplicateSourceError(said.given(location=location, id=row["id"], title=row["title"] or location))


def _seconds(every: timedelta | None) -> int | None:
    return None if every is None else int(every.total_seconds())


def _source(row: sqlite3.Row) -> Source:
    key, kind, location, title, territory, every, allow_private, paused, added_at = row
    return Source(
        id=key,
        kind=SourceKind(kind),
        location=location,
        title=title,
        territory=territory,
        every=None if every is None else timedelta(seconds=every),
        allow_private=bool(allow_private),
        paused=bool(paused),
        added_at=from_ms(added_at),
    )
