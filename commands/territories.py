"""``causerie territory``: where one speaks; its query tried, changed, applied to what is stored."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path

import click
import msgspec

from commands.options import shared
from commands.places import DEFAULT
from commands.query_mistakes import refused
from commands.session import Session
from commands.sources import Added
from listeners.territories.applying import apply_queries
from listeners.territories.mistakes import QueryError
from listeners.territories.places import understood_place
from listeners.territories.preview import preview, read_sample
from listeners.territories.query import parse
from priorities.trends.announcing import AT_MOST_A_DAY
from storage.exports.interchange import MentionLine, mention_line
from storage.records.changes import UNCHANGED
from storage.records.words import words
from storage.territories import all_territories, territory_named
from storage.territory_decisions import give_up_territory, make_territory, reshape_territory
from storage.topics import announcement_limits

MOST_TONE = 100_000
"""Characters of a tone guide."""

QUERY_HELP = 'What to listen for: words, "phrases", #tags, @handles, AND OR NOT NEAR.'
_ONE_LANGUAGE = re.compile(r"[A-Za-z]{2}(?:[-_][A-Za-z0-9]{2,8})*")
TONE = click.Path(exists=True, dir_okay=False, path_type=Path)


class TerritoryLine(msgspec.Struct, frozen=True):
    """One territory; ``default`` has no id of its own and was never made. ``tone`` says whether it has a guide.

    ``announce``: at most so many rising topics are announced there in any 24 hours.
    """

    id: int | None
    name: str
    query: str
    why: str
    language: str | None
    created_at: datetime | None
    tone: bool = False
    announce: int = AT_MOST_A_DAY


class TerritoryChanged(msgspec.Struct, frozen=True):
    """A change that is on the disk (None: nothing was different), and what it brought and took away."""

    decision: str | None
    gained: int
    lost: int


class PreviewDocument(msgspec.Struct, frozen=True):
    """What a query would keep of the newest mentions; ``total`` is how many there are, ``of`` how many were tried."""

    kept: int
    of: int
    total: int
    gained: int
    lost: int
    comes: tuple[MentionLine, ...]
    goes: tuple[MentionLine, ...]


@click.group()
def territory() -> None:
    """Places of speech: network x community x language."""


@territory.command("add")
@click.argument("name")
@click.option("--query", default="", help=QUERY_HELP)
@click.option("--why", default="", help="Why you are there, in your own words.")
@click.option("--language", help="The language spoken there (fr, en...).")
@click.option("--tone", type=TONE, help="A text file: how you speak there.")
@shared
def add_one(session: Session, name: str, *, query: str, why: str, language: str | None, tone: Path | None) -> None:
    """Add a territory; what was heard before and belongs there is taken in."""
    _understood(session, query)
    _own_name(session, name)
    spoken = _language(session, language)
    guide = _guide(session, tone) if tone is not None else ""
    with session.database(durable=True) as db:
        made = make_territory(db, name=name, query=query, why=why, language=spoken, tone=guide, now=session.now())
        _apply(db)
    session.show(Added(made.territory, made.decision), lambda: iter((str(made.territory),)))


@territory.command("list")
@shared
def list_territories(session: Session) -> None:
    """List the territories."""
    with session.database() as db:
        budgets = announcement_limits(db)
        made = [
            TerritoryLine(t.id, t.name, t.query, t.why, t.language, t.created_at, bool(t.tone), _budget(budgets, t.id))
            for t in all_territories(db)
        ]
    lines = [TerritoryLine(None, DEFAULT, "", "", None, None, announce=_budget(budgets, None)), *made]
    session.show(lines, lambda: (f"{line.id or '':>4}  {line.name}  {line.query}" for line in lines))


@territory.command("change")
@click.argument("name")
@click.option("--name", "new_name", help="Another name.")
@click.option("--query", help=QUERY_HELP)
@click.option("--why", help="Why you are there, in your own words.")
@click.option("--language", help="The language spoken there (fr, en...); empty for none.")
@click.option("--tone", type=TONE, help="A text file: how you speak there.")
@shared
def change_one(
    session: Session,
    name: str,
    *,
    new_name: str | None,
    query: str | None,
    why: str | None,
    language: str | None,
    tone: Path | None,
) -> None:
    """Change a territory; another query is applied to what was heard before. ``undo`` takes it back."""
    _understood(session, query or "")
    if new_name is not None:
        _own_name(session, new_name)
    spoken = UNCHANGED if language is None else _language(session, language)
    guide = _guide(session, tone) if tone is not None else UNCHANGED
    with session.database(durable=True) as db:
        decided = reshape_territory(
            db,
            territory_named(db, name).id,
            name=UNCHANGED if new_name is None else new_name,
            query=UNCHANGED if query is None else query,
            why=UNCHANGED if why is None else why,
            language=spoken,
            tone=guide,
            now=session.now(),
        )
        gained, lost = _apply(db)
    changed = TerritoryChanged(None if decided is None else decided.decision, gained, lost)
    session.show(changed, lambda: iter((changed.decision or "-",)))


@territory.command("remove")
@click.argument("name")
@shared
def remove_one(session: Session, name: str) -> None:
    """Remove a territory; its mentions stay. ``undo`` brings it back."""
    with session.database(durable=True) as db:
        decided = give_up_territory(db, territory_named(db, name).id, session.now())
        gained, lost = _apply(db)
    session.show(TerritoryChanged(decided.decision, gained, lost), lambda: iter((decided.decision,)))


@territory.command("preview")
@click.argument("name")
@click.option("--query", required=True, help=QUERY_HELP)
@click.option("--days", type=click.IntRange(1, 3650), default=7, show_default=True, help="How far to look back.")
@shared
def preview_one(session: Session, name: str, *, query: str, days: int) -> None:
    """Say what another query would keep of what was heard lately. Nothing is changed."""
    _understood(session, query)
    with session.database() as db:
        place = understood_place(territory_named(db, name))
        sample = read_sample(db, place, session.now(), back=timedelta(days=days))
    found = preview(sample, query)
    document = PreviewDocument(
        kept=found.kept,
        of=found.of,
        total=sample.total,
        gained=found.gained,
        lost=found.lost,
        comes=tuple(map(mention_line, found.comes)),
        goes=tuple(map(mention_line, found.goes)),
    )

    def lines() -> Iterator[str]:
        said = words("Commands", "It would keep {kept} of {of} mentions: {gained} more, {lost} fewer.")
        yield session.say(said.given(kept=found.kept, of=found.of, gained=found.gained, lost=found.lost))
        for sign, mentions in (("+", found.comes), ("-", found.goes)):
            yield from (f"{sign} {one.id:>6}  {' '.join((one.text or one.title).split())[:100]}" for one in mentions)

    session.show(document, lines)


def _budget(chosen: Mapping[int | None, int], place: int | None) -> int:
    return chosen.get(place, AT_MOST_A_DAY)


def _understood(session: Session, query: str) -> None:
    """Refuse a query with a mistake."""
    try:
        parse(query)
    except QueryError as error:
        raise refused(session, query, error) from error


def _own_name(session: Session, name: str) -> None:
    if name.strip() in ("", DEFAULT):
        said = words("Commands", "A territory needs a name of its own: {name} is there from the start.")
        raise session.cannot(said.given(name=DEFAULT))


def _language(session: Session, text: str | None) -> str | None:
    """Return the code of the one language meant, None for none: what is heard is told apart by its two letters."""
    if not text:
        return None
    if _ONE_LANGUAGE.fullmatch(text) is None:
        said = words("Commands", "{text} is not one language: write a code of two letters, for instance fr.")
        raise session.cannot(said.given(text=text))
    return text


def _guide(session: Session, file: Path) -> str:
    """Return the text of a tone guide."""
    try:
        with file.open(encoding="utf-8-sig") as opened:
            text = opened.read(MOST_TONE + 1)
    except (OSError, UnicodeDecodeError) as error:
        said = words("Commands", "{path} cannot be read as a text file: save it as plain text, UTF-8.")
        raise session.cannot(said.given(path=str(file))) from error
    if len(text) > MOST_TONE:
        said = words("Commands", "{path} is longer than %n characters: a tone guide is shorter.", None, MOST_TONE)
        raise session.cannot(said.given(path=str(file)))
    return text


def _apply(db: sqlite3.Connection) -> tuple[int, int]:
    """Apply what waits to what is stored; return how many mentions came to territories, and left them."""
    steps = list(apply_queries(db))
    return sum(one.gained for one in steps), sum(one.lost for one in steps)
