"""One feed polled: asked for, parsed, heard, and what was learned about it written down."""

from __future__ import annotations

import hashlib
import io
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from urllib.parse import urlsplit

from yarl import URL

from listeners.fetching.answers import Asks, Fetched, FetchFailure, FetchRequest, NotModified
from listeners.heard import HeardFeed
from listeners.hearing.ear import Ear
from listeners.hearing.hearing import Heard
from listeners.parsing.jobs import ParseJob
from listeners.parsing.pool import ParserPool
from listeners.polling.holes import Holes
from listeners.polling.moves import pointed_to, settled
from listeners.polling.network import Network, Sign
from listeners.polling.outcomes import Outcomes
from listeners.schedule.rounds import host_of
from storage.health import health as read_health
from storage.health import known_digests, save_digests, save_health
from storage.opening import writing
from storage.records.sources import ErrorKind, PollResult, PollStatus, Source, SourceError, SourceHealth
from storage.records.words import words

LOGIN_WANTED = 511
"""Network Authentication Required (RFC 6585): said by the network in between, never by the host."""

Missed = Callable[[Heard], str | None]
"""Writes down a hole that a hearing shows; returns where to page back from, or None."""


_FEWEST_COLUMNS = 3
"""Columns of a text that is taken for a table when it is sent in the place of a feed."""


@dataclass(frozen=True, slots=True)
class FeedPoller:
    """Polls feeds for one event loop.

    Attributes:
        db: the listener's connection.
        network: tells a source that fails from a machine that is offline.
        allow_private: private addresses may be dialled for every source (``poll --allow-private``).
    """

    db: sqlite3.Connection
    fetcher: Asks
    parser: ParserPool
    ear: Ear
    outcomes: Outcomes
    network: Network = field(default_factory=Network)
    allow_private: bool = False

    async def poll(self, source: Source) -> PollResult:
        """Poll one feed; what its server or document does wrong ends in the result, never in an exception.

        Raises:
            StorageError: the database cannot be written; nothing of this poll is kept then.
        """
        health = read_health(self.db, source.id)
        with self.network.poll():
            result = await self._ask(source, health)
        unmoved = health.moves_to is None and health.older_page is None
        if result.status is PollStatus.FAILED or (result.status is PollStatus.UNCHANGED and unmoved):
            return result
        after = read_health(self.db, source.id)
        if after.older_page is not None:
            result = await self._holes.fill(source, result, allow_private=self._may_be_private(source))
        if after.moves_to is not None:
            moved = settled(self.db, source, after, self.outcomes.now())
            if moved is not after:
                save_health(self.db, replace(read_health(self.db, source.id), moves_to=None, moves_since=None))
        return result

    @property
    def _holes(self) -> Holes:
        return Holes(self.fetcher, self.parser, self.ear, self.outcomes)

    def _may_be_private(self, source: Source) -> bool:
        return source.allow_private or self.allow_private

    async def _ask(self, source: Source, health: SourceHealth) -> PollResult:
        private = self._may_be_private(source)
        request = FetchRequest(source.location, health.etag, health.last_modified, allow_private=private)
        answer = await self.fetcher.fetch(request)
        if isinstance(answer, FetchFailure):
            return await self._failed(source, health, answer)
        known = replace(health, etag=answer.etag, last_modified=answer.last_modified, fresh_for=answer.max_age)
        known = pointed_to(self.db, source, known, answer.permanent_url, self.outcomes.now())
        if isinstance(answer, NotModified):
            self.network.reached(private=private)
            return self.outcomes.unchanged(source, known)
        table: SourceError | None = None
        if not answer.body.lstrip().startswith(b"<"):
            export = await self._export(source, known, io.BytesIO(answer.body))
            if isinstance(export, PollResult):
                return export
            table = export
        return await self._document(source, health, known, answer, table)

    async def _failed(self, source: Source, health: SourceHealth, answer: FetchFailure) -> PollResult:
        """Write down a failure that is the source's own."""
        private = self._may_be_private(source)
        if not answer.asked and answer.retry_at is not None:
            return self.outcomes.put_off(source, health, answer.error, answer.retry_at)
        if answer.http_status == LOGIN_WANTED or not answer.reached:
            page = str(LOGIN_WANTED) if answer.http_status == LOGIN_WANTED else ""
            if await self._is_offline(source, health, page):
                return self.outcomes.offline(source, login_page=self.network.login_page)
        elif answer.http_status is not None:
            self.network.reached(private=private)
        return self.outcomes.failed(source, health, answer.error, answer.retry_at)

    async def _is_offline(self, source: Source, before: SourceHealth, page: str) -> bool:
        """Tell whether the machine is to blame for what a poll met; ``page`` as in ``Sign``."""
        well = before.failures == 0 and before.succeeded_at is not None
        sign = Sign(host_of(source), private=self._may_be_private(source), well=well, page=page)

        def take_back() -> None:
            if read_health(self.db, source.id).failures == 1:
                save_health(self.db, before)

        return await self.network.is_to_blame(sign, take_back)

    async def _export(self, source: Source, known: SourceHealth, body: io.BytesIO) -> PollResult | SourceError | None:
        """Hear an export that is polled like a feed.

        Returns:
            None for a text that is none (a JSON feed, or the parser says what it is). What to say where it may be a
            table that nobody knows, if the parser knows no better: a notice before a feed looks like one too.
        """
        from listeners.importing.files import UnknownTableError  # noqa: PLC0415 - presets only where an export comes
        from listeners.importing.forms.part import UnreadableError  # noqa: PLC0415 - the same
        from listeners.polling.exports import SENT, hear_export  # noqa: PLC0415 - the same

        try:
            ended = await hear_export(self.db, self.ear, source, body, self.outcomes.now(), limits=SENT)
        except UnknownTableError as error:
            is_table = len(error.part.headings) >= _FEWEST_COLUMNS
            return SourceError(ErrorKind.NOT_A_FEED, error.words) if is_table else None
        except UnreadableError:
            return None
        self.network.reached(private=self._may_be_private(source))
        return self.outcomes.heard(source, replace(known, hears="mentions"), ended.heard)

    async def _document(
        self,
        source: Source,
        before: SourceHealth,
        known: SourceHealth,
        answer: Fetched,
        table: SourceError | None,
    ) -> PollResult:
        """Hear a feed; one that cannot be read keeps its old validators, so that it is sent whole again.

        ``table`` is what to say of a text that may be a table nobody knows, if it is no feed.
        """
        private = self._may_be_private(source)
        digests = known_digests(self.db, source.id)
        feed = await self.parser.parse(ParseJob(answer.url_final, answer.content_type, answer.body, digests))
        if isinstance(feed, SourceError):
            if table is not None and feed.kind is ErrorKind.NOT_A_FEED:
                return self.outcomes.failed(source, before, _said_where(table, answer.url_final))
            page = _page_of(source, answer)
            if feed.kind is ErrorKind.NOT_A_FEED and await self._is_offline(source, before, page):
                return self.outcomes.offline(source, login_page=self.network.login_page)
            from listeners.discovery.offering import with_offer  # noqa: PLC0415 - all networks' ways, for a page alone

            wrong = with_offer(feed, answer.body, answer.url_final)
            return self.outcomes.failed(source, before, _said_where(wrong, answer.url_final))
        self.network.reached(private=private)
        asked = whole_address(source, answer)
        missed = partial(self._holes.note, before, asked, feed, digests)
        return hear_feed(self.ear, self.outcomes, source, known, feed, missed=missed)


def whole_address(source: Source, answer: Fetched) -> str:
    """Return where a document came from, with the source's own user and password where it was not led elsewhere."""
    here = URL(source.location).with_fragment(None)
    return str(here) if str(here.with_user(None)) == answer.url_final else answer.url_final


def _page_of(source: Source, answer: Fetched) -> str:
    """Return what tells a page that is no feed from others: its host where that is foreign, else its bytes."""
    host = urlsplit(answer.url_final).hostname or ""
    return host if host != host_of(source) else hashlib.blake2b(answer.body, digest_size=16).hexdigest()


def _said_where(error: SourceError, url: str) -> SourceError:
    """Return what is wrong with a document with the host that sent it."""
    said = words("Sources", "{host}: {what}").given(host=urlsplit(url).hostname or "", what=error.words)
    return replace(error, words=said)


def hear_feed(
    ear: Ear, outcomes: Outcomes, source: Source, known: SourceHealth, feed: HeardFeed, *, missed: Missed | None = None
) -> PollResult:
    """Store what a feed document said, its digests and the source's health, in one transaction.

    Args:
        ear: stores the posts.
        outcomes: writes down how it went.
        source: that carried it.
        known: the source's health with what the answer's headers said.
        feed: the document.
        missed: writes down a hole where what was heard shows one; None where older pages cannot be asked for.

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
        if missed is not None:
            learned = replace(learned, older_page=missed(heard))
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
