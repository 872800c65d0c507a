"""Servers that mean harm, or are merely broken: each ends in an error of that source, soon, and nothing else."""

from __future__ import annotations

import asyncio
import gzip
import socket
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiohttp.abc import AbstractResolver, ResolveResult

from listeners.fetching.answers import Answer, Fetched, FetchFailure, FetchRequest
from listeners.fetching.fetcher import Fetcher
from storage.records.sources import ErrorKind
from tests.listeners.fetching.loopback import Handler, Request, answer, fetcher, loopback, redirect

FEED = b"<rss version='2.0'/>"


def heard_from(said: bytes | Handler, *, deadline: float = 20, body: int = 1_000_000) -> Answer:
    """Ask a server once; whatever it does, the answer has to come within the test's own patience."""

    async def run() -> Answer:
        async with loopback() as server, fetcher(deadline=deadline, body=body) as asking:
            server.answers["/feed"] = said
            return await asking.fetch(FetchRequest(server.url("/feed"), allow_private=True))

    return asyncio.run(run())


def kind_of(heard: Answer) -> ErrorKind | None:
    return heard.error.kind if isinstance(heard, FetchFailure) else None


def pouring(head: bytes, drop: bytes, *, every: float = 0.0) -> Handler:
    """Return a server that says something and then never stops repeating itself."""

    async def pour(_: Request, writer: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        writer.write(head)
        while not writer.is_closing():
            writer.write(drop)
            await writer.drain()
            passed = loop.create_future()
            loop.call_later(every, passed.set_result, None)
            await passed

    return pour


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (pouring(answer(Transfer_Encoding="chunked"), b"1\r\nx\r\n", every=0.01), ErrorKind.TIMEOUT),
        (pouring(answer(Content_Length="1000"), b"x", every=0.01), ErrorKind.TIMEOUT),
        (pouring(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n", every=0.01), None),
        (pouring(b"", b"HTTP/1.1 100 Continue\r\n\r\n", every=0.01), ErrorKind.TIMEOUT),
        (pouring(b"", b"HTTP/1.1 200 OK\r\nX: ", every=0.01), None),
        (pouring(b"", b"H", every=0.01), None),
    ],
    ids=["drop by drop", "drop by drop of a length", "headers without end", "continue", "nonsense", "one letter"],
)
def test_who_never_comes_to_an_end_is_left_at_the_deadline(said: Handler, kind: ErrorKind | None) -> None:
    heard = heard_from(said, deadline=0.3)

    assert isinstance(heard, FetchFailure)
    assert kind_of(heard) in ({kind} if kind else {ErrorKind.TIMEOUT, ErrorKind.BROKEN})


@pytest.mark.parametrize(
    "said",
    [
        pouring(answer(Transfer_Encoding="chunked"), b"ffff\r\n" + b"x" * 0xFFFF + b"\r\n"),
        pouring(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 65536),
        answer(body=gzip.compress(b"x" * 50_000_000), Content_Encoding="gzip"),
    ],
    ids=["chunks", "no length at all", "packed"],
)
def test_a_body_without_end_is_cut_at_the_cap(said: bytes | Handler) -> None:
    assert kind_of(heard_from(said)) is ErrorKind.TOO_LARGE


@pytest.mark.parametrize(
    ("coding", "kind"),
    [
        ("br", ErrorKind.BROKEN),
        ("zstd", ErrorKind.BROKEN),
        ("compress", ErrorKind.BROKEN),
        ("gzip, br", ErrorKind.BROKEN),
        ("gzip, gzip", ErrorKind.BROKEN),
        ("deflate, gzip", ErrorKind.BROKEN),
    ],
)
def test_only_one_coding_that_was_asked_for_is_opened(coding: str, kind: ErrorKind) -> None:
    packed = gzip.compress(gzip.compress(FEED))

    assert kind_of(heard_from(answer(body=packed, Content_Encoding=coding))) is kind


@pytest.mark.parametrize(
    "said",
    [
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<rss/>\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n<rss/>\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n<rss/>",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n<rss/>",
        b"HTTP/1.1 999999 Odd\r\n\r\n",
        b"HTTP/9.9 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>",
        b"<html><body>no HTTP at all</body></html>\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n",
    ],
)
def test_what_breaks_the_protocol_is_an_error_of_that_source(said: bytes) -> None:
    assert isinstance(heard_from(said), FetchFailure)


def test_a_part_of_a_document_that_nobody_asked_for_is_not_taken_for_it() -> None:
    heard = heard_from(answer("206 Partial Content", FEED, Content_Range="bytes 0-19/9000"))

    assert isinstance(heard, FetchFailure)
    assert heard.http_status == 206


def test_what_follows_an_answer_is_not_taken_for_the_next_one() -> None:
    async def run() -> list[Answer]:
        async with loopback() as server, fetcher() as asking:
            server.answers["/short"] = answer(body=FEED) + answer(body=b"<rss>forged</rss>")
            server.answers["/feed"] = answer(body=FEED)
            return [
                await asking.fetch(FetchRequest(server.url(path), allow_private=True))
                for path in ("/short", "/feed", "/feed")
            ]

    for heard in asyncio.run(run()):
        assert isinstance(heard, Fetched)
        assert heard.body == FEED


def test_what_stands_beyond_the_length_is_no_part_of_the_body() -> None:
    heard = heard_from(answer(body=FEED, Content_Length="4"))

    assert isinstance(heard, FetchFailure) or heard.body == FEED[:4]  # type: ignore[union-attr]


class Rebinding(AbstractResolver):
    """A name server of the attacker's: a public address for the first who asks, then the machine's own."""

    def __init__(self, *addresses: str) -> None:
        self.addresses = list(addresses)
        self.asked = 0

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        del family
        address = self.addresses[min(self.asked, len(self.addresses) - 1)]
        self.asked += 1
        return [ResolveResult(hostname=host, host=address, port=port, family=socket.AF_INET, proto=0, flags=0)]

    async def close(self) -> None:
        """Hold nothing."""


def with_names(asking: Fetcher, names: Rebinding) -> None:
    connector: Any = asking._guarded.connector
    connector._resolver = names
    connector._use_dns_cache = False


def test_a_name_that_leads_elsewhere_when_it_is_dialled_reaches_nothing_private() -> None:
    async def run() -> None:
        async with loopback() as server, fetcher(deadline=2) as asking:
            names = Rebinding("127.0.0.1")
            with_names(asking, names)
            server.answers["/feed"] = answer(body=FEED)
            url = f"http://rebinding.example:{server.port}/feed"
            heard = [await asking.fetch(FetchRequest(url)) for _ in range(2)]

            assert [kind_of(one) for one in heard] == [ErrorKind.ADDRESS] * 2
            assert names.asked >= 2
            assert server.connections == 0

    asyncio.run(run())


@pytest.mark.parametrize("port", [22, 25, 6379])
def test_a_redirect_into_the_machine_reaches_nothing(port: int) -> None:
    async def run() -> None:
        async with loopback() as server, fetcher(deadline=5) as asking:
            server.answers["/feed"] = redirect(f"http://127.0.0.1:{port}/")
            heard = await asking.fetch(FetchRequest(server.url("/feed"), allow_private=True))

            assert kind_of(heard) is ErrorKind.ADDRESS
            assert len(server.heard) == 1

    asyncio.run(run())


def test_hostile_servers_do_not_hinder_an_honest_one() -> None:
    async def run() -> None:
        async with loopback() as server, fetcher(deadline=1) as asking:
            server.answers |= {
                "/slow": pouring(answer(Content_Length="1000"), b"x", every=0.01),
                "/headers": pouring(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n", every=0.01),
                "/feed": answer(body=FEED),
            }
            paths = ("/slow", "/headers", "/feed")
            ask: Callable[[str], Awaitable[Answer]] = lambda path: asking.fetch(  # noqa: E731 - one line, three paths
                FetchRequest(server.url(path), allow_private=True)
            )
            slow, headers, honest = await asyncio.gather(*map(ask, paths))

            assert isinstance(honest, Fetched)
            assert isinstance(slow, FetchFailure)
            assert isinstance(headers, FetchFailure)

    asyncio.run(run())
