"""The feeds of an address, for a person who asks: by the rules of the networks, else by fetching the page once."""

from __future__ import annotations

from dataclasses import dataclass

from listeners.discovery.page import feeds_in_page
from listeners.discovery.registry import certain, feeds_by_address, kind_at, unique
from listeners.discovery.sentences import NO_MENTIONS, NO_OTHER_TAG
from listeners.discovery.ways import Candidate, FeedKind
from listeners.fetching.answers import Fetched, FetchRequest
from listeners.fetching.fetcher import Fetcher
from listeners.heard import HeardFeed
from listeners.parsing.jobs import ParseJob
from listeners.parsing.pool import ParserPool
from storage.records.sources import SourceError
from storage.records.words import words

_CANNOT = {"own_posts": NO_MENTIONS, "tags": NO_OTHER_TAG}


@dataclass(frozen=True, slots=True)
class Discovered:
    """What was found at an address.

    Attributes:
        feeds: those that hear most first.
        error: why the page could not be looked at; feeds known by the address alone are there all the same.
    """

    feeds: tuple[Candidate, ...]
    error: SourceError | None = None


async def discover(url: str, *, fetcher: Fetcher, parser: ParserPool, allow_private: bool = False) -> Discovered:
    """Look for the feeds of a page, a profile, a community; one request at most, none where the address tells.

    Args:
        url: what the person gave, a page's address or a feed's.
        fetcher: asks as politely as for a source.
        parser: reads as safely as it reads a source.
        allow_private: the address may be on this machine or network.
    """
    known = feeds_by_address(url)
    if certain(url):
        return Discovered(known)
    answer = await fetcher.fetch(FetchRequest(url, allow_private=allow_private))
    if not isinstance(answer, Fetched):
        return Discovered(known, getattr(answer, "error", None))
    feed = await parser.parse(ParseJob(answer.url_final, answer.content_type, answer.body))
    if isinstance(feed, HeardFeed):
        return Discovered((_itself(url, feed),))
    return Discovered(unique([*feeds_in_page(answer.body, answer.url_final), *known]))


def _itself(url: str, feed: HeardFeed) -> Candidate:
    """Return the feed that stands at the address already, by what it says."""
    kind = kind_at(url, feed.network)
    if kind is None or kind.hears != feed.hears:
        called, can = words("FeedKind", "This address is a feed"), words("Hearing", "What the page publishes.")
        kind = FeedKind(feed.network, called, feed.hears, can, _CANNOT.get(feed.hears))
    return Candidate(url, kind)
