"""``causerie person``: what you note about somebody: groups, tags, a private note."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

import click
import msgspec

from commands.options import shared
from commands.ranking import rank_what_is_new
from commands.session import ROW, Session
from priorities.people.suggesting import suggested_groups
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
