"""``causerie search``: over everything that was kept, newest first."""

from __future__ import annotations

import click
import msgspec

from commands.options import shared
from commands.session import LIMIT, Session
from storage.exports.interchange import MentionLine, mention_line
from storage.search import search as find


class Found(msgspec.Struct, frozen=True):
    """One mention found, and the conversation it is in."""

    mention: MentionLine
    conversation: int


@click.command()
@click.argument("query")
@click.option("--limit", type=LIMIT, default=50, show_default=True)
@shared
def search(session: Session, query: str, limit: int) -> None:
    """Find mentions by their words, their author's name or handle."""
    with session.database() as db:
        found = [Found(mention_line(mention), mention.conversation) for mention in find(db, query, limit=limit)]
    session.show(found, lambda: (_line(one) for one in found))


def _line(found: Found) -> str:
    text = " ".join((found.mention.text or found.mention.title or "").split())
    who = found.mention.author.name if found.mention.author is not None else found.mention.network
    return f"{found.mention.published:%Y-%m-%d %H:%M}  {who}: {text[:100]}"
