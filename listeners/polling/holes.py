"""Holes: what a feed no longer shows since it was last read, and the way back through its older pages."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from yarl import URL

from listeners.fetching.answers import Asks, Fetched, FetchFailure, FetchRequest
from listeners.fetching.redirects import same_origin
from listeners.heard import HeardFeed
from listeners.hearing.ear import Ear
from listeners.hearing.hearing import Heard
from listeners.parsing.jobs import ParseJob
from listeners.parsing.pool import ParserPool
from listeners.polling.older import older_page, oldest_of
from listeners.polling.outcomes import Outcomes
from storage.health import health as read_health
from storage.holes import add_hole, close_hole, narrow_hole, newest_hole
from storage.opening import writing
from storage.records.sources import ErrorKind, Hole, PollResult, Source, SourceError, SourceHealth

MOST_PAGES = 5
"""Pages asked for after one poll; the next poll goes on from there."""

LONGEST_SEARCH = timedelta(days=7)
"""A hole that was not closed by then stays as it is."""

_FEWEST_ENTRIES = 2
_PASSING = frozenset({ErrorKind.NETWORK, ErrorKind.TIMEOUT, ErrorKind.TOO_MANY_REQUESTS})


def missing_between(
    feed: HeardFeed, known: frozenset[bytes], heard: Heard, moments: Collection[int]
) -> tuple[datetime, datetime] | None:
    """Return the two moments between which mentions may be missing, as a poll shows; None where none may.

    They may where a full document holds nothing that was known from this source, though something was: then more
    may have come since than it shows. A document of less than half as many entries as the last is not full, and
    entries that are older than what was known are no news: a feed that names its entries anew shows such ones.

    Args:
        feed: the document that was read.
        known: the digests of the source's last document.
        heard: what came of the document's posts.
        moments: when the source's last mentions, before this poll, were published, in seconds since 1970.
    """
    count = len(feed.digests)
    if not known or not moments or count < max(_FEWEST_ENTRIES, len(known) / 2):
        return None
    seen_twice = len(heard.mentions) - len(set(heard.mentions))
    if heard.new + heard.duplicates + seen_twice < count or not known.isdisjoint(feed.digests):
        return None
    oldest = oldest_of([entry.post for entry in feed.entries])
    after = datetime.fromtimestamp(max(moments), UTC)
    if oldest is None or oldest.published is None or oldest.published <= after:
        return None
    return after, oldest.published


@dataclass(frozen=True, slots=True)
class Holes:
    """Finds holes and pages back through them; for one event loop."""

    fetcher: Asks
    parser: ParserPool
    ear: Ear
    outcomes: Outcomes

    def note(
        self, before: SourceHealth, asked: str, feed: HeardFeed, known: frozenset[bytes], heard: Heard
    ) -> str | None:
        """Write down a hole that a poll shows, and return where to page back from; to be called inside ``writing``.

        What an earlier hole was still looked for in is given up: it stays as it is.
        """
        ends = missing_between(feed, known, heard, before.moments)
        if ends is None:
            return before.older_page
        add_hole(self.outcomes.db, before.source, after=ends[0], before=ends[1], now=self.outcomes.now())
        return older_page(asked, feed)

    async def fill(self, source: Source, result: PollResult, *, allow_private: bool) -> PollResult:
        """Page back through the newest hole, a few pages at most; return the result with what they brought.

        What goes wrong there is no failure of the source: the hole stays, and the next poll tries again where that
        may help.

        Raises:
            StorageError: what a page held could not be written.
        """
        db = self.outcomes.db
        for _ in range(MOST_PAGES):
            health = read_health(db, source.id)
            hole = newest_hole(db, source.id)
            if health.older_page is None or hole is None or self.outcomes.now() - hole.found_at > LONGEST_SEARCH:
                self.outcomes.older(health, Heard(), None)
                return result
            at_home = allow_private and same_origin(URL(source.location), URL(health.older_page))
            answer = await self.fetcher.fetch(FetchRequest(health.older_page, allow_private=at_home))
            if not isinstance(answer, Fetched):
                if not _passes(answer):
                    self.outcomes.older(health, Heard(), None)
                return result
            heard = await self._hear(source, hole, health, answer)
            result = replace(
                result,
                new=result.new + heard.new,
                updated=result.updated + heard.updated,
                duplicates=result.duplicates + heard.duplicates,
            )
        return result

    async def _hear(self, source: Source, hole: Hole, health: SourceHealth, answer: Fetched) -> Heard:
        """Store one page, narrow or close the hole, and write down where to go on."""
        feed = await self.parser.parse(ParseJob(answer.url_final, answer.content_type, answer.body))
        if isinstance(feed, SourceError):
            self.outcomes.older(health, Heard(), None)
            return Heard()
        posts = [entry.post for entry in feed.entries]
        oldest = oldest_of(posts)
        with writing(self.outcomes.db):
            heard = self.ear.hear(posts, source=source, now=self.outcomes.now(), feed_link=feed.link)
            page = health.older_page
            if oldest is None or oldest.published is None or oldest.published >= hole.before:
                page = None  # it does not go back: the server passes over what it was asked, or has no more
            elif oldest.published <= hole.after:
                close_hole(self.outcomes.db, hole.id)
                page = None
            else:
                narrow_hole(self.outcomes.db, hole.id, oldest.published)
                page = older_page(health.older_page or answer.url_final, feed)
            self.outcomes.older(health, heard, page)
        return heard


def _passes(answer: object) -> bool:
    """Tell whether asking again later may help."""
    return isinstance(answer, FetchFailure) and (
        answer.error.kind in _PASSING or (answer.http_status is not None and answer.http_status >= 500)
    )
