"""``causerie export``: what was done and what was heard, as files."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click
import msgspec

from commands.options import shared
from commands.places import asked_for
from commands.session import Moment, Session
from storage.exports.interchange import export_mentions
from storage.exports.responses import Format, export_responses
from storage.exports.table import Form, Headers


class Exported(msgspec.Struct, frozen=True):
    """An export that is written: the file, and how many rows it has."""

    path: str
    rows: int


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
            since=since,
            until=until,
            territory=asked_for(db, territory),
        )
    session.show(Exported(str(out), rows), lambda: iter((f"{out}  {rows}",)))


@export.command()
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file to write.")
@shared
def mentions(session: Session, *, out: Path) -> None:
    """Every mention as an interchange line (NDJSON), which ``causerie import`` reads back."""
    with session.database(durable=True) as db:
        rows = export_mentions(db, out, now=session.now())
    session.show(Exported(str(out), rows), lambda: iter((f"{out}  {rows}",)))
