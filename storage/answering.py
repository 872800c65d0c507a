"""Who answers whom, as heard: the ground of reciprocity."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from storage.encoding import dump, from_ms
from storage.opening import reading


def who_answers_whom(db: sqlite3.Connection, people: Iterable[int]) -> frozenset[tuple[int, int]]:
    """Return pairs (who answered, whom) of persons, one of them among ``people``; nobody answers herself."""
    asked = dump([*people])
    with reading(db):
        rows = db.execute(
            """
            SELECT theirs.person, hers.person
            FROM json_each(?1) AS asked CROSS JOIN identities AS theirs ON theirs.person = asked.value
            CROSS JOIN mentions AS answer ON answer.author = theirs.id AND answer.parent IS NOT NULL
            CROSS JOIN mentions AS said ON said.id = answer.parent
            CROSS JOIN identities AS hers ON hers.id = said.author
            WHERE theirs.person != hers.person
            UNION
            SELECT theirs.person, hers.person
            FROM json_each(?1) AS asked CROSS JOIN identities AS hers ON hers.person = asked.value
            CROSS JOIN mentions AS said ON said.author = hers.id
            CROSS JOIN mentions AS answer ON answer.parent = said.id
            CROSS JOIN identities AS theirs ON theirs.id = answer.author
            WHERE theirs.person != hers.person
            """,
            (asked,),
        ).fetchall()
    return frozenset((row[0], row[1]) for row in rows)


def our_answers(db: sqlite3.Connection, people: Iterable[int]) -> dict[int, tuple[tuple[datetime, int], ...]]:
    """Return, by person, when (aware UTC) and in which conversation answers of our accounts to her were heard.

    Oldest first; nobody without one is in it.
    """
    asked = dump([*people])
    found: dict[int, list[tuple[datetime, int]]] = {}
    with reading(db):
        for person, at, conversation in db.execute(
            """
            SELECT hers.person, answer.published, answer.conversation
            FROM identities AS hers CROSS JOIN mentions AS said ON said.author = hers.id AND said.by_us = 0
            CROSS JOIN mentions AS answer ON answer.parent = said.id AND answer.by_us = 1
            WHERE hers.person IN (SELECT value FROM json_each(?)) ORDER BY answer.published, answer.id
            """,
            (asked,),
        ):
            found.setdefault(person, []).append((from_ms(at), conversation))
    return {person: tuple(answers) for person, answers in found.items()}


def our_hashtags(db: sqlite3.Connection) -> frozenset[str]:
    """Return the hashtags our own accounts used, case folded."""
    with reading(db):
        rows = db.execute(
            "SELECT DISTINCT tag.value FROM mentions AS m, json_each(m.hashtags) AS tag "
            "WHERE m.by_us = 1 AND +m.hashtags != '[]'"  # by the index of what is ours: far fewer
        ).fetchall()
    return frozenset(str(row[0]).casefold() for row in rows)
