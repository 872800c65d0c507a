"""What was noted about people: their groups, tags and private notes; every change in the log, and taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from storage.encoding import dump, to_ms
from storage.errors import NotFoundError
from storage.log_document import NotedDocument, document_to_json, noted_from_json
from storage.machine import machine
from storage.opening import reading, writing
from storage.ranks import want
from storage.records.journal import DecisionKind
from storage.records.people import Noted
from storage.records.words import words
from storage.uids import new_uid

LABEL_CHARACTERS = 60
"""Of the name of a group or a tag at most; the rest is cut off."""
NOTE_CHARACTERS = 8_000
MOST_LABELS = 30
"""Groups, and again tags, that one person is in at most."""

_GROUP, _TAG = "group", "tag"


def noted(db: sqlite3.Connection, people: Iterable[int]) -> dict[int, Noted]:
    """Return what was noted about each of these people; of somebody nothing was noted about, that."""
    asked = list(people)
    labels: dict[tuple[int, str], list[str]] = {}
    with reading(db):
        for person, kind, name in db.execute(
            """SELECT person, kind, name FROM person_labels WHERE person IN (SELECT value FROM json_each(?))
               ORDER BY person, kind, name""",
            (dump([*asked]),),
        ):
            labels.setdefault((person, kind), []).append(name)
        rows = db.execute(
            "SELECT person, note FROM person_notes WHERE person IN (SELECT value FROM json_each(?))", (dump([*asked]),)
        ).fetchall()
    notes = {row[0]: row[1] for row in rows}
    return {
        one: Noted(tuple(labels.get((one, _GROUP), ())), tuple(labels.get((one, _TAG), ())), notes.get(one, ""))
        for one in asked
    }


def all_groups(db: sqlite3.Connection) -> dict[str, int]:
    """Return the names of all groups with how many people are in each, in the order of their names."""
    with reading(db):
        rows = db.execute(
            "SELECT min(name), count(*) FROM person_labels WHERE kind = ? GROUP BY name ORDER BY name", (_GROUP,)
        ).fetchall()
    return {row[0]: row[1] for row in rows}


def people_in_groups(db: sqlite3.Connection, territory: int | None = None) -> dict[str, tuple[int, ...]]:
    """Return the ids of the people in each group, in the order of the groups' names.

    Args:
        db: any connection.
        territory: only people heard there, 0 for outside every territory, None for all.
    """
    found: dict[str, tuple[str, list[int]]] = {}
    with reading(db):
        for name, person in db.execute(_MEMBERS, {"kind": _GROUP, "territory": territory}):
            found.setdefault(name.casefold(), (name, []))[1].append(person)
    return {name: tuple(people) for name, people in found.values()}


_MEMBERS = """
    SELECT l.name, l.person FROM person_labels AS l
    WHERE l.kind = :kind AND (:territory IS NULL OR EXISTS (
        SELECT 1 FROM identities AS i CROSS JOIN mentions AS m ON m.author = i.id
        WHERE i.person = l.person AND CASE WHEN :territory = 0
            THEN NOT EXISTS (SELECT 1 FROM mention_territories WHERE mention = m.id)
            ELSE EXISTS (SELECT 1 FROM mention_territories WHERE mention = m.id AND territory = :territory) END))
    ORDER BY l.name, l.person
"""


def note_down(db: sqlite3.Connection, person: int, wanted: Noted, now: datetime, *, together: str = "") -> str | None:
    """Make what is noted about a person what is wanted, log it, and return the decision's id; ``undo`` takes it back.

    Where nothing is different nothing is logged, and None returned.
    Her conversations are ranked anew: her group counts there. Labels are cut to one line of ``LABEL_CHARACTERS``.

    Raises:
        NotFoundError: no person has that id.
    """
    with writing(db):
        uid = _uid_of(db, person)
        before, after = noted(db, (person,))[person], cleaned(wanted)
        document = _difference(before, after)
        if document == _difference(before, before):
            return None
        _apply(db, person, document)
        act = new_uid()
        db.execute(
            "INSERT INTO log (id, at, kind, machine, person, person_uid, document) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                act,
                to_ms(now),
                DecisionKind.PERSON.value,
                machine(db),
                person,
                uid,
                document_to_json(replace(document, together=together)),
            ),
        )
    return act


def take_back_noted(db: sqlite3.Connection, person: int, document: str) -> None:
    """Make what is noted about a person what it is without a change that was just taken back. After its undo.

    Each label that came or went with it, and the note where it changed, become what the last standing change made
    them, or what they were before the first.
    """
    said = noted_from_json(document)
    with writing(db):
        before, past = noted(db, (person,))[person], _past(db, person)
        groups = _without(past, before.groups, said, lambda one: (one.groups_added, one.groups_removed))
        tags = _without(past, before.tags, said, lambda one: (one.tags_added, one.tags_removed))
        note = before.note if said.note_before == said.note_after else _note(past, said.note_before)
        _apply(db, person, _difference(before, Noted(groups, tags, note)))


_Past = Sequence[tuple[NotedDocument, bool]]
_Moved = Callable[[NotedDocument], tuple[tuple[str, ...], tuple[str, ...]]]


def _past(db: sqlite3.Connection, person: int) -> _Past:
    """Return every change of what was noted about a person, oldest first, each with whether it stands."""
    rows = db.execute(
        """SELECT l.document, NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id)
           FROM log AS l WHERE l.person = ? AND l.kind = 'person' ORDER BY l.seq""",
        (person,),
    )
    return [(noted_from_json(row[0]), bool(row[1])) for row in rows.fetchall()]


def _without(past: _Past, now: tuple[str, ...], said: NotedDocument, moved: _Moved) -> tuple[str, ...]:
    """Return the labels of one kind as they are without one change."""
    labels = {name.casefold(): name for name in now}
    for name in {name.casefold() for names in moved(said) for name in names}:
        found = _standing(past, name, moved)
        labels.pop(name, None)
        if found is not None:
            labels[name] = found
    return tuple(labels.values())


def _standing(past: _Past, name: str, moved: _Moved) -> str | None:
    """Return how a label is spelt by the last standing change of it, or as before the first; None where it is not."""
    found: str | None = None
    seen = False
    for one, stands in past:
        came, went = ({label.casefold(): label for label in labels} for labels in moved(one))
        if name in came or name in went:
            if not seen:
                found = went.get(name)
            if stands:
                found = came.get(name)
            seen = True
    return found


def _note(past: _Past, before: str) -> str:
    changing = [(one, stands) for one, stands in past if one.note_before != one.note_after]
    first = changing[0][0].note_before if changing else before
    return next((one.note_after for one, stands in reversed(changing) if stands), first)


def cleaned(wanted: Noted) -> Noted:
    """Return what will be kept of what somebody typed: labels on one line, each once, nothing endless."""
    return Noted(_labels(wanted.groups), _labels(wanted.tags), wanted.note.strip()[:NOTE_CHARACTERS])


def _labels(typed: Iterable[str]) -> tuple[str, ...]:
    """Return each label once, whatever its case; the comma separates them elsewhere and stands in none."""
    said = (" ".join(one.replace(",", " ").split())[:LABEL_CHARACTERS].strip() for one in typed)
    each = {one.casefold(): one for one in reversed([one for one in said if one])}
    return tuple(sorted(each.values(), key=str.casefold))[:MOST_LABELS]


def _difference(before: Noted, after: Noted) -> NotedDocument:
    return NotedDocument(
        groups_added=_beyond(after.groups, before.groups),
        groups_removed=_beyond(before.groups, after.groups),
        tags_added=_beyond(after.tags, before.tags),
        tags_removed=_beyond(before.tags, after.tags),
        note_before=before.note,
        note_after=after.note,
    )


def _beyond(some: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in some if one not in others)


def _apply(db: sqlite3.Connection, person: int, change: NotedDocument) -> None:
    for kind, gone, come in (
        (_GROUP, change.groups_removed, change.groups_added),
        (_TAG, change.tags_removed, change.tags_added),
    ):
        db.executemany(
            "DELETE FROM person_labels WHERE person = ? AND kind = ? AND name = ?",
            [(person, kind, name) for name in gone],
        )
        db.executemany(
            "INSERT OR IGNORE INTO person_labels (person, kind, name) SELECT id, ?, ? FROM people WHERE id = ?",
            [(kind, name, person) for name in come],
        )
    db.execute("DELETE FROM person_notes WHERE person = ?", (person,))
    db.execute(
        "INSERT INTO person_notes (person, note) SELECT id, ? FROM people WHERE id = ? AND ? <> ''",
        (change.note_after, person, change.note_after),
    )
    where = db.execute(
        """SELECT DISTINCT m.conversation FROM identities AS i JOIN mentions AS m ON m.author = i.id
           WHERE i.person = ?""",
        (person,),
    )
    want(db, [row[0] for row in where.fetchall()])


def _uid_of(db: sqlite3.Connection, person: int) -> str:
    row = db.execute("SELECT uid FROM people WHERE id = ?", (person,)).fetchone()
    if row is None:
        raise NotFoundError(words("Storage", "There is no person {id}.").given(id=person))
    return str(row[0])
