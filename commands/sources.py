"""``causerie source``: where to listen."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import click
import msgspec

from commands.discovering import discover
from commands.options import shared
from commands.places import assigned_to
from commands.session import ROW, Session
from commands.source_list import source_lines, table
from commands.subscriptions import export_list, import_list
from storage.records.sources import SourceKind
from storage.records.words import words
from storage.source_decisions import deciding, move_back
from storage.sources import add_source, remove_source

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


class Added(msgspec.Struct, frozen=True):
    """What adding anything prints; ``decision`` is for ``undo``."""

    id: int
    decision: str | None


class MovedBack(msgspec.Struct, frozen=True):
    """What taking back a move prints: the address as it may be shown; ``decision`` is for ``undo``."""

    source: int
    url: str
    decision: str


class Removed(msgspec.Struct, frozen=True):
    """What removing a source prints; None where it was removed before."""

    removed: int
    decision: str | None


class Cadence(click.ParamType[timedelta]):
    """A length of time such as 15m, 2h, 1d or 900s; at least one minute."""

    name = "duration"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        """Return the length of time, or fail with what would have been right."""
        if isinstance(value, timedelta):
            return value
        found = re.fullmatch(r"(\d{1,6})\s*([smhd])", str(value).strip().lower())
        if found is None:
            self.fail(f"{value!r} is not a length of time such as 15m, 2h or 1d", param, ctx)
        return max(timedelta(minutes=1), timedelta(seconds=int(found[1]) * _UNITS[found[2]]))


def kind_of(location: str) -> tuple[SourceKind, str]:
    """Return what a location is, and how it is stored: a URL as it is, a path absolute.

    Raises:
        FileNotFoundError: it is neither a web address nor a file or folder that exists.
    """
    if re.match(r"^https?://", location, re.IGNORECASE):
        return SourceKind.FEED, location
    if not location.strip():
        raise FileNotFoundError(location)
    try:
        path = Path(location).expanduser().resolve()
        if path.is_dir():
            return SourceKind.FOLDER, str(path)
        if path.is_file():
            return SourceKind.FILE, str(path)
    except (OSError, RuntimeError, ValueError) as error:
        # Too long, of an unknown user, in a folder that may not be looked into: nothing that can be listened to.
        raise FileNotFoundError(location) from error
    raise FileNotFoundError(location)


@click.group()
def source() -> None:
    """Where to listen: feeds, export files, watched folders."""


source.add_command(import_list)
source.add_command(export_list)
source.add_command(discover)


@source.command()
@click.argument("location", metavar="URL-or-FILE-or-FOLDER")
@click.option("--territory", help="The territory whose source this is.")
@click.option("--every", type=Cadence(), help="How often to read it (15m, 2h...); Causerie chooses otherwise.")
@click.option("--title", default="", help="What to call it; the feed's own title otherwise.")
@click.option("--allow-private", is_flag=True, help="Allow an address on this machine or network.")
@shared
def add(
    session: Session,
    location: str,
    *,
    territory: str | None,
    every: timedelta | None,
    title: str,
    allow_private: bool,
) -> None:
    """Listen to a feed's URL, an export file or a folder of them."""
    try:
        kind, place = kind_of(location)
    except FileNotFoundError:
        said = words("Commands", "{location} is neither a web address (http, https) nor a file or folder that exists.")
        raise session.cannot(said.given(location=location)) from None
    with session.database(durable=True) as db, deciding(db, (), session.now()) as decided:
        identifier = add_source(
            db,
            kind=kind,
            location=place,
            title=title,
            territory=assigned_to(db, territory),
            every=every,
            allow_private=allow_private,
            now=session.now(),
        )
    session.show(Added(identifier, decided.decision), lambda: iter((str(identifier),)))


@source.command("list")
@shared
def list_sources(session: Session) -> None:
    """List the sources and how each of them goes."""
    with session.database() as db:
        lines = source_lines(session, db)
    session.show(lines, lambda: table(session, lines))


@source.command()
@click.argument("identifier", metavar="ID", type=ROW)
@shared
def remove(session: Session, identifier: int) -> None:
    """Stop listening to a source; what it carried stays. ``undo`` brings it back."""
    with session.database(durable=True) as db, deciding(db, (identifier,), session.now()) as decided:
        remove_source(db, identifier, session.now())
    session.show(Removed(identifier, decided.decision), lambda: iter((decided.decision or "-",)))


@source.command("move-back")
@click.argument("identifier", metavar="ID", type=ROW)
@shared
def move_back_one(session: Session, identifier: int) -> None:
    """Give a source back the address it had before its server moved it; it is not moved there again."""
    from listeners.fetching.masking import masked  # noqa: PLC0415 - aiohttp's URLs only where addresses are shown

    with session.database(durable=True) as db:
        undone, decision = move_back(db, identifier, session.now())
    session.show(MovedBack(identifier, masked(undone.was), decision), lambda: iter((masked(undone.was),)))
