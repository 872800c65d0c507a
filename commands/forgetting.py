"""``causerie forget``: a person and what she wrote, gone for good."""

from __future__ import annotations

from collections.abc import Iterator

import click
import msgspec

from commands.options import shared
from commands.ranking import rank_what_is_new
from commands.session import ROW, Session
from listeners.ranking.people import refresh_people
from storage.forgetting_everywhere import forget_person, what_goes
from storage.forgetting_words import left_words, removed_words
from storage.records.forgetting import WhatGoes
from storage.records.words import words


class ForgottenPerson(msgspec.Struct, frozen=True):
    """What was removed; ``kept_copies`` are files in which she still is, ``swept`` whether its room was overwritten."""

    person: int
    name: str
    accounts: int
    mentions: int
    log_lines: int
    drafts: int
    copies: int
    removed_copies: tuple[str, ...]
    kept_copies: tuple[str, ...]
    swept: bool


@click.command()
@click.argument("person", type=ROW)
@click.option("--yes", is_flag=True, help="Do not ask.")
@shared
def forget(session: Session, person: int, *, yes: bool) -> None:
    """Remove a person and what she wrote, for good; a later poll or import does not bring her back."""
    with session.database(durable=True) as db:
        if not yes:
            _ask(session, what_goes(db, person))
        went = forget_person(db, person)
        rank_what_is_new(session, db)
        if session.fixed_now is None:
            refresh_people(db, session.now())
    goes = went.goes
    document = ForgottenPerson(
        person,
        goes.name,
        goes.accounts,
        goes.mentions,
        goes.log_lines,
        goes.drafts,
        goes.copies,
        went.removed_copies,
        went.kept_copies,
        went.swept,
    )

    def lines() -> Iterator[str]:
        yield session.say(words("Forgetting", "{name} is forgotten.").given(name=goes.name))
        yield from (session.say(said) for said in left_words(went))

    session.show(document, lines)


def _ask(session: Session, goes: WhatGoes) -> None:
    """Say what goes and ask once; whoever does not answer has not agreed."""
    for said in removed_words(goes):
        session.tell(said)
    question = words("Forgetting", "Forget {name} for good?").given(name=goes.name)
    try:
        agreed = click.confirm(session.say(question), err=True)
    except click.Abort:
        agreed = False
    if not agreed:
        raise session.cannot(words("Forgetting", "Nothing was removed. With --yes it is done without asking."))
