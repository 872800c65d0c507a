"""``causerie export``: what was done and what was heard, as files."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

import click
import msgspec

from commands.lists import up_to_date
from commands.options import shared
from commands.places import asked_for
from commands.session import ROW, Moment, Session
from commands.source_list import missing_words
from storage.exports.formats import Format
from storage.exports.friday import export_friday, friday_sheets
from storage.exports.friday_rows import Friday
from storage.exports.interchange import export_mentions
from storage.exports.person import export_person
from storage.exports.responses import export_responses
from storage.exports.sheets import FORMATS, form_of
from storage.exports.table import Form, Headers
from storage.health import all_health
from storage.holes import holes_between
from storage.records.log_choice import LogChoice
from storage.records.words import words
from storage.sources import all_sources


class Exported(msgspec.Struct, frozen=True):
    """An export that is written: the file, and how many rows it has."""

    path: str
    rows: int


def tell_holes(
    session: Session, db: sqlite3.Connection, since: datetime | None, until: datetime | None, territory: int | None
) -> None:
    """Say on standard error where mentions of the period may be missing, a sentence for each hole."""
    from listeners.fetching.masking import masked  # noqa: PLC0415 - aiohttp's URLs only where a hole is told

    found = holes_between(db, since, until, territory=territory)
    if not found:
        return
    healths = all_health(db)
    titles = {one.id: one.title or healths[one.id].feed_title or masked(one.location) for one in all_sources(db)}
    for hole in found:
        missing = missing_words(hole.after, hole.before)
        session.tell(words("Commands", "{source}: {what}").given(source=titles[hole.source], what=missing))


@click.group()
def export() -> None:
    """The response log and the mentions, as files."""


@export.command()
@click.option("--format", "name", type=click.Choice([one.value for one in Format]), required=True)
@click.option("--since", type=Moment(), help="Posted then or later.")
@click.option("--until", type=Moment(), help="Posted before.")
@click.option("--territory", help="Only what was logged there.")
@click.option("--headers", type=click.Choice([one.value for one in Headers]), default="keys", show_default=True)
@click.option("--without-names", is_flag=True, help="Leave out who the people are.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file to write.")
@shared
def responses(
    session: Session,
    *,
    name: str,
    since: datetime | None,
    until: datetime | None,
    territory: str | None,
    headers: str,
    without_names: bool,
    out: Path,
) -> None:
    """The response log, one row per gesture, newest first."""
    with session.database(durable=True) as db:
        rows = export_responses(
            db,
            Format(name),
            out,
            say=session.say,
            now=session.now(),
            form=Form(headers=Headers(headers)),
            without_names=without_names,
            choice=LogChoice(since=since, until=until, territory=asked_for(db, territory)),
        )
        tell_holes(session, db, since, until, asked_for(db, territory))
    session.show(Exported(str(out), rows), lambda: iter((f"{out}  {rows}",)))


@export.command()
@click.option("--format", "name", type=click.Choice([one.value for one in FORMATS]), default="xlsx", show_default=True)
@click.option("--until", type=Moment(), help="Where the week ends; now unless said.")
@click.option("--territory", help="Only what was logged and heard there.")
@click.option("--headers", type=click.Choice([one.value for one in Headers]), default="keys", show_default=True)
@click.option("--without-names", is_flag=True, help="Leave out who the people are.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file to write.")
@shared
def friday(
    session: Session,
    *,
    name: str,
    until: datetime | None,
    territory: str | None,
    headers: str,
    without_names: bool,
    out: Path,
) -> None:
    """The week: against the one before, answered, still open, asked for, promised."""
    from priorities.conversations.asked_for import asked_for as tell  # noqa: PLC0415 - the word lists only where they are read

    format_ = Format(name)
    form = form_of(Headers(headers), format_)
    with up_to_date(session) as db:
        place = asked_for(db, territory)
        week = Friday(until or session.now(), session.say, tell, form, place, without_names)
        sheets = friday_sheets(db, week, session.now())
        tell_holes(session, db, *week.week(0), place)
    with session.database(durable=True) as db:
        rows = export_friday(db, sheets, out, form, format_, now=session.now())
    session.show(Exported(str(out), rows), lambda: iter((f"{out}  {rows}",)))


@export.command()
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file to write.")
@shared
def mentions(session: Session, *, out: Path) -> None:
    """Every mention as an interchange line (NDJSON), which ``causerie import`` reads back."""
    with session.database(durable=True) as db:
        rows = export_mentions(db, out, now=session.now())
        tell_holes(session, db, None, None, None)
    session.show(Exported(str(out), rows), lambda: iter((f"{out}  {rows}",)))


@export.command("people")
@click.option("--person", type=ROW, required=True, help="Whose file.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file to write.")
@shared
def export_of_person(session: Session, *, person: int, out: Path) -> None:
    """All that is kept of one person, as one JSON document: for herself, when she asks."""
    with session.database(durable=True) as db:
        rows = export_person(db, person, out, now=session.now())
    session.show(Exported(str(out), rows), lambda: iter((f"{out}  {rows}",)))
