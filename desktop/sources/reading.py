"""What the page reads at once, off the window's thread: everything that need not be worked out on it. No Qt."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.sources.coverage import Coverage, coverage
from desktop.sources.records import Month, SourceLine, lines, month
from desktop.sources.sieve import Show, counts
from storage.records.territories import Territory
from storage.territories import all_territories

MONTH_READ_EVERY = timedelta(minutes=5)
"""How old the month's figures may be on the screen: reading them walks over all mentions of 30 days."""


@dataclass(frozen=True, slots=True)
class Found:
    """The sources with what is said of all of them.

    Attributes:
        counts: how many each filter would show.
    """

    brought: Month
    lines: tuple[SourceLine, ...]
    cards: tuple[Coverage, ...]
    counts: Mapping[Show, int]
    territories: tuple[Territory, ...]


def read_month(db: sqlite3.Connection, now: datetime, known: Month | None) -> Month:
    """Return what the month brought: ``known`` while that is fresh."""
    return known if known is not None and now - known.at < MONTH_READ_EVERY else month(db, now)


def read_sources(db: sqlite3.Connection, now: datetime, territory: int | None, known: Month | None) -> Found:
    """Return the sources of a territory (and those of none), or all; ``known`` spares reading a month that is fresh."""
    brought = read_month(db, now, known)
    found = lines(db, now, territory, brought)
    return Found(brought, found, coverage(found), counts(found), tuple(all_territories(db)))
