"""``causerie search``: over everything that was kept, newest first."""

from __future__ import annotations

import sqlite3
from datetime import datetime

import click
import msgspec

from commands.options import shared
from commands.query_mistakes import refused
from commands.session import LIMIT, Session
from listeners.searching.asked import Asked, understood
from listeners.searching.finding import find_all
from listeners.territories.mistakes import QueryError
from storage.exports.interchange import MentionLine, mention_line
from storage.records.mentions import Mention
from storage.wordings import wordings


class Said(msgspec.Struct, frozen=True):
    """What a mention said before it was edited, until when."""

    title: str
    text: str
    replaced_at: datetime


class Found(msgspec.Struct, frozen=True, omit_defaults=True):
    """One mention found, the conversation it is in, and what it said before where it was edited, oldest first."""

    mention: MentionLine
    conversation: int
    before: tuple[Said, ...] = ()


@click.command()
@click.argument("query")
@click.option("--limit", type=LIMIT, default=50, show_default=True)
@shared
def search(session: Session, query: str, limit: int) -> None:
    """Find mentions by their words, their author's name, and all that a territory's query can ask for."""
    asked = _understood(session, query)
    with session.database() as db:
        found = [
            Found(mention_line(mention), mention.conversation, _before(db, mention))
            for mention in find_all(db, asked, limit)
        ]
    session.show(found, lambda: (_line(one) for one in found))


def _understood(session: Session, query: str) -> Asked:
    try:
        return understood(query)
    except QueryError as error:
        raise refused(session, query, error) from error


def _before(db: sqlite3.Connection, mention: Mention) -> tuple[Said, ...]:
    old = wordings(db, mention.id) if mention.edited_at is not None else []
    return tuple(Said(one.title, one.text, one.replaced_at) for one in old)


def _line(found: Found) -> str:
    text = " ".join((found.mention.text or found.mention.title or "").split())
    who = found.mention.author.name if found.mention.author is not None else found.mention.network
    return f"{found.mention.published:%Y-%m-%d %H:%M}  {who}: {text[:100]}"
