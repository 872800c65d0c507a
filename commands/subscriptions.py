"""``causerie source import`` and ``source export``: lists of subscriptions (OPML) in and out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from commands.options import shared
from commands.places import assigned_to
from commands.session import Session
from storage.records.words import words
from storage.source_decisions import deciding


class RefusedLine(msgspec.Struct, frozen=True):
    """A line of a list that became no source, and why."""

    text: str
    reason: str


class ListTaken(msgspec.Struct, frozen=True):
    """What came of a list.

    Attributes:
        added: ids of the new sources. known: how many were listened to already.
        unplaced: its folders that no territory is named after: they stand before the titles.
        decision: for ``undo``; None where nothing was added.
    """

    added: tuple[int, ...]
    known: int
    refused: tuple[RefusedLine, ...]
    unplaced: tuple[str, ...]
    decision: str | None


class ListWritten(msgspec.Struct, frozen=True):
    """A list that is written: the file, its feeds, those whose secret is hidden, and what is no feed."""

    path: str
    feeds: int
    hidden: int
    left_out: int


@click.command("import")
@click.argument("file", metavar="FILE.opml", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--territory", help="Where sources go that no folder of the list places.")
@shared
def import_list(session: Session, file: Path, *, territory: str | None) -> None:
    """Add the feeds of a list of subscriptions (OPML). Nothing is fetched."""
    from listeners.parsing.failures import ParseFailure  # noqa: PLC0415 - lxml only where a list is read
    from listeners.subscriptions.outlines import LARGEST_LIST, read_opml  # noqa: PLC0415 - the same
    from listeners.subscriptions.taking import take_in  # noqa: PLC0415 - the same

    try:
        with file.open("rb") as opened:
            found = read_opml(opened.read(LARGEST_LIST + 1))
    except OSError as error:
        said = words("Opml", "{path} cannot be read: {detail}.")
        raise session.cannot(said.given(path=str(file), detail=error.strerror or str(error))) from error
    except ParseFailure as error:
        raise session.cannot(error.words) from error
    with session.database(durable=True) as db, deciding(db, (), session.now()) as decided:
        taken = take_in(db, found, territory=assigned_to(db, territory), now=session.now())
    refused = tuple(RefusedLine(one.text, session.say(one.words)) for one in taken.refused)
    document = ListTaken(taken.added, len(taken.known), refused, taken.unplaced, decided.decision)
    session.show(document, lambda: _told(session, document))


def _told(session: Session, taken: ListTaken) -> Iterator[str]:
    said = words("Opml", "{added} added, {known} listened to already, {refused} refused.")
    yield session.say(said.given(added=len(taken.added), known=taken.known, refused=len(taken.refused)))
    for line in taken.refused:
        yield f"      {line.text}: {line.reason}"


@click.command("export")
@click.argument("file", metavar="FILE.opml", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--with-secrets", is_flag=True, help="Write addresses whole, with the tokens and passwords in them.")
@shared
def export_list(session: Session, file: Path, *, with_secrets: bool) -> None:
    """Write the feeds as a list of subscriptions (OPML), tokens and passwords hidden."""
    from listeners.subscriptions.writing import opml_of  # noqa: PLC0415 - lxml only where a list is written
    from storage.exports.whole_file import whole_file  # noqa: PLC0415 - the same

    with session.database() as db:
        document = opml_of(db, secrets=with_secrets, now=session.now())
    with session.speaking(), whole_file(file) as part:
        part.write_bytes(document.body)
    if document.hidden:
        said = words("Opml", "%n secrets are hidden in it: --with-secrets writes them.", None, document.hidden)
        session.tell(said)
    written = ListWritten(str(file), document.feeds, document.hidden, document.left_out)
    session.show(written, lambda: iter((f"{file}: {document.feeds}",)))
