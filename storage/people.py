"""A person's card, and the daily handful: what she wrote, what we did, who is worth a relationship."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from storage.encoding import dump, from_ms, from_ms_or_none, reasons_from_json, reasons_to_json
from storage.errors import NotFoundError
from storage.opening import reading, writing
from storage.records.people import Exchange, Identity, Person, PersonRank
from storage.records.words import words

EXCERPT = 280
"""Letters of a text that an exchange shows."""


def person(db: sqlite3.Connection, person_id: int) -> Person:
    """Return a person with her accounts; of somebody merged, who stands for her.

    Raises:
        NotFoundError: no person has that id.
    """
    with reading(db):
        row = db.execute("SELECT coalesce(merged_into, id) FROM people WHERE id = ?", (person_id,)).fetchone()
    found = [] if row is None else people(db, (row[0],))
    if not found:
        raise NotFoundError(words("Storage", "There is no person {id}.").given(id=person_id))
    return found[0]


def people(db: sqlite3.Connection, ids: Sequence[int]) -> list[Person]:
    """Return the people of these ids in the order asked for; ids that are not stored are left out."""
    asked = dump([*ids])
    with reading(db):
        named = db.execute(
            """SELECT p.id, p.name,
                   (SELECT min(m.published) FROM identities AS i JOIN mentions AS m ON m.author = i.id
                    WHERE i.person = p.id),
                   (SELECT max(m.published) FROM identities AS i JOIN mentions AS m ON m.author = i.id
                    WHERE i.person = p.id)
               FROM people AS p WHERE p.id IN (SELECT value FROM json_each(?))""",
            (asked,),
        ).fetchall()
        held: dict[int, list[Identity]] = {}
        for row in db.execute(
            """SELECT id, person, network, stable_id, handle, name, url, bio, location, followers, following, posts,
                   likes_given, verified, created
               FROM identities WHERE person IN (SELECT value FROM json_each(?)) ORDER BY id""",
            (asked,),
        ):
            held.setdefault(row["person"], []).append(_identity(row))
    found = {
        key: Person(key, name, tuple(held.get(key, ())), from_ms_or_none(first), from_ms_or_none(last))
        for key, name, first, last in named
    }
    return [found[key] for key in ids if key in found]


def identities(db: sqlite3.Connection, ids: Iterable[int]) -> dict[int, Identity]:
    """Return the accounts of these identity ids, by id; ids that are not stored are left out."""
    with reading(db):
        rows = db.execute(
            """SELECT id, person, network, stable_id, handle, name, url, bio, location, followers, following, posts,
                   likes_given, verified, created
               FROM identities WHERE id IN (SELECT value FROM json_each(?))""",
            (dump([*ids]),),
        ).fetchall()
    return {row["id"]: _identity(row) for row in rows}


def exchanges(db: sqlite3.Connection, person_id: int, limit: int = 3) -> tuple[Exchange, ...]:
    """Return the last contacts with a person, newest first: what she wrote to us, and what we did toward her."""
    with reading(db):
        rows = db.execute(
            """SELECT m.published AS at, 1 AS theirs, 'mention' AS kind, m.id AS mention,
                   iif(m.text = '', m.title, m.text) AS text
               FROM identities AS i CROSS JOIN mentions AS m ON m.author = i.id
               WHERE i.person = ?1 AND m.to_us = 1
               UNION ALL
               SELECT at, 0, kind, mention, json_extract(document, '$.response_text') FROM log
               WHERE person IN (SELECT id FROM people WHERE id = ?1 OR merged_into = ?1)
               AND kind IN ('reply', 'thank', 'follow', 'follow_back', 'mention', 'tag', 'share', 'hand_over')
               AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = log.id)
               ORDER BY at DESC LIMIT ?2""",
            (person_id, limit),
        ).fetchall()
    return tuple(
        Exchange(from_ms(at), bool(theirs), kind, mention, text[:EXCERPT]) for at, theirs, kind, mention, text in rows
    )


def save_person_ranks(db: sqlite3.Connection, ranks: Sequence[PersonRank]) -> None:
    """Replace the whole daily handful and what stands behind it; the people themselves are not touched."""
    with writing(db):
        db.execute("DELETE FROM person_ranks")
        _add_ranks(db, ranks)


def change_person_ranks(db: sqlite3.Connection, looked_at: Iterable[int], ranks: Sequence[PersonRank]) -> None:
    """Replace the ranks of those looked at; who is not among the ranks any longer has none. The others keep theirs."""
    with writing(db):
        db.execute("DELETE FROM person_ranks WHERE person IN (SELECT value FROM json_each(?))", (dump([*looked_at]),))
        _add_ranks(db, ranks)


def _add_ranks(db: sqlite3.Connection, ranks: Sequence[PersonRank]) -> None:
    db.executemany(
        """INSERT INTO person_ranks (person, points, reasons, they_to_us, us_to_them)
           SELECT id, ?, ?, ?, ? FROM people WHERE id = ?""",
        [(one.points, reasons_to_json(one.reasons), one.they_to_us, one.us_to_them, one.person.id) for one in ranks],
    )


def follow_back(db: sqlite3.Connection, limit: int, territory: int | None = None) -> list[PersonRank]:
    """Return the people worth a relationship, most points first, each with at most three exchanges.

    Args:
        db: any connection.
        limit: people at most.
        territory: only people heard there, 0 for outside every territory; None for all.
    """
    with reading(db):
        rows = db.execute(
            """SELECT person, points, reasons, they_to_us, us_to_them FROM person_ranks
               WHERE ?1 IS NULL OR EXISTS (
                   SELECT 1 FROM identities AS i JOIN mentions AS m ON m.author = i.id
                   LEFT JOIN mention_territories AS t ON t.mention = m.id
                   WHERE i.person = person_ranks.person AND coalesce(t.territory, 0) = ?1)
               ORDER BY points DESC, person LIMIT ?2""",
            (territory, limit),
        ).fetchall()
        known = {one.id: one for one in people(db, [row[0] for row in rows])}
        return [
            PersonRank(known[key], points, reasons_from_json(reasons), theirs, ours, exchanges(db, key))
            for key, points, reasons, theirs, ours in rows
        ]


def _identity(row: sqlite3.Row) -> Identity:
    verified, created = row["verified"], row["created"]
    return Identity(
        id=row["id"],
        person=row["person"],
        network=row["network"],
        stable_id=row["stable_id"],
        handle=row["handle"],
        name=row["name"],
        url=row["url"],
        bio=row["bio"],
        location=row["location"],
        followers=row["followers"],
        following=row["following"],
        posts=row["posts"],
        likes_given=row["likes_given"],
        verified=None if verified is None else bool(verified),
        created=from_ms_or_none(created),
    )
