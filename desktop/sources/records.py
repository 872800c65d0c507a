"""A line of the Sources table: what was chosen, how it goes, and what it cannot hear. No Qt."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.networks import network_name
from desktop.theme.tokens import Tone
from desktop.times import ago, ahead
from listeners.fetching.masking import masked
from storage.health import all_health, heard_per_day_of_all
from storage.holes import holes_by_source
from storage.moves import moves_by_source
from storage.records.sources import Hole, Move, Source, SourceHealth, SourceKind
from storage.records.words import Words, words
from storage.sources import all_sources
from storage.territories import all_territories
from storage.watched import acts_by_source

if TYPE_CHECKING:
    from listeners.discovery.honesty import Honesty

MONTH_DAYS = 30
SILENT_AFTER = timedelta(days=MONTH_DAYS)
"""A source that brought nothing for this long is pointed out, and one that was watched as long without one act."""


class Standing(StrEnum):
    """How a source stands, the most pressing first."""

    FAILING = "failing"
    GONE = "gone"
    SILENT = "silent"
    NEW = "new"
    WELL = "well"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Month:
    """What a month of listening brought.

    Attributes:
        at: when that was read.
        per_day: mentions of each of the last 30 days, oldest first, by source.
        acts: acts of the last 30 days in what a source carried, by source.
    """

    at: datetime
    per_day: Mapping[int, tuple[int, ...]]
    acts: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source with all that is known of it at a moment.

    Attributes:
        territory: the name of the one it belongs to, "" for none.
        told: what it hears, and what not.
        per_day: its mentions of the last 30 days, oldest first; empty where nothing came.
        acts: what was done in these days in what it carried.
        holes: periods of which mentions may be missing, the latest first. move: an address its server moved to.
    """

    source: Source
    health: SourceHealth
    territory: str
    now: datetime
    told: Honesty
    per_day: tuple[int, ...] = ()
    acts: int = 0
    holes: tuple[Hole, ...] = ()
    move: Move | None = None

    @property
    def title(self) -> str:
        """The person's name for it, the feed's own, or where it is with its secrets hidden."""
        return self.source.title or self.health.feed_title or self.address

    @property
    def address(self) -> str:
        """Where it is, secrets hidden."""
        return masked(self.source.location) if self.source.kind is SourceKind.FEED else self.source.location

    @property
    def standing(self) -> Standing:
        """How it stands."""
        if self.source.paused:
            return Standing.PAUSED
        if self.health.error is not None and self.health.failures:
            return Standing.GONE if self.health.gone else Standing.FAILING
        if self.health.polled_at is None:
            return Standing.NEW
        quiet_since = max(self.health.new_at or self.source.added_at, self.source.added_at)
        return Standing.SILENT if self.now - quiet_since >= SILENT_AFTER else Standing.WELL

    @property
    def failing(self) -> bool:
        """True when its last poll failed and it is not paused."""
        return self.standing in (Standing.FAILING, Standing.GONE)

    @property
    def only_watched(self) -> bool:
        """True when it brought mentions for a month and nobody acted on any of them."""
        old = self.now - self.source.added_at >= SILENT_AFTER
        return old and not self.source.paused and sum(self.per_day) > 0 and self.acts == 0


def month(db: sqlite3.Connection, now: datetime) -> Month:
    """Return what the last 30 days brought. It walks over all mentions of them: ask for it seldom."""
    return Month(now, heard_per_day_of_all(db, MONTH_DAYS, now), acts_by_source(db, now - SILENT_AFTER))


def lines(db: sqlite3.Connection, now: datetime, territory: int | None, brought: Month) -> tuple[SourceLine, ...]:
    """Return the sources of a territory and those of none, or all (None), in the order they were added."""
    from listeners.discovery.honesty import honesty  # noqa: PLC0415 - all networks' rules: not needed to start with

    health, holes, moves = all_health(db), holes_by_source(db), moves_by_source(db)
    names = {territory.id: territory.name for territory in all_territories(db)}
    found = []
    for one in all_sources(db):
        if one.kind is SourceKind.PASTED or (territory is not None and one.territory not in (None, territory)):
            continue
        known = health.get(one.id, SourceHealth(one.id))
        found.append(
            SourceLine(
                source=one,
                health=known,
                territory=names.get(one.territory or 0, ""),
                now=now,
                told=honesty(one, known),
                per_day=brought.per_day.get(one.id, ()),
                acts=brought.acts.get(one.id, 0),
                holes=holes.get(one.id, ()),
                move=moves.get(one.id),
            )
        )
    return tuple(found)


def state_tone(line: SourceLine) -> Tone:
    """Return the mood of the dot."""
    if line.health.error is not None and line.standing not in (Standing.PAUSED, Standing.FAILING, Standing.GONE):
        return Tone.WARNING  # part of it was not read, or its host is asked slowly: it works
    return {
        Standing.FAILING: Tone.NEGATIVE,
        Standing.GONE: Tone.NEGATIVE,
        Standing.SILENT: Tone.WARNING,
        Standing.WELL: Tone.POSITIVE,
    }.get(line.standing, Tone.NEUTRAL)


def state_words(line: SourceLine) -> Words:
    """Return how it goes, in words."""
    standing = line.standing
    if line.health.error is not None and standing is not Standing.PAUSED:
        return line.health.error.words
    if standing is Standing.SILENT:
        return words("Sources", "Nothing new for %n days", None, (line.now - _quiet_since(line)).days)
    return {
        Standing.PAUSED: words("Sources", "Paused"),
        Standing.NEW: words("Sources", "Not checked yet"),
    }.get(standing, words("Sources", "Listening"))


def _quiet_since(line: SourceLine) -> datetime:
    return max(line.health.new_at or line.source.added_at, line.source.added_at)


def hears_words(line: SourceLine) -> Words:
    """Return what can arrive from it, in a word or two."""
    return HEARS.get(line.told.hears, HEARS["unknown"])


HEARS = {
    "mentions": words("Sources", "Mentions"),
    "tags": words("Sources", "Hashtag only"),
    "own_posts": words("Sources", "Own posts only"),
    "nothing": words("Sources", "Nothing to answer"),
    "unknown": words("Sources", "Not known yet"),
}


def hears_tone(hears: str) -> Tone:
    """Return the mood of what can arrive."""
    return {"mentions": Tone.POSITIVE, "tags": Tone.INFO, "unknown": Tone.NEUTRAL}.get(hears, Tone.WARNING)


def month_words(line: SourceLine) -> Words:
    """Return what the month brought, for who does not see the drawing."""
    return words("Sources", "%n mentions in 30 days", None, sum(line.per_day))


def next_try(line: SourceLine) -> Words | str:
    """Return when it is checked next."""
    due = [at for at in (line.health.due_at, line.health.retry_at) if at is not None]
    if line.standing in (Standing.PAUSED, Standing.GONE) or not due:
        return ""
    return ahead(max(due), line.now)


def last_new(line: SourceLine) -> Words | str:
    """Return when something new came from it."""
    at = line.health.new_at
    return "" if at is None else ago(at, line.now)


def network_of(line: SourceLine) -> Words | str:
    """Return the network, or that it is a file or folder."""
    if line.source.kind is SourceKind.FILE:
        return words("Sources", "File")
    if line.source.kind is SourceKind.FOLDER:
        return words("Sources", "Folder")
    return network_name(line.health.network)
