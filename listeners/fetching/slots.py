"""Manners between requests: how many at once, in all and per host, and how slowly where a host asked for it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

PER_HOST = 2
IN_ALL = 16
SLOW_PACE = timedelta(seconds=61)
TURNS_APART = timedelta(seconds=63)
"""Turns are given out a little further apart, so that who comes two seconds late to one takes no time of the next."""

SLOW_FOR = timedelta(hours=1)


@dataclass(slots=True)
class _Door:
    """The slots of one host, kept while somebody holds or awaits one."""

    free: asyncio.Semaphore
    users: int = 0


@dataclass(slots=True)
class _Pace:
    """A host that said 429: when it was last asked, up to when turns were given away, and when it is forgiven."""

    asked_at: datetime
    given_until: datetime
    ends_at: datetime


class Slots:
    """Who may ask which host when. Belongs to one event loop; shared by all fetches of the process.

    A slot is held during one exchange with one host, never while waiting for another: there is nothing to
    deadlock on.
    """

    def __init__(self, *, now: Callable[[], datetime], per_host: int = PER_HOST, in_all: int = IN_ALL) -> None:
        self._now = now
        self._per_host = per_host
        self._in_all = asyncio.Semaphore(in_all)
        self._doors: dict[str, _Door] = {}
        self._paces: dict[str, _Pace] = {}

    @asynccontextmanager
    async def at(self, host: str) -> AsyncIterator[None]:
        """Hold one of the host's slots and one of all slots, waiting for both as long as it takes."""
        door = self._doors.get(host)
        if door is None:
            door = self._doors[host] = _Door(asyncio.Semaphore(self._per_host))
        door.users += 1
        try:
            async with door.free, self._in_all:
                yield
        finally:
            door.users -= 1
            if not door.users:
                del self._doors[host]

    def slow_down(self, host: str) -> None:
        """The host said 429 to a request that was just made: for an hour it is asked once per 61 s."""
        self.slowed_down(host, self._now())

    def slowed_down(self, host: str, at: datetime) -> None:
        """The host said 429 to a request made at that moment, maybe of a process before this one; see ``slow_down``."""
        self._paces[host] = _Pace(asked_at=at, given_until=at, ends_at=at + SLOW_FOR)

    def turn(self, host: str) -> datetime | None:
        """Take the turn to ask a host now, or learn when to come back.

        Returns None when the host may be asked now: always, unless it said 429 within the last hour. Otherwise an
        aware UTC moment; each caller is given another one, 63 s apart, so that they do not come back together.
        To be asked while holding a slot of the host.
        """
        pace = self._paces.get(host)
        if pace is None:
            return None
        now = self._now()
        if now >= pace.ends_at:
            del self._paces[host]
            return None
        if now >= pace.asked_at + SLOW_PACE:
            pace.asked_at = now
            return None
        pace.given_until = max(pace.given_until, pace.asked_at) + TURNS_APART
        return pace.given_until
