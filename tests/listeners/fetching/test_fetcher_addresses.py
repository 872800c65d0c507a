"""Redirects, origins, private addresses and certificates, against real servers."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Coroutine
from typing import Any

import pytest
import trustme

from listeners.fetching.answers import Fetched, FetchFailure, FetchRequest, NotModified
from storage.records.sources import ErrorKind
from tests.listeners.fetching.loopback import answer, fetcher, loopback, redirect

FEED = b"<rss version='2.0'/>"


def run(test: Coroutine[Any, Any, None]) -> None:
    asyncio.run(test)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def server_tls(authority: trustme.CA, name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


def client_tls(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "0x7f.0.0.1", "0177.0.0.1", "[::ffff:127.0.0.1]", "0.0.0.0"]
)
def test_a_private_address_is_not_dialled_unless_allowed(host: str) -> None:
    async def test() -> None:
        async with loopback() as server, fetcher() as asking:
            server.answers["/feed"] = answer(body=FEED)
            heard = await asking.fetch(FetchRequest(server.url("/feed", host)))
            assert isinstance(heard, FetchFailure)
            assert heard.error.kind is ErrorKind.ADDRESS
            assert server.connections == 0

    run(test())


def test_a_connection_kept_for_an_allowed_source_is_not_lent_to_another() -> None:
    async def test() -> None:
        async with loopback() as server, fetcher() as asking:
            server.answers["/feed"] = answer(body=FEED)
            allowed = await asking.fetch(FetchRequest(server.url("/feed"), allow_private=True))
            other = await asking.fetch(FetchRequest(server.url("/feed")))
            assert isinstance(allowed, Fetched)
            assert isinstance(other, FetchFailure)
            assert other.error.kind is ErrorKind.ADDRESS
            assert "allow private addresses" in other.error.words.source
            assert len(server.heard) == 1

    run(test())


def test_the_permission_does_not_travel_to_another_origin() -> None:
    async def test() -> None:
        async with loopback() as public, loopback() as secret, fetcher() as asking:
            public.answers["/feed"] = redirect(secret.url("/admin"))
            secret.answers["/admin"] = answer(body=FEED)
            heard = await asking.fetch(FetchRequest(public.url("/feed"), allow_private=True))
            assert isinstance(heard, FetchFailure)
            assert heard.error.kind is ErrorKind.ADDRESS
            assert "sends us on" in heard.error.words.source
            assert secret.connections == 0

    run(test())


def test_redirects_within_the_origin_are_followed_with_all_they_carry() -> None:
    async def test() -> None:
        async with loopback() as server, fetcher() as asking:
            server.answers.update(
                {"/feed": redirect("there/new?x=1#top"), "/there/new?x=1": answer("304 Not Modified")}
            )
            url = server.url("/feed").replace("//", "//anna:pw@")
            heard = await asking.fetch(FetchRequest(url, etag='"1"', allow_private=True))
            assert isinstance(heard, NotModified)
            assert heard.url_final == server.url("/there/new?x=1")
            assert heard.permanent_url is None
            assert [request.headers["authorization"] for request in server.heard] == ["Basic YW5uYTpwdw=="] * 2
            assert server.heard[1].headers["if-none-match"] == '"1"'

    run(test())


def test_a_lasting_move_is_told_as_far_as_it_lasts() -> None:
    async def test() -> None:
        async with loopback() as server, fetcher() as asking:
            server.answers.update(
                {
                    "/feed": redirect("/a", "301 Moved"),
                    "/a": redirect("/b", "308 Moved"),
                    "/b": redirect("/c", "307 For now"),
                    "/c": redirect("/d", "301 Moved"),
                    "/d": answer(body=FEED),
                }
            )
            heard = await asking.fetch(FetchRequest(server.url("/feed"), allow_private=True))
            assert isinstance(heard, Fetched)
            assert heard.url_final == server.url("/d")
            assert heard.permanent_url == server.url("/b")

    run(test())


@pytest.mark.parametrize("path", ["/self", "/circle", "/far/0"])
def test_redirects_without_end_are_left(path: str) -> None:
    async def test() -> None:
        async with loopback() as server, fetcher() as asking:
            server.answers.update({f"/far/{n}": redirect(f"/far/{n + 1}") for n in range(20)})
            server.answers.update(
                {"/self": redirect("/self"), "/circle": redirect("/elcric"), "/elcric": redirect("/circle#x")}
            )
            heard = await asking.fetch(FetchRequest(server.url(path), allow_private=True))
            assert isinstance(heard, FetchFailure)
            assert heard.error.kind is ErrorKind.REDIRECT
            assert len(server.heard) <= 6

    run(test())


def test_five_redirects_are_followed() -> None:
    async def test() -> None:
        async with loopback() as server, fetcher() as asking:
            server.answers.update({f"/{n}": redirect(f"/{n + 1}") for n in range(5)})
            server.answers["/5"] = answer(body=FEED)
            assert isinstance(await asking.fetch(FetchRequest(server.url("/0"), allow_private=True)), Fetched)

    run(test())


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "javascript:alert(1)", "ftp://example.org/x", "http://[::1", "//"]
)
def test_a_redirect_off_the_web_is_refused(target: str) -> None:
    async def test() -> None:
        async with loopback() as server, fetcher() as asking:
            server.answers["/feed"] = redirect(target)
            heard = await asking.fetch(FetchRequest(server.url("/feed"), allow_private=True))
            assert isinstance(heard, FetchFailure)
            assert heard.error.kind is ErrorKind.REDIRECT

    run(test())


def test_a_trusted_certificate_is_accepted(authority: trustme.CA) -> None:
    async def test() -> None:
        async with loopback(server_tls(authority, "127.0.0.1")) as server, fetcher(tls=client_tls(authority)) as asking:
            server.answers["/feed"] = answer(body=FEED)
            assert isinstance(await asking.fetch(FetchRequest(server.url("/feed"), allow_private=True)), Fetched)

    run(test())


@pytest.mark.parametrize(("name", "trusted"), [("127.0.0.1", False), ("other.example", True)])
def test_a_wrong_certificate_is_refused(authority: trustme.CA, name: str, trusted: bool) -> None:
    async def test() -> None:
        trust = client_tls(authority) if trusted else None
        async with loopback(server_tls(authority, name)) as server, fetcher(tls=trust) as asking:
            server.answers["/feed"] = answer(body=FEED)
            heard = await asking.fetch(FetchRequest(server.url("/feed"), allow_private=True))
            assert isinstance(heard, FetchFailure)
            assert heard.error.kind is ErrorKind.CERTIFICATE
            assert server.heard == []

    run(test())


def test_https_asked_of_a_plain_server_is_a_failure_of_that_source() -> None:
    async def plain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.write(answer("400 Bad Request"))
        writer.close()

    async def test() -> None:
        listening = await asyncio.start_server(plain, "127.0.0.1", 0)
        async with listening, fetcher() as asking:
            port = listening.sockets[0].getsockname()[1]
            heard = await asking.fetch(FetchRequest(f"https://127.0.0.1:{port}/", allow_private=True))
        assert isinstance(heard, FetchFailure)
        assert heard.error.kind is ErrorKind.CERTIFICATE

    run(test())
