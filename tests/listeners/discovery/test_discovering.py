"""Looking for the feeds of an address, and pages that were added as sources."""

from __future__ import annotations

import asyncio
from pathlib import Path

from listeners.discovery.discovering import Discovered, discover
from listeners.discovery.offering import offered
from listeners.fetching.fetcher import Fetcher
from listeners.fetching.slots import Slots
from listeners.parsing.pool import ParserPool
from storage.records.sources import ErrorKind, PollStatus
from tests.listeners.fetching.loopback import Clock, answer, loopback
from tests.listeners.polling.rounds import at_post, feed, rendered, rss

PAGE = b'<html><head><link rel="alternate" type="application/atom+xml" href="/atom.xml"></head><body/></html>'


def looked(path: str, body: bytes) -> tuple[Discovered, int, str]:
    async def run() -> tuple[Discovered, int, str]:
        async with loopback() as server:
            server.answers[path] = answer(body=body)
            clock, parser = Clock(), ParserPool()
            async with Fetcher(version="0", now=clock, slots=Slots(now=clock)) as fetcher:
                found = await discover(server.url(path), fetcher=fetcher, parser=parser, allow_private=True)
            await parser.aclose()
            return found, len(server.heard), server.url("")

    return asyncio.run(run())


def test_a_page_is_fetched_once_and_its_feeds_are_found() -> None:
    found, asked, root = looked("/", PAGE)
    assert [one.address for one in found.feeds] == [f"{root}/atom.xml"]
    assert asked == 1


def test_an_address_that_is_a_feed_is_found_itself() -> None:
    found, _, root = looked("/feed", rss("a"))
    assert [one.address for one in found.feeds] == [f"{root}/feed"]


def test_what_the_address_tells_stands_where_the_page_does_not_answer() -> None:
    found, _, root = looked("/tags/velo", b"")
    assert [one.address for one in found.feeds] == [f"{root}/tags/velo.rss"]


def test_a_known_host_is_not_asked() -> None:
    async def run() -> Discovered:
        clock, parser = Clock(), ParserPool()
        async with Fetcher(version="0", now=clock, slots=Slots(now=clock)) as fetcher:
            await fetcher.close()
            return await discover("https://www.reddit.com/r/cycling", fetcher=fetcher, parser=parser)

    assert [one.kind.network for one in asyncio.run(run()).feeds] == ["reddit", "reddit"]


def test_a_private_address_is_refused_and_said() -> None:
    async def run() -> Discovered:
        clock, parser = Clock(), ParserPool()
        async with loopback() as server, Fetcher(version="0", now=clock, slots=Slots(now=clock)) as fetcher:
            return await discover(server.url("/"), fetcher=fetcher, parser=parser)

    found = asyncio.run(run())
    assert found.feeds == ()
    assert found.error is not None
    assert found.error.kind is ErrorKind.ADDRESS


def test_a_page_added_as_a_source_offers_its_feeds_at_the_first_check(tmp_path: Path) -> None:
    async def run() -> None:
        async with at_post(tmp_path) as post:
            post.server.answers["/"] = answer(body=PAGE)
            post.server.answers["/atom.xml"] = feed(rss("a"))
            result = await post.poll(post.add("/"))
            assert result.status is PollStatus.FAILED
            assert "It has feeds, listen to one of them instead" in rendered(result)
            (found,) = offered(result.error)
            assert found.address == post.server.url("/atom.xml")
            assert (await post.poll(post.listen_to(found.address))).new == 1

    asyncio.run(run())
