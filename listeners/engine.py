"""The composition without a window: opens the storage and builds all that hears, for commands and the listener."""

from __future__ import annotations

import importlib.metadata
import logging
import random
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from listeners.fetching.fetcher import Fetcher
from listeners.fetching.masking import masked
from listeners.fetching.slots import SLOW_FOR, Slots
from listeners.hearing.ear import Ear
from listeners.parsing.pool import ParserPool
from listeners.polling.feeds import FeedPoller
from listeners.polling.files import FilePoller
from listeners.polling.network import Network
from listeners.polling.outcomes import Outcomes
from listeners.ranking.conversations import Ranked, refresh_ranks
from listeners.ranking.learning import relearn
from listeners.ranking.terms import query_terms
from listeners.schedule.cadence import next_due
from storage.errors import StorageError
from storage.forgetting import forget_again
from storage.forgotten import Forgotten
from storage.health import health as read_health
from storage.health import told_to_slow_down
from storage.opening import connect, prepare
from storage.records.sources import ErrorKind, PollResult, Source, SourceError, SourceHealth, SourceKind
from storage.records.words import words
from storage.territories import all_territories

_LOG = logging.getLogger(__name__)

Clock = Callable[[], datetime]


@dataclass(slots=True)
class Engine:
    """All that hears and ranks, for one event loop.

    Attributes:
        folder: the data folder.
        db: the listener's connection: what is heard can be heard again, so commits do not wait for the disk.
        ear: stores what is heard. feeds, files: poll the two sorts of sources. outcomes: writes down how that went.
        now: the clock, aware UTC. network: whether the machine is offline.
    """

    folder: Path
    db: sqlite3.Connection
    ear: Ear
    feeds: FeedPoller
    files: FilePoller
    outcomes: Outcomes
    now: Clock
    network: Network = field(default_factory=Network)

    async def poll(self, source: Source) -> PollResult:
        """Poll one source, whatever it is; only the database's own trouble is raised.

        Raises:
            StorageError: what was heard could not be written.
        """
        try:
            if source.kind is SourceKind.FEED:
                return await self.feeds.poll(source)
            return await self.files.poll(source)
        except StorageError:
            raise
        except Exception as error:  # noqa: BLE001 - one source never stops another
            # A mistake of ours over one source's data must not stop the round, nor leave this source unplanned.
            _LOG.exception("source %s could not be polled", source.id)
            return self.outcomes.failed(source, read_health(self.db, source.id), _mistake(source, error))

    def refresh(self) -> Iterator[Ranked]:
        """Bring the places of conversations up to date, a short transaction in each step."""
        return refresh_ranks(self.db, query_terms(all_territories(self.db)), self.now())

    def relearn(self) -> None:
        """Learn from what the person did since, where that is enough; what changes by it waits to be ranked."""
        relearn(self.db)

    def reload(self) -> None:
        """Take up what the person changed in territories and voices."""
        self.ear.reload()


@asynccontextmanager
async def open_engine(
    folder: Path, *, now: Clock, chance: random.Random, allow_private: bool = False, once: bool = False
) -> AsyncIterator[Engine]:
    """Open a data folder for hearing; everything is closed at the end of the block.

    Args:
        folder: the data folder; made and migrated when needed.
        now: the clock, aware UTC.
        chance: for the schedule's jitter.
        allow_private: private addresses may be dialled for every source, not only for those that say so.
        once: for one round by hand rather than for a schedule.

    Raises:
        StorageError: the folder or its database cannot be used.
    """

    def plan(source: Source, health: SourceHealth, at: datetime) -> datetime | None:
        return next_due(at, source, health, chance)

    db = connect(prepare(folder), durable=False)
    try:
        ear = Ear(db)
        forget_again(db, Forgotten.beside(db))
        slots = _remembering_slots(db, now)
        async with (
            Fetcher(version=importlib.metadata.version("causerie"), now=now, slots=slots) as fetcher,
            aclosing(ParserPool()) as parser,
        ):
            outcomes = Outcomes(db, now, plan)
            network = Network()
            yield Engine(
                folder=folder,
                db=db,
                ear=ear,
                feeds=FeedPoller(db, fetcher, parser, ear, outcomes, network, allow_private),
                files=FilePoller(db, ear, parser, outcomes, eager=once),
                outcomes=outcomes,
                now=now,
                network=network,
            )
    finally:
        db.close()


def _remembering_slots(db: sqlite3.Connection, now: Clock) -> Slots:
    """Return slots that know which hosts said 429 to the process before: it may have been another ``poll``."""
    slots = Slots(now=now)
    for location, at in told_to_slow_down(db, now() - SLOW_FOR).items():
        slots.slowed_down(urlsplit(location).hostname or "", at)
    return slots


def _mistake(source: Source, error: Exception) -> SourceError:
    where = masked(source.location) if source.kind is SourceKind.FEED else source.location
    said = words("Sources", "{where} could not be read because of a mistake in Causerie ({error}): please report it.")
    return SourceError(ErrorKind.PARSER, said.given(where=where, error=type(error).__name__))
