"""What ``causerie source list`` prints of each source."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import msgspec

from commands.places import DEFAULT, names_of_places
from commands.session import Session
from storage.health import all_health
from storage.holes import holes_by_source
from storage.moves import moves_by_source
from storage.records.sources import Hole, Move, Source, SourceHealth, SourceKind
from storage.records.words import Words, moment, words
from storage.sources import all_sources


class HoleLine(msgspec.Struct, frozen=True):
    """Where mentions may be missing: published after the one moment and before the other."""

    after: datetime
    before: datetime


class SourceLine(msgspec.Struct, frozen=True):
    """One source and how it goes; addresses are masked.

    Attributes:
        cannot_hear: what does not arrive from it, in a sentence; None where nothing is known to be missing.
        better: addresses that hear more, or the feeds of what turned out to be a page.
        advice: the way to more where no address can be made for it.
        last_new: when something new came from it. delay_minutes: median time from publication to hearing.
        holes: where mentions may be missing, the latest first.
        gone: its server says that it is gone for good; it is asked no more.
        moves_to, moves_since: where its server says it moved for good; written to the source after seven days.
        moved_from: the address it had before such a move was written; ``source move-back`` brings it back.
    """

    id: int
    kind: str
    url: str
    title: str
    territory: str
    every_seconds: int | None
    paused: bool
    network: str
    hears: str
    last_success: datetime | None
    next_try: datetime | None
    kind_of_error: str | None
    message: str | None
    total: int
    cannot_hear: str | None
    better: tuple[str, ...]
    advice: str | None
    last_new: datetime | None
    delay_minutes: int | None
    holes: tuple[HoleLine, ...]
    gone: bool
    moves_to: str | None
    moves_since: datetime | None
    moved_from: str | None


def missing_words(after: datetime, before: datetime) -> Words:
    """Return the sentence that says where mentions may be missing."""
    said = words("Sources", "Mentions may be missing between {after} and {before}.")
    return said.given(after=moment(after), before=moment(before))


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of one source beside what the person chose."""

    health: SourceHealth
    place: str
    holes: tuple[Hole, ...]
    move: Move | None


def source_lines(session: Session, db: sqlite3.Connection) -> list[SourceLine]:
    """Return a line for each source that was not removed, in the order they were added."""
    healths, holes, moves = all_health(db), holes_by_source(db), moves_by_source(db)
    names = names_of_places(db)
    return [
        _line(
            session,
            one,
            _Known(
                healths.get(one.id, SourceHealth(one.id)),
                names.get(one.territory, DEFAULT),
                holes.get(one.id, ()),
                moves.get(one.id),
            ),
        )
        for one in all_sources(db)
    ]


def _line(session: Session, one: Source, known: _Known) -> SourceLine:
    from listeners.discovery.honesty import honesty  # noqa: PLC0415 - the networks' ways only where they are shown
    from listeners.discovery.offering import offered  # noqa: PLC0415 - the same
    from listeners.fetching.masking import masked  # noqa: PLC0415 - aiohttp's URLs only where addresses are shown

    health, move = known.health, known.move
    told = honesty(one, health)
    return SourceLine(
        id=one.id,
        kind=one.kind.value,
        url=masked(one.location) if one.kind is SourceKind.FEED else one.location,
        title=one.title or health.feed_title,
        territory=known.place,
        every_seconds=int(one.every.total_seconds()) if one.every is not None else None,
        paused=one.paused,
        network=health.network,
        hears=told.hears,
        last_success=health.succeeded_at,
        next_try=health.retry_at or health.due_at,
        kind_of_error=health.error.kind.value if health.error is not None else None,
        message=session.say(health.error.words) if health.error is not None else None,
        total=health.total,
        cannot_hear=session.say(told.cannot) if told.cannot is not None else None,
        better=tuple(masked(better.address) for better in (*offered(health.error), *told.better)),
        advice=session.say(told.advice) if told.advice is not None else None,
        last_new=health.new_at,
        delay_minutes=round(health.delay.total_seconds() / 60) if health.delay is not None else None,
        holes=tuple(HoleLine(hole.after, hole.before) for hole in known.holes),
        gone=health.gone,
        moves_to=masked(health.moves_to) if health.moves_to is not None else None,
        moves_since=health.moves_since,
        moved_from=masked(move.was) if move is not None else None,
    )


def table(session: Session, lines: list[SourceLine]) -> Iterator[str]:
    """Say the lines for people: what each source is, what is wrong with it, what it cannot hear."""
    for line in lines:
        yield f"{line.id:>4}  {line.title or line.url}  ({line.network}, {line.total})"
        if line.title:
            yield f"      {line.url}"
        missing = (session.say(missing_words(hole.after, hole.before)) for hole in line.holes)
        for said in (line.message, *missing, line.cannot_hear, line.advice, *line.better):
            if said:
                yield f"      {said}"
