"""The lists of people beside the daily handful: losing touch, first-timers, everybody."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from priorities.people.candidates import PersonScore
from priorities.people.touch import first_timers, losing_touch
from storage.contacts import contacts, how_often, people_named
from storage.people import exchanges, follow_back, people
from storage.records.people import PersonRank


class PeopleList(StrEnum):
    """Which people are asked for, by the names of the command line."""

    FOLLOW_BACK = "follow-back"
    KEEP_IN_TOUCH = "keep-in-touch"
    FIRST_TIMERS = "first-timers"
    EVERYONE = "everyone"


def people_of(
    db: sqlite3.Connection, asked: PeopleList, *, limit: int, territory: int | None, now: datetime, text: str = ""
) -> list[PersonRank]:
    """Return a list of people, each with at most three exchanges.

    Args:
        db: any connection; nothing is written.
        asked: which list.
        limit: people at most.
        territory: only people heard there, 0 for outside every territory, None for all; not for everybody.
        now: the moment looked from, aware UTC.
        text: what a name or handle has to hold, for everybody.

    Raises:
        StorageError: the database cannot be read.
    """
    if asked is PeopleList.FOLLOW_BACK:
        return follow_back(db, limit, territory)
    if asked is PeopleList.EVERYONE:
        return _ranks(db, [PersonScore(person, 0, ()) for person in people_named(db, text, limit)])
    order = losing_touch if asked is PeopleList.KEEP_IN_TOUCH else first_timers
    return _ranks(db, order(contacts(db, now, territory), now)[:limit])


def _ranks(db: sqlite3.Connection, scores: Sequence[PersonScore]) -> list[PersonRank]:
    chosen = [score.person for score in scores]
    known = {person.id: person for person in people(db, chosen)}
    often = how_often(db, chosen)
    return [
        PersonRank(known[score.person], score.points, score.reasons, *often[score.person], exchanges(db, score.person))
        for score in scores
        if score.person in known
    ]
