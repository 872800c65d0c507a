"""The faces of people that may be the same one's."""

from __future__ import annotations

import sqlite3

from storage.opening import reading
from storage.records.likeness import Face

_FACES = """
    SELECT i.person, i.network, i.handle, i.name, coalesce(i.url, '') AS url, coalesce(i.bio, '') AS bio
    FROM identities AS i WHERE i.ours = 0
"""
# Somebody like her: named so, called so on another network, or one whose address stands in the other's own words.
_LIKE = """
    AND i.person IN (
        SELECT other.person FROM identities AS her JOIN identities AS other ON other.person <> her.person
        WHERE her.person = :person AND (
            (her.handle <> '' AND other.handle LIKE her.handle)
            OR (instr(her.handle, '@') > 0 AND other.handle LIKE substr(her.handle, 1, instr(her.handle, '@') - 1))
            OR (her.handle <> '' AND other.handle LIKE her.handle || '@%')
            OR (her.name <> '' AND other.name LIKE her.name)
            OR (other.url <> '' AND instr(lower(her.bio), lower(other.url)) > 0)
            OR (her.url <> '' AND instr(lower(other.bio), lower(her.url)) > 0))
        UNION SELECT :person)
"""


def faces(db: sqlite3.Connection, person: int | None = None) -> tuple[Face, ...]:
    """Return the faces of everybody, or of one person and of those somewhat like her; our own are left out."""
    like = "" if person is None else _LIKE
    with reading(db):
        rows = db.execute(f"{_FACES} {like} ORDER BY i.person, i.id", {"person": person}).fetchall()
    return tuple(Face(*tuple(row)) for row in rows)
