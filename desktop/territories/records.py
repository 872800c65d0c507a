"""What the page Territories shows of each territory, read in one question. No Qt."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from desktop.sources.coverage import Coverage, coverage
from desktop.sources.records import Month, lines
from desktop.times import ago
from storage.records.territories import Territory, Voice
from storage.records.words import Words, words
from storage.territories import all_territories
from storage.territory_activity import TerritoryActivity, territory_activity
from storage.voices import all_voices


@dataclass(frozen=True, slots=True)
class TerritoryLine:
    """One territory with what it keeps and who speaks there.

    Attributes:
        sources: titles of those that are its own.
        coverage: what can be heard there of each network, by its own sources and those of no territory.
    """

    territory: Territory
    activity: TerritoryActivity
    voices: tuple[Voice, ...]
    sources: tuple[str, ...]
    coverage: tuple[Coverage, ...]


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
    voices = all_voices(db)
    sources = lines(db, now, None, Month(now, {}, {}))
    found = tuple(
        TerritoryLine(
            one,
            activity.of(one.id),
            tuple(voice for voice in voices if voice.territory in (None, one.id)),
            tuple(line.title for line in sources if line.source.territory == one.id),
            coverage([line for line in sources if line.source.territory in (None, one.id)]),
        )
        for one in all_territories(db)
    )
    return Overview(found, activity.heard, activity.outside, now)


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
