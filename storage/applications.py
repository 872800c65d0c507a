"""Queries that wait to be applied to what is stored, and how far each has come: kept, so that a stop loses nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from storage.encoding import dump
from storage.facts import mention_from_row
from storage.opening import reading, writing
from storage.past import past_changed
from storage.records.mentions import Mention


@dataclass(frozen=True, slots=True)
class Application:
    """A territory's query on its way through what is stored.

    Attributes:
        after: the mentions up to this id were looked at.
        last: the highest id there is.
    """

    territory: int
    after: int
    last: int


@dataclass(frozen=True, slots=True)
class MentionToPlace:
    """A mention with what decides whether it belongs to one territory, beside its words.

    Attributes:
        assigned: the territory of each source that carried it, None for a source without one; for what no source
            carried, only None.
        placed: a person put it there herself.
        belongs: it is there now.
    """

    mention: Mention
    assigned: frozenset[int | None]
    placed: bool
    belongs: bool


def want_applied(db: sqlite3.Connection, territories: Iterable[int]) -> None:
    """Ask for these territories' queries to be applied from the first mention on. Inside ``writing``."""
    db.executemany("REPLACE INTO territory_applications (territory) VALUES (?)", [(one,) for one in territories])


def want_all_applied(db: sqlite3.Connection) -> None:
    """Ask for every territory's query to be applied from the first mention on. Inside ``writing``."""
    want_applied(db, [row[0] for row in db.execute("SELECT id FROM territories WHERE removed_at IS NULL")])


def next_application(db: sqlite3.Connection) -> Application | None:
    """Return the query to go on with, None when none waits."""
    with reading(db):
        row = db.execute(
            """SELECT territory, after_mention, (SELECT coalesce(max(id), 0) FROM mentions)
               FROM territory_applications ORDER BY territory LIMIT 1"""
        ).fetchone()
    return None if row is None else Application(*row)


def mentions_to_place(db: sqlite3.Connection, application: Application, limit: int) -> list[MentionToPlace]:
    """Return the next mentions, by their ids, with how each stands to the application's territory."""
    rows = db.execute(
        "SELECT * FROM whole_mentions WHERE id > ? ORDER BY id LIMIT ?", (application.after, limit)
    ).fetchall()
    return placing(db, application.territory, [mention_from_row(row) for row in rows])


def placing(db: sqlite3.Connection, territory: int | None, mentions: Sequence[Mention]) -> list[MentionToPlace]:
    """Return mentions with how each stands to a territory (None: one that is not made yet)."""
    asked = dump([one.id for one in mentions])
    assigned: dict[int, set[int | None]] = {}
    for mention, of_source in db.execute(
        """SELECT h.mention, s.territory FROM hearings AS h JOIN sources AS s ON s.id = h.source
           WHERE h.mention IN (SELECT value FROM json_each(?))""",
        (asked,),
    ):
        assigned.setdefault(mention, set()).add(of_source)
    held = {
        table: {
            row[0]
            for row in db.execute(
                f"SELECT mention FROM {table} "  # noqa: S608 - our names
                "WHERE territory = ? AND mention IN (SELECT value FROM json_each(?))",
                (territory, asked),
            )
        }
        for table in ("mentions_placed", "mention_territories")
    }
    return [
        MentionToPlace(
            mention=one,
            assigned=frozenset(assigned.get(one.id, {None})),
            placed=one.id in held["mentions_placed"],
            belongs=one.id in held["mention_territories"],
        )
        for one in mentions
    ]


def conversations_within(db: sqlite3.Connection, application: Application, conversations: Iterable[int]) -> set[int]:
    """Return those of the conversations that belong to the territory by a mention looked at already."""
    rows = db.execute(
        """SELECT DISTINCT m.conversation FROM mentions AS m
           JOIN mention_territories AS t ON t.territory = ? AND t.mention = m.id
           WHERE m.conversation IN (SELECT value FROM json_each(?)) AND m.id <= ?""",
        (application.territory, dump([*conversations]), application.after),
    )
    return {row[0] for row in rows}


def save_places(
    db: sqlite3.Connection, application: Application, *, gained: Sequence[int], lost: Sequence[int], after: int | None
) -> None:
    """Write what a step found, and how far it came (None: to the end). Inside ``writing``."""
    territory = application.territory
    db.executemany(
        "INSERT OR IGNORE INTO mention_territories (territory, mention) VALUES (?, ?)",
        [(territory, mention) for mention in gained],
    )
    db.executemany(
        "DELETE FROM mention_territories WHERE territory = ? AND mention = ?",
        [(territory, mention) for mention in lost],
    )
    if gained or lost:
        past_changed(db)
    if after is None:
        db.execute("DELETE FROM territory_applications WHERE territory = ?", (territory,))
    else:
        db.execute("UPDATE territory_applications SET after_mention = ? WHERE territory = ?", (after, territory))


def place_mentions(db: sqlite3.Connection, territory: int, mentions: Iterable[int]) -> None:
    """Put mentions into a territory because a person said so; no query takes them out again."""
    rows = [(territory, mention) for mention in mentions]
    with writing(db):
        db.execute(
            """INSERT OR IGNORE INTO ranks_wanted SELECT DISTINCT conversation FROM mentions
               WHERE id IN (SELECT value FROM json_each(?))""",
            (dump([mention for _territory, mention in rows]),),
        )
        past_changed(db)
        db.executemany("INSERT OR IGNORE INTO mentions_placed (territory, mention) VALUES (?, ?)", rows)
        db.executemany("INSERT OR IGNORE INTO mention_territories (territory, mention) VALUES (?, ?)", rows)
