"""``causerie person``: what you note about somebody: groups, tags, a private note."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

import click
import msgspec

from commands.options import shared
from commands.ranking import rank_what_is_new
from commands.session import LIMIT, ROW, Session
from priorities.people.same import suggestions
from priorities.people.suggesting import suggested_groups
from storage.communities import names_of
from storage.journal import undo
from storage.likeness import faces
from storage.merging import merge_people, merges_of
from storage.noted import cleaned, note_down, noted
from storage.people import person as read_person
from storage.records.people import Noted
from storage.records.words import words


class PersonNoted(msgspec.Struct, frozen=True):
    """What is noted about a person, and which groups her own words suggest; ``decision`` is for ``undo``."""

    person: int
    name: str
    groups: tuple[str, ...]
    tags: tuple[str, ...]
    note: str
    suggested: tuple[str, ...]
    decision: str | None = None


class PeopleMerged(msgspec.Struct, frozen=True):
    """The decision that made one person of two, or took her apart, and the person that there is now."""

    decision: str
    person: int


class SuggestedMerge(msgspec.Struct, frozen=True):
    """Two people who may be one, and why."""

    person: int
    name: str
    other: int
    other_name: str
    because: str


@click.group("person")
def person_group() -> None:
    """What you note about somebody; it stays on this machine."""


@person_group.command()
@click.argument("person", type=ROW)
@shared
def show(session: Session, person: int) -> None:
    """Groups, tags and note of a person, and what she says she is: suggested, never set by itself."""
    with session.database() as db:
        document = _document(session, db, person, None)
    session.show(document, lambda: _lines(document))


@person_group.command()
@click.argument("person", type=ROW)
@click.argument("name")
@click.option("--remove", is_flag=True, help="Take her out of it.")
@shared
def group(session: Session, person: int, name: str, *, remove: bool) -> None:
    """Put a person in a group of stakeholders (press, customers...): it counts in the queue and stands in the log."""
    with session.database(durable=True) as db:
        known = _noted(db, person)
        wanted = replace(known, groups=_with(session, known.groups, name, remove=remove))
        document = _changed(session, db, person, wanted)
    session.show(document, lambda: _lines(document))


@person_group.command()
@click.argument("person", type=ROW)
@click.argument("name")
@click.option("--remove", is_flag=True, help="Take it off her.")
@shared
def tag(session: Session, person: int, name: str, *, remove: bool) -> None:
    """Give a person a tag."""
    with session.database(durable=True) as db:
        known = _noted(db, person)
        wanted = replace(known, tags=_with(session, known.tags, name, remove=remove))
        document = _changed(session, db, person, wanted)
    session.show(document, lambda: _lines(document))


@person_group.command()
@click.argument("person", type=ROW)
@click.argument("text")
@shared
def note(session: Session, person: int, text: str) -> None:
    """Write the private note of a person, in place of the one that is there; an empty one removes it."""
    with session.database(durable=True) as db:
        document = _changed(session, db, person, replace(_noted(db, person), note=text))
    session.show(document, lambda: _lines(document))


@person_group.command()
@click.argument("person", type=ROW)
@click.argument("other", type=ROW)
@shared
def merge(session: Session, person: int, other: int) -> None:
    """Make one person of two: accounts, history and notes of OTHER become PERSON's. It can be undone at any time."""
    with session.database(durable=True) as db:
        document = PeopleMerged(merge_people(db, person, other, session.now()), person)
        rank_what_is_new(session, db)
    session.show(document, lambda: iter((document.decision,)))


@person_group.command()
@click.argument("person", type=ROW)
@click.argument("other", type=ROW, required=False)
@shared
def unmerge(session: Session, person: int, other: int | None) -> None:
    """Take out of a person who was merged into her last, or OTHER; however long ago that was."""
    with session.database(durable=True) as db:
        merged = [one for one in merges_of(db, person) if other in (None, one.person)]
        if not merged:
            raise session.cannot(words("Commands", "Nobody like that was merged into person {id}.").given(id=person))
        document = PeopleMerged(undo(db, merged[0].act, session.now(), whenever=True), merged[0].person)
        rank_what_is_new(session, db)
    session.show(document, lambda: iter((document.decision,)))


@person_group.command("suggestions")
@click.option("--limit", type=LIMIT, default=20, show_default=True)
@shared
def suggest_merges(session: Session, limit: int) -> None:
    """Who may be one and the same person, and the sign of it; nothing is merged by itself."""
    with session.database() as db:
        found = suggestions(faces(db))[:limit]
        named = names_of(db, {person for one in found for person in (one.one, one.other)})
    documents = [
        SuggestedMerge(one.one, named[one.one], one.other, named[one.other], session.say(one.because)) for one in found
    ]
    session.show(documents, lambda: (f"{d.person} {d.name} = {d.other} {d.other_name}: {d.because}" for d in documents))


def _noted(db: sqlite3.Connection, person: int) -> Noted:
    return noted(db, (person,))[person]


def _with(session: Session, known: tuple[str, ...], name: str, *, remove: bool) -> tuple[str, ...]:
    label = "".join(cleaned(Noted((name,))).groups)
    if not label:
        raise session.cannot(words("Commands", "A group or a tag needs a name: write it behind the person."))
    others = tuple(one for one in known if one.casefold() != label.casefold())
    return others if remove else (*others, label)


def _changed(session: Session, db: sqlite3.Connection, person: int, wanted: Noted) -> PersonNoted:
    decision = note_down(db, person, wanted, session.now())
    rank_what_is_new(session, db)
    return _document(session, db, person, decision)


def _document(session: Session, db: sqlite3.Connection, person: int, decision: str | None) -> PersonNoted:
    who, known = read_person(db, person), _noted(db, person)
    suggested = tuple(session.say(one) for one in suggested_groups(account.bio or "" for account in who.identities))
    left = tuple(one for one in suggested if one not in known.groups)
    return PersonNoted(person, who.name, known.groups, known.tags, known.note, left, decision)


def _lines(document: PersonNoted) -> Iterator[str]:
    yield document.name
    if document.groups:
        yield "  " + ", ".join(document.groups)
    if document.tags:
        yield "  " + ", ".join(f"#{one}" for one in document.tags)
    if document.note:
        yield "  " + document.note
    if document.suggested:
        yield "  ? " + ", ".join(document.suggested)
    if document.decision:
        yield document.decision
