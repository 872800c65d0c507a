"""Who answers whom, counted, and the maps of communities drawn from it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from functools import cache

import msgspec

from storage.encoding import dump, to_ms
from storage.opening import reading, writing
from storage.records.communities import CommunityMap, Tie

_NOWHERE = 0

_TIES = """
    SELECT min(theirs.person, hers.person) AS one, max(theirs.person, hers.person) AS other, count(*)
    FROM mentions AS answer
    JOIN mentions AS said ON said.id = answer.parent
    JOIN identities AS theirs ON theirs.id = answer.author
    JOIN identities AS hers ON hers.id = said.author
    WHERE answer.parent IS NOT NULL AND answer.published >= :since AND answer.published <= :until
    AND answer.by_us = 0 AND said.by_us = 0 AND theirs.ours = 0 AND hers.ours = 0 AND theirs.person != hers.person
    AND (:territory IS NULL OR EXISTS (
        SELECT 1 FROM mention_territories WHERE mention = answer.id AND territory = :territory))
    GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT :limit
"""


def ties(
    db: sqlite3.Connection, territory: int | None, since: datetime, until: datetime, limit: int
) -> tuple[Tie, ...]:
    """Return who answered whom in a stretch of time, those who did it most first; our own accounts are left out.

    Args:
        db: any connection.
        territory: only what was heard there; None for everywhere.
        since: the first moment, aware UTC.
        until: the last moment, aware UTC.
        limit: pairs at most.
    """
    asked = {"territory": territory, "since": to_ms(since), "until": to_ms(until), "limit": limit}
    with reading(db):
        return tuple(Tie(one, other, answers) for one, other, answers in db.execute(_TIES, asked).fetchall())


def names_of(db: sqlite3.Connection, people: Iterable[int]) -> dict[int, str]:
    """Return the names of people by id."""
    with reading(db):
        rows = db.execute(
            "SELECT id, name FROM people WHERE id IN (SELECT value FROM json_each(?))", (dump([*people]),)
        ).fetchall()
    return {row[0]: row[1] for row in rows}


def answered_by_us(db: sqlite3.Connection, people: Iterable[int]) -> dict[int, int]:
    """Return, by person, how many answers of ours to her were logged or heard; nobody without one is in it."""
    asked = dump([*people])
    with reading(db):
        rows = db.execute(
            """SELECT person, count(*) FROM (
                   SELECT hers.person AS person FROM mentions AS answer
                   JOIN mentions AS said ON said.id = answer.parent
                   JOIN identities AS hers ON hers.id = said.author
                   WHERE answer.by_us = 1 AND said.by_us = 0
                   UNION ALL
                   SELECT coalesce(p.merged_into, p.id) FROM log AS l JOIN people AS p ON p.id = l.person
                   WHERE l.kind IN ('reply', 'thank', 'mention', 'tag', 'share')
                   AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id))
               WHERE person IN (SELECT value FROM json_each(?)) GROUP BY person""",
            (asked,),
        ).fetchall()
    return {row[0]: row[1] for row in rows}


def save_map(db: sqlite3.Connection, territory: int | None, found: CommunityMap, now: datetime) -> None:
    """Replace the map of a territory; None for the one of everywhere."""
    with writing(db):
        db.execute(
            "INSERT OR REPLACE INTO community_maps (territory, document, drawn_at) VALUES (?, ?, ?)",
            (territory or _NOWHERE, msgspec.json.encode(found).decode(), to_ms(now)),
        )


def community_map(db: sqlite3.Connection, territory: int | None = None) -> CommunityMap:
    """Return the last map drawn of a territory (None: of everywhere); an empty one when none was drawn yet."""
    with reading(db):
        row = db.execute("SELECT document FROM community_maps WHERE territory = ?", (territory or _NOWHERE,)).fetchone()
    return CommunityMap() if row is None else _maps().decode(row[0])


@cache
def _maps() -> msgspec.json.Decoder[CommunityMap]:
    return msgspec.json.Decoder(CommunityMap)
