"""The board of stakeholders, read from groups, from what was heard and done, and from what the sources can hear."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta

from listeners.ranking.stages import relations
from priorities.people.board import BoardRow, Ears, Stakeholder, board
from storage.health import all_health
from storage.noted import people_in_groups
from storage.people import people
from storage.sources import all_sources

A_WEEK = timedelta(days=7)
MOST_PEOPLE = 500
"""People whose words are read: of more, those who were heard first; the board says how many it leaves out."""

_HEARS_OTHERS = ("mentions", "tags", "unknown")
_HEARS_MENTIONS = ("mentions", "unknown")


@dataclass(frozen=True, slots=True)
class Stakeholders:
    """The rows, and how many people of groups were not looked at."""

    rows: tuple[BoardRow, ...]
    left_out: int = 0


def stakeholders(db: sqlite3.Connection, now: datetime, territory: int | None = None) -> Stakeholders:
    """Return the board at a moment, with the moves of the last seven days.

    Reads the words of everybody in a group: not for the thread that acts wait for.

    Args:
        db: any connection; nothing is written.
        now: the moment looked from, aware UTC.
        territory: only people heard there, 0 for outside every territory, None for all.

    Raises:
        StorageError: the database cannot be read.
    """
    groups = people_in_groups(db, territory)
    everybody = [*dict.fromkeys(person for members in groups.values() for person in members)]
    looked_at = sorted(everybody)[:MOST_PEOPLE]
    taken, known = relations(db, looked_at, now), {one.id: one for one in people(db, looked_at)}
    rows = {
        group: [
            Stakeholder(
                person,
                known[person].name,
                frozenset(identity.network for identity in known[person].identities),
                taken.get(person, ()),
            )
            for person in members
            if person in known
        ]
        for group, members in groups.items()
    }
    return Stakeholders(board(rows, _ears(db), now - A_WEEK), len(everybody) - len(looked_at))


def _ears(db: sqlite3.Connection) -> Ears:
    health = all_health(db)
    at_work = [health[one.id] for one in all_sources(db) if not one.paused and one.id in health]
    at_work = [one for one in at_work if not one.gone]
    return Ears(
        mentions=frozenset(one.network for one in at_work if one.network and one.hears in _HEARS_MENTIONS),
        others=frozenset(one.network for one in at_work if one.network and one.hears in _HEARS_OTHERS),
    )
