"""``causerie respond``, ``dismiss``, ``snooze``, ``follow`` and ``undo``: what a person did, into the log."""

from __future__ import annotations

import sqlite3
from collections import deque
from datetime import datetime

import click
import msgspec

from commands.options import shared
from commands.ranking import rank_what_is_new
from commands.session import ROW, Moment, Session
from listeners.territories.keeping_out import proposals_for
from priorities.conversations.promises import with_promise
from storage.import_undo import undo_run
from storage.imports import is_run
from storage.journal import dismiss as dismiss_conversation
from storage.journal import log_gesture
from storage.journal import snooze as snooze_conversation
from storage.journal import undo as undo_act
from storage.records.journal import GestureKind, GestureToLog, How, Why
from storage.records.words import words
from storage.voices import all_voices


class GestureDone(msgspec.Struct, frozen=True):
    """The id of a gesture that is on the disk."""

    gesture: str


class DecisionDone(msgspec.Struct, frozen=True):
    """The id of a decision that is on the disk."""

    decision: str


class ProposalLine(msgspec.Struct, frozen=True):
    """A change of a territory's query that would have kept a conversation out; nothing was changed yet.

    ``removes`` of the ``of`` mentions looked at would be kept out too, ``answered`` of them wrongly so.
    """

    territory: str
    without: str
    query: str
    removes: int
    of: int
    answered: int


class NotAboutUs(msgspec.Struct, frozen=True):
    """A conversation dismissed as not about us, and what would have kept it out."""

    decision: str
    proposals: tuple[ProposalLine, ...]


_TOWARD_A_MENTION = [kind.value for kind in GestureKind if kind not in (GestureKind.PUBLISH,)]


@click.command()
@click.argument("mention", type=ROW)
@click.option("--text", required=True, help="What was answered.")
@click.option("--why", type=click.Choice([why.value for why in Why]), required=True, help="The intention.")
@click.option("--voice", help="Who spoke; the only voice there is otherwise.")
@click.option("--gesture", type=click.Choice(_TOWARD_A_MENTION), default="reply", show_default=True)
@click.option("--elsewhere", is_flag=True, help="It was answered by phone, in the network's app, by someone else.")
@shared
def respond(
    session: Session,
    mention: int,
    *,
    text: str,
    why: str,
    voice: str | None,
    gesture: str,
    elsewhere: bool,
) -> None:
    """Log an answer to a mention."""
    with session.database(durable=True) as db:
        rank_what_is_new(session, db)  # the log keeps why the mention stood where it stood
        answer = GestureToLog(
            kind=GestureKind(gesture),
            why=Why(why),
            how=How.ELSEWHERE if elsewhere else How.POSTED,
            voice=_voice(session, db, voice),
            mention=mention,
            text=text,
        )
        done = log_gesture(db, with_promise(answer, session.now()), session.now())
    session.show(GestureDone(done), lambda: iter((done,)))


def _voice(session: Session, db: sqlite3.Connection, name: str | None) -> int | None:
    """Return the id of the voice meant: by name or id, else the only one."""
    known = all_voices(db)
    if name is None:
        return known[0].id if len(known) == 1 else None
    for one in known:
        if name in (one.name, str(one.id)):
            return one.id
    said = words("Commands", "There is no voice {name}: the voices are {names}.")
    raise session.cannot(said.given(name=name, names=", ".join(one.name for one in known) or "-"))


@click.command()
@click.argument("conversation", type=ROW)
@click.option("--not-about-us", is_flag=True, help="The query should not have kept it: print what would have.")
@shared
def dismiss(session: Session, conversation: int, *, not_about_us: bool) -> None:
    """Decide that a conversation needs no answer."""
    with session.database(durable=True) as db:
        proposed = proposals_for(db, conversation) if not_about_us else ()
        done = dismiss_conversation(db, conversation, session.now(), not_about_us=not_about_us)
    if not not_about_us:
        session.show(DecisionDone(done), lambda: iter((done,)))
        return
    lines = tuple(
        ProposalLine(of.territory.name, one.without, one.query, one.removes, one.of, one.answered)
        for of in proposed
        for one in of.proposals
    )
    session.show(NotAboutUs(done, lines), lambda: iter((done, *(f"{one.territory}  {one.query}" for one in lines))))


@click.command()
@click.argument("conversation", type=ROW)
@click.option("--until", type=Moment(), required=True, help="When to be reminded (RFC 3339).")
@shared
def snooze(session: Session, conversation: int, until: datetime) -> None:
    """Be reminded of a conversation later."""
    with session.database(durable=True) as db:
        done = snooze_conversation(db, conversation, until, session.now())
    session.show(DecisionDone(done), lambda: iter((done,)))


@click.command()
@click.argument("person", type=ROW)
@click.option("--why", type=click.Choice([why.value for why in Why]), default="meet", show_default=True)
@click.option("--voice", help="Who followed; the only voice there is otherwise.")
@shared
def follow(session: Session, person: int, why: str, voice: str | None) -> None:
    """Log that a person is followed (back)."""
    with session.database(durable=True) as db:
        gesture = GestureToLog(GestureKind.FOLLOW_BACK, Why(why), voice=_voice(session, db, voice), person=person)
        done = log_gesture(db, gesture, session.now())
    session.show(GestureDone(done), lambda: iter((done,)))


@click.command()
@click.argument("act", metavar="GESTURE-or-DECISION-or-IMPORT")
@shared
def undo(session: Session, act: str) -> None:
    """Take back a gesture, a decision (the log keeps both lines), or a whole import."""
    with session.database(durable=True) as db:
        if is_run(db, act):
            done = act
            deque(undo_run(db, act, session.now()), maxlen=0)
            rank_what_is_new(session, db)
        else:
            done = undo_act(db, act, session.now())
    session.show(DecisionDone(done), lambda: iter((done,)))
