"""What the page Territories shows of each territory, read in one question. No Qt."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from desktop.times import ago
from storage.health import all_health
from storage.records.sources import Source, SourceKind
from storage.records.territories import Territory, Voice
from storage.records.words import Words, words
from storage.sources import all_sources
from storage.territories import all_territories
from storage.territory_activity import TerritoryActivity, territory_activity
from storage.voices import all_voices


@dataclass(frozen=True, slots=True)
class TerritoryLine:
    """One territory with what it keeps, who speaks there, and which sources are its own (by their titles)."""

    territory: Territory
    activity: TerritoryActivity
    voices: tuple[Voice, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """All territories, in the order they were made.

    Attributes:
        heard, outside: mentions of the week, and those of them in no territory.
        now: when it was read.
    """

    lines: tuple[TerritoryLine, ...]
    heard: int
    outside: int
    now: datetime

    def line(self, territory: int | None) -> TerritoryLine | None:
        """Return a territory's line, None where it is not there."""
        return next((line for line in self.lines if line.territory.id == territory), None)


def overview(db: sqlite3.Connection, now: datetime) -> Overview:
    """Return what the page shows. For the desk's thread."""
    activity = territory_activity(db, now)
    voices, sources = all_voices(db), all_sources(db)
    health = all_health(db)

    def title(source: Source) -> str:
        told = health.get(source.id)
        return source.title or (told.feed_title if told is not None else "") or source.location

    lines = tuple(
        TerritoryLine(
            one,
            activity.of(one.id),
            tuple(voice for voice in voices if voice.territory in (None, one.id)),
            tuple(title(source) for source in sources if source.territory == one.id and _listed(source)),
        )
        for one in all_territories(db)
    )
    return Overview(lines, activity.heard, activity.outside, now)


def _listed(source: Source) -> bool:
    return source.kind is not SourceKind.PASTED


def week_words(line: TerritoryLine) -> Words:
    """Return what was watched and acted in the last seven days."""
    watched = words("Territories", "%n watched", None, line.activity.week)
    acted = words("Territories", "%n acted", None, line.activity.acts)
    return words("Territories", "This week: {watched}, {acted}").given(watched=watched, acted=acted)


def last_act_words(line: TerritoryLine, now: datetime) -> Words:
    """Return when we last did something there."""
    last = line.activity.last_act
    if last is None:
        return words("Territories", "No act yet")
    return words("Territories", "Last act {ago}").given(ago=ago(last, now))


def outside_words(found: Overview) -> Words:
    """Return how much of the week is in no territory."""
    said = words("Territories", "%n mentions of the week are in no territory, of {heard}.", None, found.outside)
    return said.given(heard=found.heard)
