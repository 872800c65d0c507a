"""``causerie tone``: a draft held against how one speaks in a territory."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from commands.options import shared
from commands.places import DEFAULT
from commands.session import Session
from priorities.tone.guide import read_guide
from priorities.tone.lint import READ_CHARACTERS, lint
from storage.records.words import words
from storage.territories import territory_named


class FindingDocument(msgspec.Struct, frozen=True):
    """One place of a draft that goes against the tone."""

    start: int
    end: int
    rule: str
    message: str
    why: str


@click.command()
@click.argument("draft", metavar="CHECK-FILE-or--", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--territory", required=True, help="Whose tone guide counts.")
@shared
def tone(session: Session, draft: Path, territory: str) -> None:
    """Hold a draft against the tone guide of a territory; nothing is rewritten."""
    text = _draft(session, draft)
    with session.database() as db:
        written = "" if territory == DEFAULT else territory_named(db, territory).tone
    guide = read_guide(written)
    for problem in guide.problems:
        said = words("Tone", "The tone guide, line {line}: {what}")
        session.tell(said.given(line=problem.line, what=problem.words))
    documents = [
        FindingDocument(one.start, one.end, one.rule, session.say(one.message), session.say(one.why))
        for one in lint(text, guide, asked=True)
    ]
    session.show(documents, lambda: _lines(text, documents))


def _draft(session: Session, path: Path) -> str:
    try:
        raw = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        said = words("Commands", "{path} cannot be read: {detail}.")
        raise session.cannot(said.given(path=str(path), detail=error.strerror or str(error))) from error
    return raw[: 4 * READ_CHARACTERS].decode("utf-8-sig", "replace")


def _lines(text: str, documents: list[FindingDocument]) -> Iterator[str]:
    for one in documents:
        place = " ".join(text[one.start : one.end].split())[:40]
        yield f"{one.start:>5}  {one.message}  ({one.why})  {place}"
