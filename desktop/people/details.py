"""All that the sheet of a person shows, read at once on the desk's thread."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from listeners.ranking.stages import relations
from priorities.people.same import SamePerson, suggestions
from priorities.people.stage import Stage, stage_of
from priorities.people.suggesting import suggested_groups
from storage.communities import names_of
from storage.contacts import how_often
from storage.likeness import faces
from storage.merging import merges_of
from storage.noted import all_groups, noted
from storage.people import exchanges, person
from storage.records.journal import LogRow
from storage.records.log_choice import LogChoice
from storage.records.people import Exchange, Merged, Noted, Person
from storage.records.words import Words
from storage.response_log import response_log

EXCHANGES = 8
MOST_PROMISES = 5


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody who may be the same person: her id and name, and the sign of it."""

    person: int
    name: str
    because: Words


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """A person whole.

    Attributes:
        stage: how far the relation has come.
        they_to_us: how often she wrote to us. us_to_them: how many gestures we made toward her.
        exchanges: the last ones, newest first.
        suggested: groups that her own words suggest, those she is in left out.
        groups: the names of all groups there are, for completing.
        promises: ours to her that stand, those due last first.
        merged: who was found to be her, the last one first.
        alike: who may be.
    """

    person: Person
    noted: Noted
    stage: Stage
    they_to_us: int
    us_to_them: int
    exchanges: tuple[Exchange, ...]
    suggested: tuple[Words, ...]
    groups: tuple[str, ...]
    promises: tuple[LogRow, ...]
    merged: tuple[Merged, ...]
    alike: tuple[Alike, ...]


def read_details(db: sqlite3.Connection, person_id: int, now: datetime) -> PersonDetails:
    """Return all that is known of a person.

    Raises:
        NotFoundError: no person has that id.
    """
    who = person(db, person_id)
    theirs, ours = how_often(db, [who.id])[who.id]
    said = noted(db, (who.id,))[who.id]
    return PersonDetails(
        person=who,
        noted=said,
        stage=stage_of(relations(db, (who.id,), now).get(who.id, ())),
        they_to_us=theirs,
        us_to_them=ours,
        exchanges=exchanges(db, who.id, EXCHANGES),
        suggested=suggested_groups(account.bio or "" for account in who.identities),
        groups=tuple(all_groups(db)),
        promises=_promises(db, who, now),
        merged=merges_of(db, who.id),
        alike=_alike(db, who.id),
    )


def _promises(db: sqlite3.Connection, who: Person, now: datetime) -> tuple[LogRow, ...]:
    hers = {(account.network, account.handle.casefold()) for account in who.identities}
    found = response_log(db, LogChoice(promises=True), now=now)
    return tuple([row for row in found if (row.network, row.handle.casefold()) in hers][:MOST_PROMISES])


def _alike(db: sqlite3.Connection, person_id: int) -> tuple[Alike, ...]:
    pairs = [one for one in suggestions(faces(db, person_id)) if person_id in (one.one, one.other)]
    others = {_other(pair, person_id): pair.because for pair in pairs}
    names = names_of(db, others)
    return tuple(Alike(other, names[other], because) for other, because in others.items())


def _other(pair: SamePerson, person_id: int) -> int:
    return pair.other if pair.one == person_id else pair.one
