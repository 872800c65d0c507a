"""``causerie poll`` and ``causerie listen``: hearing, once or on schedule."""

from __future__ import annotations

import asyncio
import logging
import random
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import click
import msgspec

from commands.documents import PolledSource, polled_source
from commands.options import shared
from commands.session import Session
from listeners.engine import Engine, open_engine
from listeners.schedule.rounds import due_now
from storage.errors import LockedError, StorageError
from storage.health import all_health
from storage.locking import exclusive
from storage.opening import prepare
from storage.records.sources import ErrorKind, PollResult, PollStatus, Source, SourceError
from storage.records.words import words
from storage.sources import all_sources

LONGEST_WAIT_SECONDS = 10.0
"""How long ``poll`` waits for another Causerie that polls the same folder."""
_LOOKS_AGAIN_SECONDS = 0.1


class PollDocument(msgspec.Struct, frozen=True):
    """A round of polling: sources by how they ended, posts by what became of them."""

    polled: int
    unchanged: int
    failed: int
    new: int
    updated: int
    duplicates: int
    seconds: float
    sources: tuple[PolledSource, ...]


@click.command()
@click.option("--all", "everything", is_flag=True, help="Poll every source, due or not.")
@click.option("--allow-private", is_flag=True, help="Allow addresses on this machine or network, this once.")
@shared
def poll(session: Session, *, everything: bool, allow_private: bool) -> None:
    """Poll the sources that are due, once. What is new is ranked when somebody looks at a list, or acts."""
    started = time.perf_counter()
    with session.speaking(), _alone(session.data):
        results = asyncio.run(_round(session, everything=everything, allow_private=allow_private))
    document = _document(session, results, time.perf_counter() - started)
    session.show(document, lambda: _lines(session, document))


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Poll in a folder where nobody else does: two rounds at once would ask every server twice.

    Raises:
        LockedError: another Causerie, most often the open window, still listens there after ten seconds.
    """
    prepare(folder)
    until = time.monotonic() + LONGEST_WAIT_SECONDS
    with ExitStack() as held:
        while True:
            try:
                held.enter_context(exclusive(folder, "listener", wait=False))
                break
            except LockedError:
                if time.monotonic() >= until:
                    raise
                time.sleep(_LOOKS_AGAIN_SECONDS)
        yield


async def _round(session: Session, *, everything: bool, allow_private: bool) -> list[PollResult]:
    async with open_engine(
        session.data, now=session.now, chance=random.SystemRandom(), allow_private=allow_private, once=True
    ) as engine:
        sources = due_now(all_sources(engine.db), all_health(engine.db), session.now(), everything=everything)
        return await poll_round(engine, sources)


async def poll_round(engine: Engine, sources: Sequence[Source]) -> list[PollResult]:
    """Poll sources side by side; one that cannot be stored fails alone."""
    return list(await asyncio.gather(*(_poll_one(engine, source) for source in sources)))


async def _poll_one(engine: Engine, source: Source) -> PollResult:
    try:
        return await engine.poll(source)
    except StorageError as error:
        failed = SourceError(ErrorKind.STORAGE, error.words)
        return PollResult(source.id, source.location, PollStatus.FAILED, error=failed)


def _document(session: Session, results: Sequence[PollResult], seconds: float) -> PollDocument:
    ended = [result.status for result in results]
    return PollDocument(
        polled=ended.count(PollStatus.POLLED),
        unchanged=ended.count(PollStatus.UNCHANGED),
        failed=ended.count(PollStatus.FAILED),
        new=sum(result.new for result in results),
        updated=sum(result.updated for result in results),
        duplicates=sum(result.duplicates for result in results),
        seconds=round(seconds, 3),
        sources=tuple(polled_source(result, session.say) for result in results),
    )


def _lines(session: Session, document: PollDocument) -> Iterator[str]:
    yield session.say(words("Commands", "%n new mentions", None, document.new))
    said: set[str] = set()
    for source in document.sources:
        # What is the machine's trouble is the same of all its sources: it is said once.
        if source.message and source.message not in said:
            said.add(source.message)
            yield f"{source.id:>4}  {source.message}"


@click.command()
@shared
def listen(session: Session) -> None:
    """Poll on schedule until stopped: the listener, without a window."""
    from listeners.process import run  # noqa: PLC0415 - APScheduler only where something is planned

    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(asctime)s %(message)s")
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    with session.speaking():
        run(session.data, events=False)
