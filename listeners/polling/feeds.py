"""One feed polled: asked for, parsed, heard, and what was learned about it written down."""

from __future__ import annotations

import asyncio
import io
import sqlite3
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from listeners.discovery.offering import with_offer
from listeners.fetching.answers import Fetched, FetchFailure, FetchRequest, NotModified
from listeners.fetching.fetcher import Fetcher
from listeners.heard import HeardFeed
from listeners.hearing.ear import Ear
from listeners.hearing.hearing import Heard
from listeners.importing.files import hear_rows, recognise_file
from listeners.importing.forms.part import UnreadableError
from listeners.parsing.jobs import ParseJob
from listeners.parsing.pool import ParserPool
from listeners.polling.outcomes import Outcomes
from storage.health import health as read_health
from storage.health import known_digests, save_digests
from storage.opening import writing
from storage.records.sources import PollResult, Source, SourceError, SourceHealth
from storage.records.words import words


@dataclass(frozen=True, slots=True)
class FeedPoller:
    """Polls feeds for one event loop.

    Attributes:
        db: the listener's connection.
        allow_private: private addresses may be dialled for every source (``poll --allow-private``).
    """

    db: sqlite3.Connection
    fetcher: Fetcher
    parser: ParserPool
    ear: Ear
    outcomes: Outcomes
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
            return self.outcomes.failed(source, health, answer.error, answer.retry_at)
        known = replace(health, etag=answer.etag, last_modified=answer.last_modified, fresh_for=answer.max_age)
        if isinstance(answer, NotModified):
            return self.outcomes.unchanged(source, known)
        if not answer.body.lstrip().startswith(b"<"):
            try:
                return await self._export(source, known, io.BytesIO(answer.body))
            except UnreadableError:  # no export: a JSON feed, or the parser says what it is
                pass
        return await self._document(source, health, known, answer)

    async def _export(self, source: Source, known: SourceHealth, body: io.BytesIO) -> PollResult:
        """Hear an export that is polled like a feed, letting other work (and writers) pass after each batch."""
        heard = Heard()
        for so_far in hear_rows(self.ear, recognise_file(body), body, source=source, now=self.outcomes.now()):
            heard = so_far.heard
            await asyncio.sleep(0)
        return self.outcomes.heard(source, replace(known, hears="mentions"), heard)

    async def _document(self, source: Source, before: SourceHealth, known: SourceHealth, answer: Fetched) -> PollResult:
        """Hear a feed; one that cannot be read keeps its old validators, so that it is sent whole again."""
        job = ParseJob(answer.url_final, answer.content_type, answer.body, known_digests(self.db, source.id))
        feed = await self.parser.parse(job)
        if isinstance(feed, SourceError):
            wrong = with_offer(feed, answer.body, answer.url_final)
            return self.outcomes.failed(source, before, _said_where(wrong, answer.url_final))
        return hear_feed(self.ear, self.outcomes, source, known, feed)


def _said_where(error: SourceError, url: str) -> SourceError:
    """Return what is wrong with a document with the host that sent it."""
    said = words("Sources", "{host}: {what}").given(host=urlsplit(url).hostname or "", what=error.words)
    return replace(error, words=said)


def hear_feed(ear: Ear, outcomes: Outcomes, source: Source, known: SourceHealth, feed: HeardFeed) -> PollResult:
    """Store what a feed document said, its digests and the source's health, in one transaction.

    Raises:
        StorageError: nothing of it is kept then.
    """
    learned = _learned(known, feed)
    with writing(outcomes.db):
        save_digests(outcomes.db, source.id, feed.digests)
        if not feed.entries:
            return outcomes.unchanged(source, learned)
        posts = [entry.post for entry in feed.entries]
        heard = ear.hear(posts, source=source, now=outcomes.now(), feed_link=feed.link)
        return outcomes.heard(source, learned, heard)


def _learned(health: SourceHealth, feed: HeardFeed) -> SourceHealth:
    """Return the health with what the document says of itself."""
    return replace(
        health,
        feed_title=feed.title or health.feed_title,
        network=feed.network,
        hears=feed.hears if feed.hears != "unknown" else health.hears,
        min_interval=feed.min_interval,
    )
