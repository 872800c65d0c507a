"""``causerie import``: export files, each import remembered as a run that ``causerie undo`` takes back."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import msgspec

from commands.accounts import account_of
from commands.options import shared
from commands.places import assigned_to
from commands.session import Session
from listeners.hearing.ear import Ear
from listeners.importing.choosing import choose
from listeners.importing.files import NOTHING_IN_IT, UnknownTableError, cannot_import, presets_of
from listeners.importing.forms.part import TablePart, UnreadableError
from listeners.importing.mapping.facts import TableMapping
from listeners.importing.mapping.guess import guess
from listeners.importing.mapping.written import (
    NoMappingError,
    mapping_from_json,
    mapping_from_pairs,
    mapping_to_pairs,
)
from listeners.importing.presets.preset import Told
from listeners.importing.presets.registry import PRESETS
from listeners.importing.rows import in_its_part
from listeners.importing.runs import RunStep, run_import
from storage.exports.rejected import export_rejected
from storage.records.words import Words, words

_AT_ONCE = 2_000
"""Rows in a transaction, four times as many as in the listener, which must not keep a gesture waiting. Measured at
100,000 rows: a sixth less CPU, for the indices' pages are written fewer times."""


class RejectedRow(msgspec.Struct, frozen=True):
    """A row that was not taken, and why."""

    row: int
    reason: str


class ImportDocument(msgspec.Struct, frozen=True):
    """How importing a file ended.

    Attributes:
        unlisted: who left a list of which the file names everybody. unknown_keys: facts that were passed over.
        run: what ``causerie undo`` takes.
    """

    preset: str
    rows: int
    kept: int
    duplicates: int
    rejected: tuple[RejectedRow, ...]
    unlisted: int
    unknown_keys: int
    run: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked for on the command line."""

    file: Path
    preset: str | None
    territory: str | None
    account: str | None
    rejected: Path | None
    mapping: str | None
    whole: bool


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--preset",
    type=click.Choice([preset.name for preset in PRESETS]),
    help="What the file is; recognised by its content otherwise.",
)
@click.option("--territory", help="Where its mentions belong; wherever a query matches otherwise.")
@click.option("--account", metavar="NETWORK:HANDLE", help="Whose export it is, where the file does not say.")
@click.option("--whole", is_flag=True, help="A list in it names everybody: who is not in the file left.")
@click.option(
    "--mapping",
    metavar="FILE-or-PAIRS",
    help="What the columns of a table hold: a JSON file, or Column=fact,Column=fact. Remembered for such tables.",
)
@click.option(
    "--rejected", type=click.Path(dir_okay=False, path_type=Path), help="Write the rows that were not taken (CSV)."
)
@shared
def import_file(
    session: Session,
    file: Path,
    *,
    preset: str | None,
    territory: str | None,
    account: str | None,
    rejected: Path | None,
    mapping: str | None,
    whole: bool,
) -> None:
    """Import an export file: mentions, lists of followers, statistics of what you published."""
    asked = _Asked(file, preset, territory, account, rejected, mapping, whole)
    with session.database() as db:
        try:
            document = _imported(session, db, asked)
        except OSError as error:
            said = words("Commands", "{path} cannot be read: {detail}.")
            raise session.cannot(said.given(path=str(file), detail=error.strerror or str(error))) from error
        if rejected is not None:
            export_rejected(db, document.run, rejected, say=session.say)
    session.show(document, lambda: _lines(session, document))


def _imported(session: Session, db: sqlite3.Connection, asked: _Asked) -> ImportDocument:
    with asked.file.open("rb") as opened:
        place = assigned_to(db, asked.territory)
        told = Told(account_of(session, asked.account) if asked.account else None, whole=asked.whole)
        preset = next((one for one in PRESETS if one.name == asked.preset), None)
        mapping = _mapping(session, asked.mapping) if asked.mapping else None
        try:
            found = choose(db, opened, preset=preset, mapping=mapping, now=session.now())
        except UnknownTableError as error:
            raise session.cannot(_with_example(cannot_import(asked.file.name, error), error.part)) from error
        except UnreadableError as error:
            raise session.cannot(cannot_import(asked.file.name, error)) from error
        steps = run_import(
            db,
            Ear(db),
            found,
            opened,
            name=asked.file.name,
            now=session.now(),
            told=told,
            territory=place,
            at_once=_AT_ONCE,
        )
        ended = deque(steps, maxlen=1)[0]
    return _document(session, presets_of(found), ended)


def _with_example(why: Words, table: TablePart) -> Words:
    """Return why a table is not imported with a mapping that might do, guessed from it."""
    pairs = mapping_to_pairs(guess(table))
    return words("Commands", "{why} For instance: --mapping “{pairs}”").given(why=why, pairs=pairs) if pairs else why


def _mapping(session: Session, written: str) -> TableMapping:
    """Read a mapping: a file of JSON, else pairs written on the command line."""
    try:
        if "=" not in written or Path(written).is_file():
            return mapping_from_json(Path(written).read_bytes())
        return mapping_from_pairs(written)
    except NoMappingError as error:
        raise session.cannot(error.words) from error


def _document(session: Session, preset: str, ended: RunStep) -> ImportDocument:
    so_far = ended.so_far
    return ImportDocument(
        preset=preset,
        rows=so_far.rows,
        kept=so_far.kept,
        duplicates=so_far.duplicates,
        rejected=tuple(RejectedRow(row.row, session.say(in_its_part(row))) for row in so_far.rejected),
        unlisted=so_far.unlisted,
        unknown_keys=so_far.unknown_keys,
        run=ended.run,
    )


def _lines(session: Session, document: ImportDocument) -> Iterator[str]:
    if not document.rows:
        yield session.say(NOTHING_IN_IT)
        return
    yield session.say(words("Commands", "%n rows read", None, document.rows))
    yield session.say(words("Commands", "%n kept", None, document.kept))
    yield session.say(words("Commands", "%n known already", None, document.duplicates))
    if document.unlisted:
        yield session.say(words("Commands", "%n no longer on the list", None, document.unlisted))
    if document.unknown_keys:
        unknown = words("Commands", "%n facts that Causerie does not know, passed over", None, document.unknown_keys)
        yield session.say(unknown)
    for row in document.rejected:
        yield session.say(words("Commands", "Row {row}: {reason}").given(row=row.row, reason=row.reason))
    if document.kept or document.duplicates or document.unlisted:
        yield session.say(words("Commands", "To take this import back: causerie undo {run}").given(run=document.run))
