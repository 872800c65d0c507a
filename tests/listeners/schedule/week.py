"""A week of listening in accelerated time: the real planner, slots and outcomes; servers and a clock of our own."""

from __future__ import annotations

import asyncio
import heapq
import random
import selectors
import sqlite3
from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from listeners.fetching.answers import Answer, FetchFailure, FetchRequest, NotModified
from listeners.fetching.failures import refused_status
from listeners.fetching.fetcher import Fetcher
from listeners.fetching.redirects import Route
from listeners.fetching.slots import TURNS_APART, Slots
from listeners.polling.outcomes import Outcomes
from listeners.schedule.cadence import next_due
from listeners.schedule.rounds import due_now
from storage.health import health as read_health
from storage.migrations.registry import migrate
from storage.records.sources import Source, SourceHealth, SourceKind
from storage.sources import add_source, all_sources
from tests.listeners.schedule.planning import NOW

HOUR, DAY = timedelta(hours=1), timedelta(days=1)

STRICT, BROKEN = "strict.example", "broken.example"

FRESH = (None, 2 * HOUR, *[8 * HOUR] * 38)
"""How long servers call their answers fresh: most leave their readers in peace, so the week is quickly told."""


class Leaping(selectors.BaseSelector):
    """A selector that never waits: it tells the loop's clock how long it would have."""

    def __init__(self) -> None:
        self._inner = selectors.DefaultSelector()
        self.passed = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        self.passed += max(timeout or 0.0, 0.0)
        return self._inner.select(0)

    def register(self, fileobj: object, events: int, data: object = None) -> selectors.SelectorKey:
        return self._inner.register(fileobj, events, data)  # type: ignore[arg-type]

    def unregister(self, fileobj: object) -> selectors.SelectorKey:
        return self._inner.unregister(fileobj)  # type: ignore[arg-type]

    def get_map(self) -> object:  # type: ignore[override]
        return self._inner.get_map()

    def close(self) -> None:
        self._inner.close()


class AcceleratedLoop(asyncio.SelectorEventLoop):
    """An event loop in which waiting takes no time."""

    def __init__(self) -> None:
        self._leaping = Leaping()
        super().__init__(self._leaping)

    def time(self) -> float:
        return self._leaping.passed


def passing(seconds: float) -> asyncio.Future[None]:
    """Return what is done once so much time has passed, of the accelerated sort."""
    loop = asyncio.get_running_loop()
    passed = loop.create_future()
    loop.call_later(seconds, passed.set_result, None)
    return passed


class Servers(Fetcher):
    """The fetcher with hosts of our own behind it, which answer after a while and remember what they were asked.

    Attributes:
        asked: when, which host, for which address. most_at_once: by host. said_429: when the strict host did.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(version="0", now=now, slots=Slots(now=now))
        self.asked: list[tuple[datetime, str, str]] = []
        self.most_at_once: Counter[str] = Counter()
        self.said_429: list[datetime] = []
        self._at_once: Counter[str] = Counter()
        self._lately: deque[datetime] = deque(maxlen=3)

    async def _hop(self, request: FetchRequest, route: Route, left: float, *, at_home: bool) -> Answer | None:
        del left, at_home
        host = route.here.host or ""
        at = self._now()
        self.asked.append((at, host, request.url))
        self._at_once[host] += 1
        self.most_at_once[host] = max(self.most_at_once[host], self._at_once[host])
        await passing(0.2)
        self._at_once[host] -= 1
        if host == BROKEN:
            return FetchFailure(refused_status(503, host), http_status=503)
        if host == STRICT and self._too_soon(at):
            self._slots.slow_down(host)
            self.said_429.append(at)
            return FetchFailure(refused_status(429, host), http_status=429)
        return NotModified(request.url, etag='"1"')

    def _too_soon(self, at: datetime) -> bool:
        """The strict host takes two requests in ten seconds."""
        self._lately.append(at)
        return len(self._lately) == 3 and at - self._lately[0] < timedelta(seconds=10)


@dataclass
class Week:
    """What is simulated: how many sources, at which pace of the person's choice, when the machine sleeps."""

    sources: int = 500
    days: float = 7
    every: timedelta | None = None
    sleeps: tuple[tuple[datetime, datetime], ...] = ()
    seed: int = 5
    servers: Servers = field(init=False)
    chosen: list[Source] = field(init=False)

    def play(self) -> None:
        """Live through it."""
        loop = AcceleratedLoop()
        try:
            loop.run_until_complete(self._live(loop))
        finally:
            loop.close()

    async def _live(self, loop: AcceleratedLoop) -> None:
        slept = timedelta(0)

        def now() -> datetime:
            return NOW + timedelta(seconds=loop.time()) + slept

        chance = random.Random(self.seed)
        db = sqlite3.connect(":memory:", isolation_level=None)
        db.row_factory = sqlite3.Row
        migrate(db)
        self._add_sources(db)
        planned: dict[int, datetime] = {}

        def plan(source: Source, health: SourceHealth, at: datetime) -> datetime | None:
            found = next_due(at, source, health, chance)
            planned[source.id] = found or at
            return found

        outcomes = Outcomes(db, now, plan)
        due: list[tuple[datetime, int]] = [(NOW, one.id) for one in self.chosen]
        by_id = {one.id: one for one in self.chosen}
        sleeps = list(self.sleeps)

        async def poll(source: Source, health: SourceHealth) -> None:
            answer = await self.servers.fetch(FetchRequest(source.location, health.etag))
            self._write_down(outcomes, source, health, answer)
            turn = answer.retry_at if isinstance(answer, FetchFailure) and not answer.asked else None
            heapq.heappush(due, (turn or planned[source.id], source.id))

        async with Servers(now) as self.servers, asyncio.TaskGroup() as polls:
            while now() < NOW + self.days * DAY:
                if sleeps and now() >= sleeps[0][0]:
                    slept += sleeps.pop(0)[1] - now()
                ready = []
                while due and due[0][0] <= now():
                    ready.append(heapq.heappop(due)[1])
                known = {key: read_health(db, key) for key in ready}
                asked = due_now([by_id[key] for key in ready], known, now())
                assert len(asked) == len(ready), "what the planner calls due is due for the round too"
                for one in asked:
                    polls.create_task(poll(one, known[one.id]))
                await passing(min((due[0][0] - now()).total_seconds(), 30) if due else 0.3)
        db.close()

    def _write_down(self, outcomes: Outcomes, source: Source, health: SourceHealth, answer: Answer) -> None:
        """Do with an answer what polling a feed does."""
        if isinstance(answer, NotModified):
            outcomes.unchanged(source, self._with_posts(source, health, outcomes.now()))
        elif isinstance(answer, FetchFailure) and not answer.asked and answer.retry_at is not None:
            outcomes.put_off(source, health, answer.error, answer.retry_at)
        elif isinstance(answer, FetchFailure):
            outcomes.failed(source, health, answer.error, answer.retry_at)

    def _add_sources(self, db: sqlite3.Connection) -> None:
        hosts = (
            [STRICT] * (self.sources // 16) + ["big.example"] * (self.sources // 4) + [BROKEN] * (self.sources // 50)
        )
        hosts += [f"h{number}.example" for number in range(self.sources - len(hosts))]
        for number, host in enumerate(hosts):
            every = {200: 2 * HOUR, 300: 2 * DAY}.get(number, self.every)
            add_source(db, kind=SourceKind.FEED, location=f"https://{host}/{number}", every=every, now=NOW)
        self.chosen = all_sources(db)

    def _with_posts(self, source: Source, health: SourceHealth, now: datetime) -> SourceHealth:
        """Return the health as if the source had published all along, each at a pace of its own."""
        gap = HOUR * (1 + source.id % 40)
        since = (now - NOW) % gap
        moments = tuple(int((now - since - number * gap).timestamp()) for number in range(12))
        return replace(health, moments=moments, fresh_for=FRESH[source.id % len(FRESH)])

    def longest_wait(self, source: Source) -> timedelta:
        """Return how long a source may be left alone, jitter and turns at a slow host included."""
        if BROKEN in source.location:
            return DAY * 1.1
        wished = source.every or max(FRESH[source.id % len(FRESH)] or HOUR, HOUR)
        turns = (self.sources // 16) * TURNS_APART if STRICT in source.location else timedelta(0)
        return wished * 1.1 + turns + timedelta(minutes=1)

    def gaps(self) -> Iterable[timedelta]:
        """Return the time between any two requests for the same source."""
        last: dict[str, datetime] = {}
        for at, _, url in self.servers.asked:
            if url in last:
                yield at - last[url]
            last[url] = at

    def asked_at(self, host: str) -> list[datetime]:
        """Return when a host was asked."""
        return [at for at, other, _ in self.servers.asked if other == host]
