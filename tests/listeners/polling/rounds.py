"""An engine on a fresh folder beside a loopback server, and feeds to serve on it."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from commands.sources import kind_of
from listeners.engine import Engine, open_engine
from resources.catalogue import Catalogue
from storage.health import health
from storage.records.sources import PollResult, Source, SourceHealth
from storage.sources import add_source, source
from tests.listeners.fetching.loopback import NOW, Clock, Loopback, answer, loopback


def rss(*guids: str, title: str = "News", ttl: int | None = None) -> bytes:
    """Return an RSS feed with an item for each guid, an hour apart, the first the newest."""
    items = "".join(
        f"<item><guid isPermaLink='false'>{guid}</guid><link>https://site.example/{guid}</link>"
        f"<title>About {guid}</title><description>What there is to say about {guid}, at length.</description>"
        f"<pubDate>{(NOW - timedelta(hours=number)).strftime('%a, %d %b %Y %H:%M:%S')} GMT</pubDate></item>"
        for number, guid in enumerate(guids, start=1)
    )
    pace = f"<ttl>{ttl}</ttl>" if ttl else ""
    return (
        f"<?xml version='1.0'?><rss version='2.0'><channel><title>{title}</title>"
        f"<link>https://site.example/</link>{pace}{items}</channel></rss>"
    ).encode()


def feed(body: bytes, **headers: str) -> bytes:
    return answer(body=body, Content_Type="application/rss+xml", **headers)


@dataclass
class Post:
    """An engine at its post: sources are added and polled by their place."""

    engine: Engine
    server: Loopback
    clock: Clock

    def add(self, place: str | Path, *, allow_private: bool = True) -> Source:
        """Listen to a path of the server, or to a file or folder."""
        return self.listen_to(self.server.url(place) if isinstance(place, str) else str(place), allow_private)

    def listen_to(self, place: str, allow_private: bool = True) -> Source:
        """Listen to any address or path."""
        kind, location = kind_of(place)
        key = add_source(self.engine.db, kind=kind, location=location, allow_private=allow_private, now=NOW)
        return source(self.engine.db, key)

    async def poll(self, chosen: Source) -> PollResult:
        """Poll a source ten minutes after whatever came before."""
        self.clock.pass_by(600)
        return await self.engine.poll(chosen)

    def health(self, chosen: Source) -> SourceHealth:
        return health(self.engine.db, chosen.id)

    def titles(self) -> list[str]:
        return [row[0] for row in self.engine.db.execute("SELECT title FROM mentions ORDER BY id")]

    def texts(self) -> list[str]:
        return [row[0] for row in self.engine.db.execute("SELECT text FROM mentions ORDER BY id")]


@asynccontextmanager
async def at_post(folder: Path, *, once: bool = True) -> AsyncIterator[Post]:
    clock = Clock()
    async with (
        loopback() as server,
        open_engine(folder / "data", now=clock, chance=random.Random(5), once=once) as engine,
    ):
        yield Post(engine, server, clock)


def rendered(result: PollResult) -> str:
    """Return what a failed poll says, in English."""
    assert result.error is not None
    return Catalogue("en").render(result.error.words)


def counts(results: Iterable[PollResult]) -> list[tuple[str, int, int, int]]:
    return [(one.status.value, one.new, one.updated, one.duplicates) for one in results]
