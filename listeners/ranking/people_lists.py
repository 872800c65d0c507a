"""The lists of people beside the daily handful: losing touch, first-timers, everybody."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from listeners.ranking.stages import relations
from priorities.people.candidates import PersonScore
from priorities.people.stage import Stage, stage_of
from priorities.people.touch import first_timers, losing_touch
from storage.contacts import contacts, how_often, people_named
from storage.noted import noted
from storage.people import exchanges, follow_back, people
from storage.records.people import Noted, PersonRank


class PeopleList(StrEnum):
    """Which people are asked for, by the names of the command line."""

    FOLLOW_BACK = "follow-back"
    KEEP_IN_TOUCH = "keep-in-touch"
    FIRST_TIMERS = "first-timers"
    EVERYONE = "everyone"


@dataclass(frozen=True, slots=True)
class PeopleWanted:
    """Which of everybody are asked for; empty and None ask for all.

    Attributes:
        text: what a name or handle has to hold.
        group, tag: that she was put in, in any case.
        network: where she has an account.
        stage: how far the relation has come.
    """

    text: str = ""
    group: str = ""
    tag: str = ""
    network: str = ""
    stage: Stage | None = None


ANYBODY = PeopleWanted()

STAGES_LOOKED_AT = 600
"""Of people otherwise wanted, the newest whose words are read to tell how far it has come."""


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """A person of a list: why she stands in it, how far the relation has come, and what was noted about her."""

    rank: PersonRank
    stage: Stage
    noted: Noted


def people_of(
    db: sqlite3.Connection,
    asked: PeopleList,
    *,
    limit: int,
    territory: int | None,
    now: datetime,
    wanted: PeopleWanted = ANYBODY,
) -> list[ListedPerson]:
    """Return a list of people, each with at most three exchanges.

    Args:
        db: any connection; nothing is written.
        asked: which list.
        limit: people at most.
        territory: only people heard there, 0 for outside every territory, None for all; not for everybody.
        now: the moment looked from, aware UTC.
        wanted: which of everybody; the other lists are short.

    Raises:
        StorageError: the database cannot be read.
    """
    if asked is PeopleList.FOLLOW_BACK:
        ranks = follow_back(db, limit, territory)
    elif asked is PeopleList.EVERYONE:
        ranks = _ranks(db, [PersonScore(person, 0, ()) for person in _everybody(db, wanted, limit, now)])
    else:
        order = losing_touch if asked is PeopleList.KEEP_IN_TOUCH else first_timers
        ranks = _ranks(db, order(contacts(db, now, territory), now)[:limit])
    return _listed(db, ranks, now)


def _everybody(db: sqlite3.Connection, wanted: PeopleWanted, limit: int, now: datetime) -> list[int]:
    stage = wanted.stage
    looked_at = limit if stage is None else max(limit, STAGES_LOOKED_AT)
    found = people_named(db, wanted.text, looked_at, group=wanted.group, tag=wanted.tag, network=wanted.network)
    if stage is None:
        return found
    taken = relations(db, found, now)
    return [person for person in found if stage_of(taken.get(person, ())) is stage][:limit]


def _listed(db: sqlite3.Connection, ranks: Sequence[PersonRank], now: datetime) -> list[ListedPerson]:
    ids = [rank.person.id for rank in ranks]
    taken, said = relations(db, ids, now), noted(db, ids)
    return [ListedPerson(rank, stage_of(taken.get(rank.person.id, ())), said[rank.person.id]) for rank in ranks]


def _ranks(db: sqlite3.Connection, scores: Sequence[PersonScore]) -> list[PersonRank]:
    chosen = [score.person for score in scores]
    known = {person.id: person for person in people(db, chosen)}
    often = how_often(db, chosen)
    return [
        PersonRank(known[score.person], score.points, score.reasons, *often[score.person], exchanges(db, score.person))
        for score in scores
        if score.person in known
    ]
