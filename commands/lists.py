"""``causerie queue`` and ``people``: two of the three lists, each line with its reasons."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain

import click

from commands.documents import (
    PersonDocument,
    PersonInQueue,
    QueueDocument,
    person_document,
    queue_document,
)
from commands.options import shared
from commands.places import asked_for
from commands.session import LIMIT, Session
from listeners.ranking.lists import bring_up_to_date
from listeners.ranking.people_lists import ANYBODY, PeopleList, PeopleWanted, people_of
from listeners.ranking.replay import as_of
from priorities.people.stage import Stage
from storage.exports.table import ReasonLine
from storage.facts import thread
from storage.ranks import queue as read_queue
from storage.records.conversations import ConversationState, ListName, QueueEntry
from storage.records.words import words

_LISTS = [ListName.TO_ANSWER.value, ListName.GOOD_TO_KNOW.value]
_STATES = [*(state.value for state in ConversationState), "all"]
_LINE_BELOW = words("Queue", "Below this, nothing waits for an answer")


@contextmanager
def up_to_date(session: Session) -> Iterator[sqlite3.Connection]:
    """Open the database with all three lists up to date; with ``--now``, a copy of it as it stood then."""
    with session.database() as db:
        if session.fixed_now is None:
            bring_up_to_date(db, session.now())
            yield db
            return
        with as_of(db, session.fixed_now) as past:
            bring_up_to_date(past, session.fixed_now)
            yield past


@click.command()
@click.option("--list", "name", type=click.Choice(_LISTS), default=_LISTS[0], show_default=True)
@click.option("--territory", help="Only what was heard there.")
@click.option("--state", type=click.Choice(_STATES), default="open", show_default=True)
@click.option("--limit", type=LIMIT, default=50, show_default=True)
@shared
def queue(session: Session, name: str, territory: str | None, state: str, limit: int) -> None:
    """The conversations to answer, the first to answer first."""
    with up_to_date(session) as db:
        chosen = None if state == "all" else ConversationState(state)
        entries = _entries(db, ListName(name), asked_for(db, territory), chosen, limit)
        documents = queue_documents(session, db, entries)
    session.show(documents, lambda: queue_lines(session, documents))


def _entries(
    db: sqlite3.Connection, name: ListName, place: int | None, state: ConversationState | None, limit: int
) -> list[QueueEntry]:
    """Return a page of a list. The queue goes on below its line: everything that is in that state, however low."""
    lists = [name, ListName.BELOW] if name is ListName.TO_ANSWER else [name]
    pages = [read_queue(db, list=one, territory=place, state=state, limit=limit) for one in lists]
    if len(pages) == 1:
        return pages[0]
    both = sorted(chain.from_iterable(pages), key=lambda entry: -entry.points)[:limit]
    return [replace(entry, rank=rank) for rank, entry in enumerate(both, start=1)]


def queue_documents(session: Session, db: sqlite3.Connection, entries: Iterable[QueueEntry]) -> list[QueueDocument]:
    """Return a page of a list as documents."""
    return [queue_document(entry, _people(db, entry.conversation.id), session.say) for entry in entries]


def _people(db: sqlite3.Connection, conversation: int) -> list[PersonInQueue]:
    authors = [mention.author for mention in thread(db, conversation) if mention.author is not None]
    return list({a.person: PersonInQueue(a.person, a.name, a.handle) for a in authors}.values())


def queue_lines(session: Session, documents: list[QueueDocument]) -> Iterator[str]:
    """Yield a list for people: who, where, what, and why first; what waits for no answer under the line."""
    below = [document for document in documents if document.list == ListName.BELOW.value]
    for document in documents:
        if document not in below:
            yield from _conversation_lines(document)
    yield f"---- {session.say(_LINE_BELOW)}"
    for document in below:
        yield from _conversation_lines(document)


def _conversation_lines(document: QueueDocument) -> Iterator[str]:
    mention = document.mention
    who = (mention.author.name or mention.author.handle) if mention.author is not None else None
    text = " ".join((mention.text or mention.title or "").split())
    yield f"{document.rank:>3}. {who or mention.network}  ({mention.network})  {document.points:+d}"
    yield f"     {text[:110]}{'…' if len(text) > 110 else ''}"
    yield from reason_texts(document.reasons)


def reason_texts(reasons: Iterable[ReasonLine], most: int = 3) -> Iterator[str]:
    """Yield the first reasons of a line, for people."""
    for reason in list(reasons)[:most]:
        yield f"     {reason.points:+4d}  {reason.text}"


@click.command()
@click.option("--territory", help="Only people heard there; not for everyone.")
@click.option(
    "--list", "name", type=click.Choice([one.value for one in PeopleList]), default="follow-back", show_default=True
)
@click.option("--group", default="", help="Of everyone: only who is in that group.")
@click.option("--tag", default="", help="Of everyone: only who has that tag.")
@click.option("--stage", type=click.Choice([one.value for one in Stage]), help="Of everyone: how far it has come.")
@click.option("--limit", type=LIMIT, default=20, show_default=True)
@shared
def people(
    session: Session, *, territory: str | None, name: str, group: str, tag: str, stage: str | None, limit: int
) -> None:
    """People worth a relationship, and why: whom to follow back, to keep in touch with, to welcome; or everyone."""
    wanted = PeopleWanted(group=group, tag=tag, stage=Stage(stage) if stage else None)
    if wanted != ANYBODY and name != PeopleList.EVERYONE:
        raise click.UsageError("--group, --tag and --stage choose among everyone: add --list everyone.")
    with up_to_date(session) as db:
        place = asked_for(db, territory)
        found = people_of(db, PeopleList(name), limit=limit, territory=place, now=session.now(), wanted=wanted)
        documents = [person_document(one, session.say) for one in found]
    session.show(documents, lambda: person_lines(documents))


def person_lines(documents: Iterable[PersonDocument]) -> Iterator[str]:
    """Yield people for people."""
    for document in documents:
        handles = ", ".join(f"@{i.handle} ({i.network})" if i.handle else i.network for i in document.identities)
        yield f"  {document.name}  {handles}  {document.points:+d}"
        yield from reason_texts(document.reasons)
