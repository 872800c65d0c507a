"""What the first steps read: whether this is the first time, what was heard so far, and what can be heard. No Qt."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from desktop.sources.coverage import Coverage
from desktop.sources.reading import read_sources
from desktop.sources.records import Standing
from storage.records.mentions import Mention
from storage.records.territories import Voice
from storage.records.words import Words
from storage.sieving import Sieve, look
from storage.sources import all_sources
from storage.territories import all_territories
from storage.voices import all_voices

MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class HeardSoFar:
    """What came of listening so far.

    Attributes:
        mentions: the newest that others wrote.
        sources: how many there are. checked: how many of them answered or failed at least once.
        failing: the sources that failed, each with why.
        cards: what can be heard of each network.
    """

    mentions: tuple[Mention, ...] = ()
    sources: int = 0
    checked: int = 0
    failing: tuple[tuple[str, Words], ...] = ()
    cards: tuple[Coverage, ...] = ()
    voices: tuple[Voice, ...] = ()


def is_first_time(db: sqlite3.Connection, added: int) -> bool:
    """Tell whether there is nothing but the sources just added: no territory was named, nobody was said to speak."""
    return len(all_sources(db)) == added and not all_territories(db) and not all_voices(db)


def heard_so_far(db: sqlite3.Connection, now: datetime) -> HeardSoFar:
    """Read it. For the desk's thread."""
    found = read_sources(db, now, None, None)
    failing = [
        (line.title, line.health.error.words)
        for line in found.lines
        if line.standing is Standing.FAILING and line.health.error is not None
    ]
    theirs = [mention for mention in look(db, Sieve()).mentions if not mention.by_us]
    return HeardSoFar(
        mentions=tuple(theirs[:MOST_SHOWN]),
        sources=len(found.lines),
        checked=sum(line.health.polled_at is not None for line in found.lines),
        failing=tuple(failing),
        cards=found.cards,
        voices=tuple(all_voices(db)),
    )
