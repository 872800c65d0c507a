"""What happened since a moment that may change who is worth a relationship, found by ids alone."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from storage.encoding import dump
from storage.opening import reading
from storage.past import past_mark
from storage.records.journal import DecisionKind, GestureKind

_SETTLED = dump([kind.value for kind in (
    *(kind for kind in GestureKind if kind not in (GestureKind.FOLLOW, GestureKind.FOLLOW_BACK)),
    DecisionKind.DISMISS, DecisionKind.SNOOZE, DecisionKind.NOT_NOW, DecisionKind.TRAIN, DecisionKind.STAR,
    DecisionKind.CLAIM, DecisionKind.NOTE, DecisionKind.TOPIC, DecisionKind.ANNOUNCEMENTS, DecisionKind.IDEA,
    DecisionKind.CORRECT, DecisionKind.SOURCES,
)])  # fmt: skip
"""Acts that change nothing, or only how it stands with the person they are about."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What all candidates stand on: as long as it is the same, only those change of whom there is news.

    Attributes:
        imports: the last import, how many are under way and how many were undone: they change lists of followers.
        past: how often mentions were removed or moved.
        to_us: how many mentions are to us.
    """

    imports: tuple[int, int, int]
    past: int
    to_us: int


@dataclass(frozen=True, slots=True)
class PeopleNews:
    """What came after a mention and a line of the log.

    Attributes:
        mention, seq: the last of each.
        people: who wrote, was answered or was acted toward.
        to_us: how many of the mentions are to us.
        our_tags: hashtags of our own accounts among them, case folded.
        unsettling: an act among them may change how it stands with anybody.
    """

    mention: int
    seq: int
    people: frozenset[int]
    to_us: int
    our_tags: frozenset[str]
    unsettling: bool


def ground(db: sqlite3.Connection) -> Ground:
    """Return what all candidates stand on."""
    with reading(db):
        imports = db.execute(
            "SELECT coalesce(max(id), 0), coalesce(sum(ended_at IS NULL), 0), coalesce(sum(state = 'undone'), 0) "
            "FROM import_runs"
        ).fetchone()
        to_us = db.execute("SELECT count(*) FROM mentions WHERE to_us = 1").fetchone()[0]
    return Ground((imports[0], imports[1], imports[2]), past_mark(db).changed, to_us)


def newest(db: sqlite3.Connection) -> tuple[int, int]:
    """Return the id of the last mention and the last line of the log; 0 where there is none."""
    with reading(db):
        row = db.execute(
            "SELECT coalesce((SELECT max(id) FROM mentions), 0), coalesce((SELECT max(seq) FROM log), 0)"
        ).fetchone()
    return row[0], row[1]


def people_news(db: sqlite3.Connection, mention: int, seq: int) -> PeopleNews:
    """Return what came after a mention's id and a line of the log; takes as long as there is news."""
    after = {"mention": mention, "seq": seq, "settled": _SETTLED}
    with reading(db):
        people = db.execute(_PEOPLE, after).fetchall()
        tags = db.execute(
            """SELECT DISTINCT tag.value FROM mentions AS m, json_each(m.hashtags) AS tag
               WHERE m.id > ? AND +m.by_us = 1""",
            (mention,),
        ).fetchall()
        told = db.execute(_TOLD, after).fetchone()
    return PeopleNews(
        mention=told[0],
        seq=told[1],
        people=frozenset(row[0] for row in people),
        to_us=told[2],
        our_tags=frozenset(str(row[0]).casefold() for row in tags),
        unsettling=bool(told[3]),
    )


_PEOPLE = """
    SELECT i.person FROM mentions AS m CROSS JOIN identities AS i ON i.id = m.author WHERE m.id > :mention
    UNION
    SELECT i.person FROM mentions AS m CROSS JOIN mentions AS said ON said.id = m.parent
    CROSS JOIN identities AS i ON i.id = said.author WHERE m.id > :mention
    UNION
    SELECT person FROM log WHERE seq > :seq AND person IS NOT NULL
"""
_TOLD = """
    SELECT max(:mention, coalesce((SELECT max(id) FROM mentions), 0)),
        max(:seq, coalesce((SELECT max(seq) FROM log), 0)),
        (SELECT count(*) FROM mentions AS m WHERE m.id > :mention AND +m.to_us = 1),
        EXISTS (SELECT 1 FROM log AS l LEFT JOIN log AS undone ON undone.id = l.undoes WHERE l.seq > :seq
            AND coalesce(undone.kind, l.kind) NOT IN (SELECT value FROM json_each(:settled)))
"""
