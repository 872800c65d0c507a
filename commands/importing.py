"""``causerie import`` and ``causerie add``: export files, and mentions pasted by hand."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import click
import msgspec

from commands.options import shared
from commands.places import assigned_to
from commands.session import Moment, Session
from listeners.hearing.ear import Ear
from listeners.importing.files import Imported, cannot_import, hear_rows, presets_of, recognise_file
from listeners.importing.forms.part import UnreadableError
from listeners.importing.pasted import NothingPastedError, pasted_post
from listeners.importing.presets.registry import PRESETS
from listeners.importing.recognition import Recognised
from listeners.ranking.conversations import refresh_ranks
from listeners.ranking.terms import query_terms
from storage.records.words import words
from storage.territories import all_territories


class RejectedRow(msgspec.Struct, frozen=True):
    """A row that was not taken, and why."""

    row: int
    reason: str


class ImportDocument(msgspec.Struct, frozen=True):
    """How importing a file ended."""

    preset: str
    rows: int
    kept: int
    duplicates: int
    rejected: tuple[RejectedRow, ...]


class Kept(msgspec.Struct, frozen=True):
    """The mention that a pasted text became, or already was."""

    mention: int


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--preset",
    type=click.Choice([preset.name for preset in PRESETS]),
    help="What the file is; recognised by its content otherwise.",
)
@click.option("--territory", help="Where its mentions belong; wherever a query matches otherwise.")
@shared
def import_file(session: Session, file: Path, *, preset: str | None, territory: str | None) -> None:
    """Import mentions from a file of interchange lines (NDJSON)."""
    try:
        document = _imported(session, file, preset, territory)
    except OSError as error:
        said = words("Commands", "{path} cannot be read: {detail}.")
        raise session.cannot(said.given(path=str(file), detail=error.strerror or str(error))) from error
    session.show(document, lambda: _lines(session, document))


def _imported(session: Session, file: Path, preset: str | None, territory: str | None) -> ImportDocument:
    with file.open("rb") as opened, session.database() as db:
        place = assigned_to(db, territory)
        try:
            found = recognise_file(opened, next((one for one in PRESETS if one.name == preset), None))
        except UnreadableError as error:
            raise session.cannot(cannot_import(file.name, error)) from error
        steps = hear_rows(Ear(db), found, opened, source=None, now=session.now(), territory=place)
        ended = deque(steps, maxlen=1)[0]
        _rank(session, db)
    return _document(session, found, ended)


def _rank(session: Session, db: sqlite3.Connection) -> None:
    """Rank what is new; with ``--now`` it waits for who looks next, since ranks are kept for the true present."""
    if session.fixed_now is None:
        deque(refresh_ranks(db, query_terms(all_territories(db)), session.now()), maxlen=0)


def _document(session: Session, found: Sequence[Recognised], ended: Imported) -> ImportDocument:
    return ImportDocument(
        preset=presets_of(found),
        rows=ended.rows,
        kept=ended.kept,
        duplicates=ended.duplicates,
        rejected=tuple(RejectedRow(row.row, session.say(row.words)) for row in ended.rejected),
    )


def _lines(session: Session, document: ImportDocument) -> Iterator[str]:
    yield session.say(words("Commands", "%n rows read", None, document.rows))
    yield session.say(words("Commands", "%n kept", None, document.kept))
    yield session.say(words("Commands", "%n known already", None, document.duplicates))
    for row in document.rejected:
        yield session.say(words("Commands", "Row {row}: {reason}").given(row=row.row, reason=row.reason))


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
        _rank(session, db)
    session.show(Kept(heard.mentions[0]), lambda: iter((str(heard.mentions[0]),)))
