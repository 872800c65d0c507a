"""How a poll ends, written down beside its source: the same for feeds, files and folders."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from listeners.hearing.hearing import Heard
from storage.health import RECENT, recent, save_health
from storage.records.sources import ErrorKind, PollResult, PollStatus, Source, SourceError, SourceHealth
from storage.records.words import words

LOGIN_PAGE = words(
    "Sources",
    "This Wi-Fi answers with its login page: nothing was changed. Log in with your browser, then check again.",
)
OFFLINE = words("Sources", "This machine seems to be offline: nothing was changed. Causerie tries again by itself.")

Planner = Callable[[Source, SourceHealth, datetime], datetime | None]
"""Says when a source is polled next, None for never again by itself."""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Writes what a poll learned, and when the next one is due.

    Attributes:
        db: the listener's connection. now: the clock, aware UTC.
        plan: the schedule's answer to "when next?".
    """

    db: sqlite3.Connection
    now: Callable[[], datetime]
    plan: Planner

    def heard(
        self, source: Source, health: SourceHealth, heard: Heard, left_out: SourceError | None = None
    ) -> PollResult:
        """Write down that something was read; ``left_out`` says what could not be, and counts as no failure."""
        now = self.now()
        if heard.new or heard.duplicates:
            lately = recent(self.db, source.id, source.added_at)
            # What was found late in older pages was stored last, but is not what was published last.
            moments = tuple(sorted({*health.moments, *lately.moments})[-RECENT:])
            total = health.total + heard.new + heard.duplicates
            health = replace(health, total=total, moments=moments, delay=lately.delay)
        self._well(source, replace(health, new_at=now if heard.new else health.new_at), now, left_out)
        counts = (heard.new, heard.updated, heard.duplicates)
        return PollResult(source.id, source.location, PollStatus.POLLED, *counts, error=left_out)

    def older(self, health: SourceHealth, heard: Heard, page: str | None) -> None:
        """Write down what an older page held, and which page is asked for next; when the source is due stays."""
        total = health.total + heard.new + heard.duplicates
        new_at = self.now() if heard.new else health.new_at
        if (total, new_at, page) != (health.total, health.new_at, health.older_page):
            save_health(self.db, replace(health, total=total, new_at=new_at, older_page=page))

    def put_off(self, source: Source, health: SourceHealth, error: SourceError, until: datetime) -> PollResult:
        """Write down that a source was not asked, because its host is asked slowly, and when its turn is.

        No failure of the source's: it was not asked. Its turn is kept to the second, for the next one's follows.
        """
        save_health(self.db, replace(health, error=error, retry_at=until, due_at=until))
        return PollResult(source.id, source.location, PollStatus.FAILED, error=error, retry_at=until)

    def offline(self, source: Source, *, login_page: bool) -> PollResult:
        """Say that the machine is offline, and write nothing: what was known of the source stays so."""
        error = SourceError(ErrorKind.NETWORK, LOGIN_PAGE if login_page else OFFLINE)
        return PollResult(source.id, source.location, PollStatus.FAILED, error=error, offline=True)

    def unchanged(self, source: Source, health: SourceHealth, left_out: SourceError | None = None) -> PollResult:
        """Write down that there was nothing to read; ``left_out`` as in ``heard``."""
        self._well(source, health, self.now(), left_out)
        return PollResult(source.id, source.location, PollStatus.UNCHANGED, error=left_out)

    def failed(
        self, source: Source, health: SourceHealth, error: SourceError, retry_at: datetime | None = None
    ) -> PollResult:
        """Write down what is wrong, and when it is tried again: not before ``retry_at`` where the server said so."""
        now = self.now()
        ill = replace(health, polled_at=now, failures=health.failures + 1, error=error, retry_at=retry_at)
        due = self.plan(source, ill, now)
        save_health(self.db, replace(ill, due_at=due))
        return PollResult(source.id, source.location, PollStatus.FAILED, error=error, retry_at=retry_at or due)

    def _well(self, source: Source, health: SourceHealth, now: datetime, left_out: SourceError | None = None) -> None:
        well = replace(health, polled_at=now, succeeded_at=now, failures=0, error=left_out, retry_at=None)
        save_health(self.db, replace(well, due_at=self.plan(source, well, now)))
