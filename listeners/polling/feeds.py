"""One feed polled: asked for, parsed, heard, and what was learned about it written down."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

from listeners.fetching.answers import Fetched, FetchFailure, FetchRequest, NotModified
from listeners.fetching.fetcher import Fetcher
from listeners.heard import HeardFeed, HeardPost
from listeners.hearing.ear import Ear
from listeners.hearing.hearing import Heard
from listeners.importing.files import hear_rows, is_interchange
from listeners.parsing.jobs import ParseJob
from listeners.parsing.pool import ParserPool
from storage.health import health as read_health
from storage.health import known_digests, save_digests, save_health
from storage.opening import writing
from storage.records.sources import PollResult, PollStatus, Source, SourceError, SourceHealth

Planner = Callable[[Source, SourceHealth, datetime], datetime | None]
"""Says when a source is polled next, None for never again by itself."""


@dataclass(frozen=True, slots=True)
class FeedPoller:
    """Polls feeds for one event loop.

    Attributes:
        db: the listener's connection. now: the clock, aware UTC.
        plan: the schedule's answer to "when next?".
        allow_private: private addresses may be dialled for every source (``poll --allow-private``).
    """

    db: sqlite3.Connection
    fetcher: Fetcher
    parser: ParserPool
    ear: Ear
    now: Callable[[], datetime]
    plan: Planner
    allow_private: bool = False

    async def poll(self, source: Source) -> PollResult:
        """Poll one feed; what its server or document does wrong ends in the result, never in an exception.

        Raises:
            StorageError: the database cannot be written; nothing of this poll is kept then.
        """
        health = read_health(self.db, source.id)
        answer = await self.fetcher.fetch(
            FetchRequest(
                url=source.location,
                etag=health.etag,
                last_modified=health.last_modified,
                allow_private=source.allow_private or self.allow_private,
            )
        )
        if isinstance(answer, FetchFailure):
            return self.failed(source, health, answer.error, answer.retry_at)
        if isinstance(answer, NotModified):
            return self._unchanged(source, replace(health, etag=answer.etag, last_modified=answer.last_modified))
        return await self._read(source, health, answer)

    async def _read(self, source: Source, health: SourceHealth, answer: Fetched) -> PollResult:
        known = replace(health, etag=answer.etag, last_modified=answer.last_modified)
        if is_interchange(answer.body):
            return self._heard(source, known, hear_rows(self.ear, answer.body, source, self.now()).heard)
        job = ParseJob(answer.url_final, answer.content_type, answer.body, known_digests(self.db, source.id))
        feed = await self.parser.parse(job)
        if isinstance(feed, SourceError):
            return self.failed(source, health, feed, None)
        with writing(self.db):
            save_digests(self.db, source.id, feed.digests)
            if not feed.entries:
                return self._unchanged(source, self._learned(known, feed))
            posts = [entry.post for entry in feed.entries]
            heard = self.ear.hear(posts, source=source, now=self.now(), feed_link=feed.link)
            return self._heard(source, self._learned(known, feed), heard)

    def _learned(self, health: SourceHealth, feed: HeardFeed) -> SourceHealth:
        """Return the health with what the document says of itself."""
        return replace(
            health,
            feed_title=feed.title or health.feed_title,
            network=feed.network,
            hears=feed.hears if feed.hears != "unknown" else health.hears,
            min_interval=feed.min_interval,
            entry_gap=typical_gap([entry.post for entry in feed.entries]) or health.entry_gap,
        )

    def _heard(self, source: Source, health: SourceHealth, heard: Heard) -> PollResult:
        now = self.now()
        self._save(
            source,
            replace(
                health,
                new_at=now if heard.new else health.new_at,
                total=health.total + heard.new + heard.duplicates,
            ),
            now,
        )
        return PollResult(source.id, source.location, PollStatus.POLLED, heard.new, heard.updated, heard.duplicates)

    def _unchanged(self, source: Source, health: SourceHealth) -> PollResult:
        self._save(source, health, self.now())
        return PollResult(source.id, source.location, PollStatus.UNCHANGED)

    def _save(self, source: Source, health: SourceHealth, now: datetime) -> None:
        """Write down a success, and when the source is polled next."""
        well = replace(health, polled_at=now, succeeded_at=now, failures=0, error=None, retry_at=None)
        save_health(self.db, replace(well, due_at=self.plan(source, well, now)))

    def failed(self, source: Source, health: SourceHealth, error: SourceError, retry_at: datetime | None) -> PollResult:
        """Write down a failure beside the source, and when it is tried again."""
        now = self.now()
        ill = replace(health, polled_at=now, failures=health.failures + 1, error=error, retry_at=retry_at)
        due = self.plan(source, ill, now)
        save_health(self.db, replace(ill, due_at=due))
        return PollResult(source.id, source.location, PollStatus.FAILED, error=error, retry_at=retry_at or due)


def typical_gap(posts: list[HeardPost]) -> timedelta | None:
    """Return the median time between posts; None for fewer than three that are dated."""
    moments = sorted(post.published for post in posts if post.published is not None)
    if len(moments) < 3:
        return None
    gaps = [(later - earlier).total_seconds() for earlier, later in pairwise(moments)]
    return timedelta(seconds=median(gaps))
