"""``causerie add``: a mention pasted by hand."""

from __future__ import annotations

from datetime import datetime

import click
import msgspec

from commands.options import shared
from commands.places import assigned_to
from commands.ranking import rank_what_is_new
from commands.session import Moment, Session
from listeners.hearing.ear import Ear
from listeners.importing.pasted import NothingPastedError, pasted_post
from storage.records.words import words


class Kept(msgspec.Struct, frozen=True):
    """The mention that a pasted text became, or already was."""

    mention: int


@click.command()
@click.argument("pasted", metavar="URL-or-TEXT")
@click.option("--network", help="Where it was said; guessed from the address otherwise.")
@click.option("--author", help="Her handle; guessed from the address otherwise.")
@click.option("--published", type=Moment(), help="When it was said; now otherwise.")
@click.option("--territory", help="Where it belongs; wherever a query matches otherwise.")
@shared
def add(
    session: Session,
    pasted: str,
    *,
    network: str | None,
    author: str | None,
    published: datetime | None,
    territory: str | None,
) -> None:
    """Keep a mention pasted by hand; nothing is fetched."""
    try:
        post = pasted_post(pasted, now=session.now(), network=network, author=author, published=published)
    except NothingPastedError as error:
        raise session.cannot(error.words) from error
    with session.database() as db:
        place = assigned_to(db, territory)
        heard = Ear(db).hear([post], source=None, now=session.now(), territory=place)
        if not heard.mentions:
            raise session.cannot(words("Import", "This person was forgotten: nothing of hers is kept."))
        rank_what_is_new(session, db)
    session.show(Kept(heard.mentions[0]), lambda: iter((str(heard.mentions[0]),)))
