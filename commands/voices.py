"""``causerie voice``: who speaks on your side, and which accounts are yours."""

from __future__ import annotations

import click
import msgspec

from commands.accounts import account_of
from commands.options import shared
from commands.places import assigned_to, names_of_places
from commands.session import Session
from commands.sources import Added
from listeners.ranking.conversations import rank_all_again
from storage.voices import add_voice, all_voices


class VoiceLine(msgspec.Struct, frozen=True):
    """One voice with its accounts, each as network:handle."""

    id: int
    name: str
    accounts: tuple[str, ...]
    territory: str | None


@click.group()
def voice() -> None:
    """Who speaks on your side, and which accounts are yours."""


@voice.command("add")
@click.argument("name")
@click.option("--account", "accounts", multiple=True, metavar="NETWORK:HANDLE-or-ID", help="An account of yours.")
@click.option("--territory", "place", help="The territory where this voice speaks; everywhere otherwise.")
@shared
def add_speaker(session: Session, name: str, accounts: tuple[str, ...], place: str | None) -> None:
    """Add a voice with its accounts; what they wrote is recognised as yours, in the past too."""
    with session.database(durable=True) as db:
        identifier = add_voice(
            db,
            name=name,
            accounts=[account_of(session, text) for text in accounts],
            territory=assigned_to(db, place),
        )
        rank_all_again(db)
    session.show(Added(identifier), lambda: iter((str(identifier),)))


@voice.command("list")
@shared
def list_voices(session: Session) -> None:
    """List the voices and their accounts."""
    with session.database() as db:
        names = names_of_places(db)
        lines = [
            VoiceLine(
                v.id,
                v.name,
                tuple(f"{a.network}:{a.handle}" for a in v.accounts),
                None if v.territory is None else names.get(v.territory),
            )
            for v in all_voices(db)
        ]
    session.show(lines, lambda: (f"{line.id:>4}  {line.name}  {' '.join(line.accounts)}" for line in lines))
