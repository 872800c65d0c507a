"""Two people found to be one, and taken apart again: drawn from the log, so that nothing is lost by either."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import datetime

from storage.encoding import dump, to_ms
from storage.errors import NotFoundError, OurOwnError
from storage.log_document import MergeDocument, document_to_json, merge_from_json
from storage.machine import machine
from storage.noted import NOTE_CHARACTERS, note_down, noted
from storage.opening import reading, writing
from storage.ranks import want
from storage.records.journal import DecisionKind
from storage.records.people import Merged, Noted
from storage.records.words import words
from storage.uids import new_uid

_STANDING = """
    SELECT l.id, l.document FROM log AS l
    WHERE l.kind = 'merge' AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id) ORDER BY l.seq
"""


def merge_people(db: sqlite3.Connection, kept: int, gone: int, now: datetime) -> str:
    """Make one person of two, log it, and return the decision's id; ``undo`` takes them apart again, at any time.

    Accounts stay what they are and belong to ``kept`` from now on, with all that was said and done. Groups and tags
    are joined, notes stand one under the other.

    Raises:
        NotFoundError: one of them is not stored, was merged already, or both are the same.
        OurOwnError: one of them speaks for us.
    """
    with writing(db):
        uids = _uids(db, kept, gone)
        before = noted(db, (kept, gone))
        document = MergeDocument(uids[kept], uids[gone], together=new_uid())
        act = new_uid()
        db.execute(
            "INSERT INTO log (id, at, kind, machine, person, person_uid, document) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (act, to_ms(now), DecisionKind.MERGE.value, machine(db), kept, uids[kept], document_to_json(document)),
        )
        note_down(db, kept, _both(before[kept], before[gone]), now, together=document.together)
        regroup(db)
    return act


def merges_of(db: sqlite3.Connection, person: int) -> tuple[Merged, ...]:
    """Return who was merged into a person, with the decision to undo for each, the last one first."""
    with reading(db):
        merges = {merge_from_json(document).gone: act for act, document in db.execute(_STANDING)}
        rows = db.execute(
            "SELECT id, uid, name FROM people WHERE merged_into = ? AND uid IN (SELECT value FROM json_each(?))",
            (person, dump([*merges])),
        ).fetchall()
    known = {row["uid"]: row for row in rows}
    gone = [(act, known[uid]) for uid, act in merges.items() if uid in known]
    return tuple(Merged(act, one["id"], one["name"]) for act, one in reversed(gone))


def regroup(db: sqlite3.Connection) -> None:
    """Make who belongs together what the merges that stand in the log say."""
    with writing(db):
        before = _owners(db)
        db.execute("UPDATE identities SET person = home, home = NULL WHERE home IS NOT NULL")
        db.execute("UPDATE people SET merged_into = NULL WHERE merged_into IS NOT NULL")
        for gone, kept in _stand_for(db).items():
            db.execute("UPDATE people SET merged_into = ? WHERE id = ?", (kept, gone))
            db.execute("UPDATE identities SET home = person, person = ? WHERE person = ?", (kept, gone))
            db.execute("DELETE FROM person_ranks WHERE person = ?", (gone,))
        after = _owners(db)
        moved = [one for one in before.keys() | after.keys() if before.get(one) != after.get(one)]
        where = db.execute(
            "SELECT DISTINCT conversation FROM mentions WHERE author IN (SELECT value FROM json_each(?))",
            (dump([*moved]),),
        )
        want(db, [row[0] for row in where.fetchall()])


def _owners(db: sqlite3.Connection) -> dict[int, int]:
    """Return whose the accounts are that are not where they were first heard."""
    return {row[0]: row[1] for row in db.execute("SELECT id, person FROM identities WHERE home IS NOT NULL")}


def _stand_for(db: sqlite3.Connection) -> Mapping[int, int]:
    """Return, by person, who stands for her; who stands for herself is not in it."""
    ids = {row[0]: row[1] for row in db.execute("SELECT uid, id FROM people")}
    into: dict[int, int] = {}

    def last(person: int) -> int:
        while person in into:
            person = into[person]
        return person

    for _act, document in db.execute(_STANDING).fetchall():
        said = merge_from_json(document)
        if said.kept in ids and said.gone in ids:
            kept, gone = last(ids[said.kept]), last(ids[said.gone])
            if kept != gone:
                into[gone] = kept
    return {gone: last(gone) for gone in into}


def _uids(db: sqlite3.Connection, kept: int, gone: int) -> dict[int, str]:
    rows = db.execute(
        """SELECT id, uid, name, EXISTS (SELECT 1 FROM identities WHERE person = people.id AND ours = 1) AS ours
           FROM people WHERE id IN (?, ?) AND merged_into IS NULL""",
        (kept, gone),
    ).fetchall()
    found = {row["id"]: row["uid"] for row in rows}
    for asked in (kept, gone):
        if asked not in found:
            raise NotFoundError(words("Storage", "There is no person {id}.").given(id=asked))
    if kept == gone:
        raise NotFoundError(words("Storage", "Person {id} is one already: name two.").given(id=kept))
    for row in rows:
        if row["ours"]:
            said = words("Storage", "{name} speaks for you: only others can be merged.")
            raise OurOwnError(said.given(name=row["name"]))
    return found


def _both(kept: Noted, gone: Noted) -> Noted:
    notes = [note for note in dict.fromkeys((kept.note, gone.note)) if note]
    return Noted((*kept.groups, *gone.groups), (*kept.tags, *gone.tags), "\n".join(notes)[:NOTE_CHARACTERS])
