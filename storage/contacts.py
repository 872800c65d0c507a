"""With whom we were in contact, and when: read for all at once."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from storage.encoding import dump, from_ms, to_ms
from storage.opening import reading
from storage.records.contacts import Contacts

_CONTACTS = """
    SELECT i.person, m.published AS at, 1 AS theirs, m.id AS mention
    FROM mentions AS m JOIN identities AS i ON i.id = m.author
    WHERE m.to_us = 1 AND m.by_us = 0 AND i.ours = 0 AND m.published <= :until
    AND (:territory IS NULL OR CASE WHEN :territory = 0
        THEN NOT EXISTS (SELECT 1 FROM mention_territories WHERE mention = m.id)
        ELSE EXISTS (SELECT 1 FROM mention_territories WHERE territory = :territory AND mention = m.id) END)
    UNION ALL
    SELECT coalesce(p.merged_into, p.id), l.at, 0, NULL FROM log AS l JOIN people AS p ON p.id = l.person
    WHERE l.at <= :until
    AND l.kind IN ('reply', 'thank', 'mention', 'tag', 'share')
    AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id)
    ORDER BY 1, 2
"""


_NAMED = """
    SELECT i.person, max(i.id) AS newest FROM identities AS i JOIN people AS p ON p.id = i.person
    WHERE i.ours = 0
    AND (:text = '%%' OR p.name LIKE :text ESCAPE '\\' OR i.handle LIKE :text ESCAPE '\\'
        OR i.name LIKE :text ESCAPE '\\')
    AND (:group = '' OR i.person IN (SELECT person FROM person_labels WHERE kind = 'group' AND name = :group))
    AND (:tag = '' OR i.person IN (SELECT person FROM person_labels WHERE kind = 'tag' AND name = :tag))
    AND (:network = '' OR i.network = :network)
    GROUP BY i.person ORDER BY newest DESC LIMIT :limit
"""


def contacts(db: sqlite3.Connection, until: datetime, territory: int | None = None) -> list[Contacts]:
    """Return everybody who wrote to us, with all contacts since, in the order of their ids.

    Args:
        db: any connection.
        until: the moment looked from, aware UTC.
        territory: only what she wrote there, 0 for outside every territory; None for everywhere.
    """
    with reading(db):
        rows = db.execute(_CONTACTS, {"until": to_ms(until), "territory": territory}).fetchall()
        put_off = {
            row[0]: from_ms(row[1])
            for row in db.execute(
                """SELECT coalesce(p.merged_into, p.id), max(at) FROM log AS l JOIN people AS p ON p.id = l.person
                   WHERE kind = 'not_now' AND at <= ?
                   AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id) GROUP BY 1""",
                (to_ms(until),),
            )
        }
    found: dict[int, list[sqlite3.Row]] = {}
    for row in rows:
        found.setdefault(row["person"], []).append(row)
    return [
        Contacts(
            person=person,
            moments=tuple(from_ms(row["at"]) for row in told),
            theirs=theirs,
            ours=len(told) - theirs,
            first=next(row["mention"] for row in told if row["theirs"]),
            not_now_at=put_off.get(person),
        )
        for person, told in found.items()
        if (theirs := sum(row["theirs"] for row in told))
    ]


def people_named(
    db: sqlite3.Connection, text: str, limit: int, *, group: str = "", tag: str = "", network: str = ""
) -> list[int]:
    """Return the people whose name or a handle holds a text, case aside, those heard last first; ours are left out.

    Args:
        db: any connection.
        text: empty for everybody.
        limit: people at most.
        group: only who was put in it, in any case; empty for all.
        tag: only who was given it, in any case; empty for all.
        network: only who has an account there; empty for all.
    """
    held = "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    asked = {"text": held, "limit": limit, "group": group, "tag": tag, "network": network}
    with reading(db):
        return [row[0] for row in db.execute(_NAMED, asked).fetchall()]


def how_often(db: sqlite3.Connection, people: list[int]) -> dict[int, tuple[int, int]]:
    """Return, by person, how often she wrote to us and how often we acted toward her."""
    with reading(db):
        rows = db.execute(
            """SELECT value,
                   (SELECT count(*) FROM identities AS i JOIN mentions AS m ON m.author = i.id
                    WHERE i.person = value AND m.to_us = 1),
                   (SELECT count(*) FROM log AS l
                    WHERE l.person IN (SELECT id FROM people WHERE id = value OR merged_into = value)
                    AND l.kind IN ('reply', 'thank', 'follow', 'follow_back', 'mention', 'tag', 'share', 'hand_over')
                    AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id))
               FROM json_each(?)""",
            (dump([*people]),),
        ).fetchall()
    return {row[0]: (row[1], row[2]) for row in rows}
