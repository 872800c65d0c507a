"""``causerie voice``: who speaks on your side, and which accounts are yours."""

from __future__ import annotations

import click
import msgspec

from commands.accounts import account_of
from commands.options import shared
from commands.places import assigned_to, names_of_places
from commands.session import Session
from listeners.ranking.conversations import rank_all_again
from storage.records.territories import Recognised
from storage.voice_decisions import claim_accounts, make_voice
from storage.voices import all_voices


class VoiceLine(msgspec.Struct, frozen=True):
    """One voice with its accounts, each as network:handle."""

    id: int
    name: str
    accounts: tuple[str, ...]
    territory: str | None


class VoiceAdded(msgspec.Struct, frozen=True):
    """A voice with its accounts; ``recognised`` mentions heard before turned out to be by us."""

    id: int
    decision: str
    recognised: int


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
    given = [account_of(session, text) for text in accounts]
    with session.database(durable=True) as db:
        made = make_voice(db, name=name, accounts=given, territory=assigned_to(db, place), now=session.now())
        rank_all_again(db)
    added = VoiceAdded(made.voice, made.decision, _count(made.recognised))
    session.show(added, lambda: iter((str(made.voice),)))


@voice.command("change")
@click.argument("name")
@click.option("--account", "accounts", multiple=True, required=True, metavar="NETWORK:HANDLE-or-ID", help="One more.")
@shared
def change_speaker(session: Session, name: str, accounts: tuple[str, ...]) -> None:
    """Give a voice further accounts; what they wrote is recognised as yours. ``undo`` takes it back."""
    given = [account_of(session, text) for text in accounts]
    with session.database(durable=True) as db:
        done = claim_accounts(db, name, given, session.now())
        rank_all_again(db)
    added = VoiceAdded(done.voice, done.decision, _count(done.recognised))
    session.show(added, lambda: iter((done.decision,)))


def _count(recognised: Recognised) -> int:
    return len(recognised.written) + len(recognised.written_to_us)


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
