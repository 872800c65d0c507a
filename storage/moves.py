"""Addresses that servers moved for good: written to the source, said beside it, taken back by the person."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from storage.encoding import from_ms, from_ms_or_none, to_ms
from storage.errors import NotFoundError
from storage.opening import reading, writing
from storage.records.sources import Move
from storage.records.words import words
from storage.sources import refuse_twice, source


def move_source(db: sqlite3.Connection, source_id: int, became: str, *, keep_private: bool, now: datetime) -> None:
    """Give a source the address that its server moved it to.

    Args:
        db: a connection that may write.
        source_id: the source.
        became: the new address.
        keep_private: whether a permission for private addresses holds at the new address too; it was given for
            the old one.
        now: the present moment.

    Raises:
        NotFoundError: no source has that id.
        DuplicateSourceError: that address is listened to already.
    """
    with writing(db):
        old = source(db, source_id)
        refuse_twice(db, became)
        db.execute(
            "INSERT INTO source_moves (source, was, became, allowed_private, at) VALUES (?, ?, ?, ?, ?)",
            (source_id, old.location, became, old.allow_private, to_ms(now)),
        )
        allowed = old.allow_private and keep_private
        db.execute("UPDATE sources SET location = ?, allow_private = ? WHERE id = ?", (became, allowed, source_id))


def undo_move(db: sqlite3.Connection, source_id: int, now: datetime) -> Move:
    """Give a source back the address it had before its last move, which is not made again by itself.

    Raises:
        NotFoundError: the source was not moved.
        DuplicateSourceError: the old address is listened to already.
    """
    with writing(db):
        row = db.execute(
            "SELECT * FROM source_moves WHERE source = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1", (source_id,)
        ).fetchone()
        if row is None:
            raise NotFoundError(words("Storage", "Source {id} was not moved.").given(id=source_id))
        refuse_twice(db, row["was"])
        db.execute(
            "UPDATE sources SET location = ?, allow_private = ? WHERE id = ?",
            (row["was"], row["allowed_private"], source_id),
        )
        db.execute("UPDATE source_moves SET undone_at = ? WHERE id = ?", (to_ms(now), row["id"]))
        moved = db.execute("SELECT * FROM source_moves WHERE id = ?", (row["id"],)).fetchone()
    return _move(moved)


def move_again(db: sqlite3.Connection, move: int) -> None:
    """Give a source the address of a move that was taken back; whether it may be private is left as it is.

    Raises:
        DuplicateSourceError: that address is listened to already.
    """
    with writing(db):
        row = db.execute("SELECT source, became FROM source_moves WHERE id = ?", (move,)).fetchone()
        refuse_twice(db, row["became"])
        db.execute("UPDATE sources SET location = ? WHERE id = ?", (row["became"], row["source"]))
        db.execute("UPDATE source_moves SET undone_at = NULL WHERE id = ?", (move,))


def is_refused(db: sqlite3.Connection, source_id: int, became: str) -> bool:
    """Tell whether the person took back a move of this source to that address."""
    with reading(db):
        row = db.execute(
            "SELECT 1 FROM source_moves WHERE source = ? AND became = ? AND undone_at IS NOT NULL", (source_id, became)
        ).fetchone()
    return row is not None


def moves_by_source(db: sqlite3.Connection) -> dict[int, Move]:
    """Return the last move that holds of each source that was moved, by source id."""
    with reading(db):
        rows = db.execute("SELECT * FROM source_moves WHERE undone_at IS NULL ORDER BY id").fetchall()
    return {row["source"]: _move(row) for row in rows}


def _move(row: sqlite3.Row) -> Move:
    return Move(
        row["id"], row["source"], row["was"], row["became"], from_ms(row["at"]), from_ms_or_none(row["undone_at"])
    )
