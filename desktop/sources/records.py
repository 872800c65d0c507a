"""A line of the Sources table: what was chosen, how it goes, and what it cannot hear."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from desktop.networks import network_name
from desktop.theme.tokens import Tone
from desktop.times import ago, ahead
from storage.health import all_health
from storage.records.sources import Source, SourceHealth, SourceKind
from storage.records.words import Words, words
from storage.sources import all_sources
from storage.territories import all_territories


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source with its health at a moment."""

    source: Source
    health: SourceHealth
    territory: str
    now: datetime

    @property
    def title(self) -> str:
        """The person's name for it, the feed's own, or where it is."""
        return self.source.title or self.health.feed_title or self.source.location

    @property
    def failing(self) -> bool:
        """True when its last poll failed and it is not paused."""
        return self.health.error is not None and not self.source.paused


def lines(db: sqlite3.Connection, now: datetime, territory: int | None = None) -> tuple[SourceLine, ...]:
    """Return the sources of a territory and those of none, or all (None): the failing first, then by title."""
    health = all_health(db)
    names = {territory.id: territory.name for territory in all_territories(db)}
    found = [
        SourceLine(source, health.get(source.id, SourceHealth(source.id)), names.get(source.territory or 0, ""), now)
        for source in all_sources(db)
        if source.kind is not SourceKind.PASTED and (territory is None or source.territory in (None, territory))
    ]
    return tuple(sorted(found, key=lambda line: (not line.failing, line.title.casefold(), line.source.id)))


def state_tone(line: SourceLine) -> Tone:
    """Return the mood of the dot."""
    if line.source.paused or line.health.polled_at is None:
        return Tone.NEUTRAL
    return Tone.NEGATIVE if line.health.error is not None else Tone.POSITIVE


def state_words(line: SourceLine) -> Words:
    """Return how it goes, in words."""
    if line.source.paused:
        return words("Sources", "Paused")
    if line.health.error is not None:
        return line.health.error.words
    if line.health.polled_at is None:
        return words("Sources", "Not checked yet")
    return words("Sources", "Listening")


def last_success(line: SourceLine) -> Words | str:
    """Return when it last answered well."""
    at = line.health.succeeded_at
    return "" if at is None else ago(at, line.now)


def next_try(line: SourceLine) -> Words | str:
    """Return when it is checked next."""
    due = [at for at in (line.health.due_at, line.health.retry_at) if at is not None]
    if line.source.paused or not due:
        return ""
    return ahead(max(due), line.now)


def last_new(line: SourceLine) -> Words | str:
    """Return when something new came from it."""
    at = line.health.new_at
    return "" if at is None else ago(at, line.now)


def carried(line: SourceLine) -> Words | str:
    """Return when something new came from it, and how much it carried in all."""
    at = line.health.new_at
    if at is None:
        return ""
    said = words("Sources", "Last new: {ago}, %n in all", None, line.health.total)
    return said.given(ago=ago(at, line.now))


def network_of(line: SourceLine) -> Words | str:
    """Return the network, or that it is a file or folder."""
    if line.source.kind is SourceKind.FILE:
        return words("Sources", "File")
    if line.source.kind is SourceKind.FOLDER:
        return words("Sources", "Folder")
    return network_name(line.health.network)


def cannot_hear(line: SourceLine) -> Words | str:
    """Return what can not arrive from it, so that silence is not taken for calm."""
    hears = line.health.hears
    if hears == "own_posts":
        return words("Sources", "Its author's own posts only: no mentions arrive here")
    if hears == "tags":
        return words("Sources", "Its hashtag only: a mention without it does not arrive")
    if hears == "nothing":
        return words("Sources", "Nothing that could be answered arrives here")
    return ""
