"""``causerie topic``: topics followed and muted, and how many of them may be announced."""

from __future__ import annotations

import sqlite3

import click
import msgspec

from commands.acting import DecisionDone
from commands.options import shared
from commands.places import DEFAULT, asked_for, names_of_places
from commands.session import Session
from priorities.trends.terms import topic_key
from storage.records.trends import Stance
from storage.records.words import words
from storage.topics import decide_topic, limit_announcements, topic_stances

MOST_LETTERS = 200
"""Of a topic given by hand; what rises is a word, a pair of words, a hashtag or a link."""


class StanceLine(msgspec.Struct, frozen=True):
    """What was decided of a topic in one territory: ``follow`` or ``mute``."""

    topic: str
    territory: str
    stance: str


@click.group("topic")
def topic_group() -> None:
    """Rising topics: followed, muted, announced."""


@topic_group.command("follow")
@click.argument("topic")
@click.option("--territory", help="Only where it rises there; everywhere unless said.")
@shared
def follow_topic(session: Session, topic: str, territory: str | None) -> None:
    """Be told of a topic whenever it rises, whatever the budget."""
    _decide(session, topic, territory, Stance.FOLLOW)


@topic_group.command("mute")
@click.argument("topic")
@click.option("--territory", help="Only where it rises there; everywhere unless said.")
@shared
def mute_topic(session: Session, topic: str, territory: str | None) -> None:
    """Hear nothing of a topic: it leaves the lists and is not announced."""
    _decide(session, topic, territory, Stance.MUTE)


@topic_group.command("unfollow")
@click.argument("topic")
@click.option("--territory", help="Only there; everywhere unless said.")
@shared
def unfollow_topic(session: Session, topic: str, territory: str | None) -> None:
    """Treat a followed topic like any other."""
    _end(session, topic, territory, Stance.FOLLOW)


@topic_group.command("unmute")
@click.argument("topic")
@click.option("--territory", help="Only there; everywhere unless said.")
@shared
def unmute_topic(session: Session, topic: str, territory: str | None) -> None:
    """Treat a muted topic like any other."""
    _end(session, topic, territory, Stance.MUTE)


@topic_group.command("list")
@shared
def list_topics(session: Session) -> None:
    """List the topics that are followed or muted."""
    with session.database() as db:
        names = names_of_places(db)
        lines = [
            StanceLine(one.topic, names.get(one.territory, DEFAULT), one.stance.value) for one in topic_stances(db)
        ]
    session.show(lines, lambda: (f"{line.stance:>6}  {line.topic}  {line.territory}" for line in lines))


@topic_group.command("announce")
@click.argument("at_most", metavar="N", type=click.IntRange(0, 1_000))
@click.option("--territory", help="Only there; everywhere unless said.")
@shared
def announce(session: Session, at_most: int, territory: str | None) -> None:
    """Let at most N topics be announced in any 24 hours of a territory; followed ones always are."""
    with session.database(durable=True) as db:
        done = limit_announcements(db, _places(db, territory), at_most, session.now())
    session.show(DecisionDone(done), lambda: iter((done,)))


def _decide(session: Session, topic: str, territory: str | None, stance: Stance) -> None:
    key = _key(topic)
    with session.database(durable=True) as db:
        done = decide_topic(db, _places(db, territory), topic=topic.strip(), key=key, stance=stance, now=session.now())
    session.show(DecisionDone(done), lambda: iter((done,)))


def _end(session: Session, topic: str, territory: str | None, stance: Stance) -> None:
    key = _key(topic)
    with session.database(durable=True) as db:
        asked = _places(db, territory)
        stands = [one.territory for one in topic_stances(db) if one.key == key and one.stance is stance]
        places = [place for place in asked if place in stands]
        if not places:
            said = words("Commands", "{topic} is not muted there.")
            if stance is Stance.FOLLOW:
                said = words("Commands", "{topic} is not followed there.")
            raise session.cannot(said.given(topic=topic))
        done = decide_topic(db, places, topic=topic.strip(), key=key, stance=Stance.NEITHER, now=session.now())
    session.show(DecisionDone(done), lambda: iter((done,)))


def _places(db: sqlite3.Connection, territory: str | None) -> tuple[int | None, ...]:
    """Return the places meant: one by its name, or all there are, what is outside all of them too."""
    asked = asked_for(db, territory)
    return tuple(names_of_places(db)) if asked is None else (asked or None,)


def _key(topic: str) -> str:
    key = topic_key(topic)
    if not key.strip() or len(topic) > MOST_LETTERS:
        raise click.UsageError("TOPIC is empty, or longer than a topic is")
    return key
