"""Sources as the page shows them, made without a database."""

from __future__ import annotations

from datetime import timedelta

from desktop.sources.records import SourceLine
from listeners.discovery.honesty import honesty
from storage.records.sources import ErrorKind, Hole, Move, Source, SourceError, SourceHealth, SourceKind
from storage.records.words import words
from tests.storage.house import DAY, MINUTE, NOON

REFUSED = words("Sources", "The server refuses this address (403): it may ask for an account.")


def failing(kind: ErrorKind = ErrorKind.HTTP) -> SourceError:
    return SourceError(kind, REFUSED)


def line(
    key: int = 1,
    location: str = "https://a.example/feed.xml",
    *,
    title: str = "",
    network: str = "web",
    hears: str = "unknown",
    territory: str = "",
    paused: bool = False,
    error: SourceError | None = None,
    polled: bool = True,
    new_ago: timedelta | None = 3 * MINUTE,
    age: timedelta = 100 * DAY,
    per_day: tuple[int, ...] = (),
    acts: int = 0,
    holes: tuple[Hole, ...] = (),
    move: Move | None = None,
    moves_to: str | None = None,
    retry: timedelta | None = None,
    delay: timedelta | None = None,
    kind: SourceKind = SourceKind.FEED,
) -> SourceLine:
    source = Source(key, kind, location, title, 1 if territory else None, None, False, paused, NOON - age)
    health = SourceHealth(
        key,
        polled_at=NOON - MINUTE if polled else None,
        succeeded_at=NOON - MINUTE if polled and error is None else None,
        new_at=None if new_ago is None else NOON - new_ago,
        failures=3 if error else 0,
        error=error,
        retry_at=None if retry is None else NOON + retry,
        due_at=NOON + 10 * MINUTE,
        delay=delay,
        hears=hears,
        network=network,
        moves_to=moves_to,
        total=sum(per_day),
    )
    return SourceLine(source, health, territory, NOON, honesty(source, health), per_day, acts, holes, move)
