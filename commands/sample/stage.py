"""The demonstration set up: a temporary data folder, the loopback server, export files that grow."""

from __future__ import annotations

import sqlite3
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from commands.sample.drops import write_drops
from commands.sample.loading import load_story
from commands.sample.plan import SamplePlan, sample_plan
from commands.sample.server import SampleServer, utc_now
from commands.sample.timeline import Timeline
from storage.follows import Direction, add_follows
from storage.opening import connect, prepare, writing
from storage.records.sources import SourceKind
from storage.records.territories import Account
from storage.sources import add_source
from storage.territories import add_territory
from storage.voices import add_voice

_DROPS_EVERY = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Stage:
    """A demonstration that is being served; ``data`` is a folder to open like any other, gone at the end."""

    data: Path


@contextmanager
def set_stage(clock: Callable[[], datetime] = utc_now) -> Iterator[Stage]:
    """Serve the sample for the length of a block: its feeds on loopback, its export files in a temporary folder.

    Nothing of it ever lies in the person's own data folder.

    Args:
        clock: the present moment, aware UTC; the story is dated from the first call.

    Raises:
        OSError: no port or no temporary folder can be had.
        StorageError: the temporary folder cannot hold a database.
    """
    with tempfile.TemporaryDirectory(prefix="causerie-demo-", ignore_cleanup_errors=True) as folder:
        data, drops = Path(folder) / "data", Path(folder) / "exports"
        timeline = Timeline(load_story(), clock())
        write_drops(timeline, drops, clock())
        with SampleServer(timeline, clock) as server, _growing(timeline, drops, clock):
            plan = sample_plan(timeline.story, server.address, drops)
            with closing(connect(prepare(data), durable=True)) as db:
                set_up(db, plan, clock())
            yield Stage(data)


@contextmanager
def _growing(timeline: Timeline, folder: Path, clock: Callable[[], datetime]) -> Iterator[None]:
    """Let the export files grow in a thread of their own while the block runs."""
    stopped = threading.Event()

    def grow() -> None:
        while not stopped.wait(_DROPS_EVERY.total_seconds()):
            write_drops(timeline, folder, clock())

    thread = threading.Thread(target=grow, name="sample-drops")
    thread.start()
    try:
        yield
    finally:
        stopped.set()
        thread.join()


def set_up(db: sqlite3.Connection, plan: SamplePlan, now: datetime) -> None:
    """Do what the person would have done by hand: territories, voices, whom we follow, sources."""
    with writing(db):
        places = {
            one.name: add_territory(db, name=one.name, query=one.query, why=one.why, language=one.language, now=now)
            for one in plan.territories
        }
        for voice in plan.voices:
            accounts = [Account(one.network, one.handle) for one in voice.accounts]
            add_voice(
                db, name=voice.name, accounts=accounts, territory=places[voice.territory] if voice.territory else None
            )
        for followed in plan.following:
            ours = next((a for v in plan.voices for a in v.accounts if a.network == followed.network), None)
            if ours is not None:
                add_follows(db, Direction.FOLLOWING, followed.network, ours.handle, [followed.handle], now=now)
        for source in plan.sources:
            is_feed = source.location.startswith("http")
            add_source(
                db,
                kind=SourceKind.FEED if is_feed else SourceKind.FILE,
                location=source.location,
                title=source.title,
                territory=places[source.territory] if source.territory else None,
                every=source.every,
                allow_private=is_feed,
                now=now,
            )
