from __future__ import annotations

import asyncio
import gzip
import ssl
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

import pytest

from listeners.fetching.answers import Answer, Fetched, FetchFailure, FetchRequest, NotModified
from listeners.fetching.fetcher import Fetcher
from listeners.fetching.slots import TURNS_APART, Slots
from storage.records.sources import ErrorKind
from tests.listeners.fetching.loopback import NOW, Clock, Loopback, Request, answer, fetcher, loopback, redirect

FEED = b"<rss version='2.0'/>"


def ask(path: str, prepare: Callable[[Loopback], None], **validators: str) -> tuple[Answer, Loopback]:
    """Fetch one path of a loopback server once."""

    async def run() -> tuple[Answer, Loopback]:
        async with loopback() as server, fetcher() as asking:
            prepare(server)
            return await asking.fetch(FetchRequest(server.url(path), allow_private=True, **validators)), server

    return asyncio.run(run())


def serving(said: bytes) -> Callable[[Loopback], None]:
    return lambda server: server.answers.update({"/feed": said})


def failure_of(said: bytes) -> FetchFailure:
    heard, _ = ask("/feed", serving(said))
    assert isinstance(heard, FetchFailure)
    return heard


def run(test: Coroutine[Any, Any, None]) -> None:
    asyncio.run(test)


def test_a_feed_comes_with_its_validators_and_hints() -> None:
    said = answer(
        body=FEED,
        ETag='W/"a b"',
        Last_Modified="Sun,  22 Nov 2026",
        Cache_Control="public, max-age=300",
        Content_Type="x/y",
    )
    heard, server = ask("/feed", serving(said))

    assert heard == Fetched(
        body=FEED,
        content_type="x/y",
        url_final=server.url("/feed"),
        etag='W/"a b"',
        last_modified="Sun,  22 Nov 2026",
        max_age=timedelta(minutes=5),
    )


def test_it_says_who_asks_and_what_for() -> None:
    _, server = ask("/feed", serving(answer(body=FEED)))
    headers = server.heard[0].headers

    assert headers["user-agent"] == "Causerie/0.1.0 (+feed reader)"
    assert headers["accept"].startswith("application/atom+xml, application/rss+xml")
    assert headers["accept-encoding"] == "gzip, deflate"
    assert not headers.keys() & {"if-none-match", "if-modified-since", "cookie", "authorization"}


def test_validators_are_sent_byte_for_byte_and_kept_when_nothing_changed() -> None:
    heard, server = ask(
        "/feed", serving(answer("304 Not Modified")), etag='W/"é, x"', last_modified="Sun, 22 Nov 2026 08:00:00 +0100"
    )

    assert isinstance(heard, NotModified)
    assert (heard.etag, heard.last_modified) == ('W/"é, x"', "Sun, 22 Nov 2026 08:00:00 +0100")
    assert server.heard[0].headers["if-none-match"].encode("latin-1").decode() == 'W/"é, x"'
    assert server.heard[0].headers["if-modified-since"] == "Sun, 22 Nov 2026 08:00:00 +0100"


def test_not_modified_may_bring_a_new_validator() -> None:
    heard, _ = ask("/feed", serving(answer("304 Not Modified", ETag='"two"')), etag='"one"')

    assert isinstance(heard, NotModified)
    assert heard.etag == '"two"'


def test_not_modified_without_having_asked_is_a_failure() -> None:
    assert failure_of(answer("304 Not Modified")).error.kind is ErrorKind.HTTP


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("400 Bad", ErrorKind.HTTP),
        ("401 Unauthorized", ErrorKind.AUTHORISATION),
        ("403 Forbidden", ErrorKind.HTTP),
        ("404 Not Found", ErrorKind.HTTP),
        ("407 Proxy", ErrorKind.AUTHORISATION),
        ("410 Gone", ErrorKind.GONE),
        ("413 Large", ErrorKind.TOO_LARGE),
        ("429 Slow", ErrorKind.TOO_MANY_REQUESTS),
        ("500 Oops", ErrorKind.HTTP),
        ("503 Busy", ErrorKind.HTTP),
        ("300 Choices", ErrorKind.HTTP),
        ("302 Found", ErrorKind.HTTP),
    ],
)
def test_each_status_has_its_kind_and_names_number_and_host(status: str, kind: ErrorKind) -> None:
    heard = failure_of(answer(status, b"<script>alert(1)</script>"))

    assert heard.error.kind is kind
    assert heard.http_status == int(status[:3])
    assert heard.error.words.args == {"host": "127.0.0.1", "status": int(status[:3])}
    assert "{host}" in heard.error.words.source
    assert kind is ErrorKind.TOO_LARGE or "{status}" in heard.error.words.source


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        ("120", timedelta(seconds=120)),
        ("1", timedelta(seconds=60)),
        ("99999999999", timedelta(days=7)),
        ("Sun, 22 Nov 2026 10:00:00 GMT", timedelta(hours=1)),
        ("Sun, 22 Nov 2020 10:00:00 GMT", timedelta(seconds=60)),
        ("soon", None),
    ],
)
@pytest.mark.parametrize("status", ["429 Slow", "503 Busy"])
def test_retry_after_is_read_in_both_forms_and_clamped(status: str, value: str, wait: timedelta | None) -> None:
    heard = failure_of(answer(status, Retry_After=value))

    assert heard.retry_at == (None if wait is None else NOW + wait)


def test_a_closed_port_is_a_failure_of_the_network() -> None:
    async def test() -> None:
        async with loopback() as server:
            url = server.url("/feed")
        async with fetcher() as asking:
            heard = await asking.fetch(FetchRequest(url, allow_private=True))
        assert isinstance(heard, FetchFailure)
        assert heard.error.kind is ErrorKind.NETWORK

    run(test())


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (b"SSH-2.0-OpenSSH_9.2\r\n\r\n", ErrorKind.BROKEN),
        (b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", ErrorKind.BROKEN),
        (b"HTTP/1.1 200 OK\r\nX: " + b"a" * 20_000 + b"\r\n\r\n", ErrorKind.BROKEN),
        (b"HTTP/1.1 200 OK\r\n" + b"X-Many: a\r\n" * 5_000 + b"\r\n", ErrorKind.BROKEN),
        (answer(body=FEED, Content_Encoding="br"), ErrorKind.BROKEN),
        (answer(body=FEED, Content_Encoding="gzip"), ErrorKind.BROKEN),
        (answer(body=FEED, Content_Encoding="gzip, gzip"), ErrorKind.BROKEN),
        (answer(Content_Length="30000000"), ErrorKind.TOO_LARGE),
    ],
)
def test_an_answer_that_is_none_is_an_error_of_that_source(said: bytes, kind: ErrorKind) -> None:
    assert failure_of(said).error.kind is kind


def test_an_answer_that_breaks_off_is_a_failure_of_the_network() -> None:
    async def broken(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(body=FEED, Content_Length="1000"))
        writer.close()

    heard, _ = ask("/feed", lambda server: server.answers.update({"/feed": broken}))

    assert isinstance(heard, FetchFailure)
    assert heard.error.kind is ErrorKind.NETWORK


def test_an_endless_body_is_cut_at_the_cap() -> None:
    async def endless(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(Transfer_Encoding="chunked"))
        while not writer.is_closing():
            writer.write(b"10000\r\n" + b"x" * 0x10000 + b"\r\n")
            await writer.drain()

    heard, _ = ask("/feed", lambda server: server.answers.update({"/feed": endless}))

    assert isinstance(heard, FetchFailure)
    assert heard.error.kind is ErrorKind.TOO_LARGE


@pytest.mark.parametrize("head", [b"", answer(Content_Length="100"), answer(Content_Length="100") + b"x"])
def test_a_server_that_stops_talking_ends_at_the_deadline(head: bytes) -> None:
    async def test() -> None:
        gone = asyncio.Event()

        async def silent(_: Request, writer: asyncio.StreamWriter) -> None:
            writer.write(head)
            await gone.wait()

        async with loopback() as server, fetcher(deadline=0.05) as asking:
            server.answers["/feed"] = silent
            heard = await asking.fetch(FetchRequest(server.url("/feed"), allow_private=True))
            gone.set()
        assert isinstance(heard, FetchFailure)
        assert heard.error.kind is ErrorKind.TIMEOUT

    run(test())


def test_the_deadline_is_one_for_all_hops() -> None:
    async def test() -> None:
        done = asyncio.Event()
        hops = 0

        async def slow(_: Request, writer: asyncio.StreamWriter) -> None:
            nonlocal hops
            hops += 1
            loop = asyncio.get_running_loop()
            later = loop.create_future()
            loop.call_later(0.06, later.set_result, None)
            await later
            writer.write(redirect(f"/{hops}"))

        async with loopback() as server, fetcher(deadline=0.1) as asking:
            server.answers = dict.fromkeys(["/feed", "/1", "/2", "/3"], slow)
            heard = await asking.fetch(FetchRequest(server.url("/feed"), allow_private=True))
            done.set()
        assert isinstance(heard, FetchFailure)
        assert heard.error.kind is ErrorKind.TIMEOUT
        assert hops == 2

    run(test())


@pytest.mark.parametrize(
    "url",
    [
        "",
        "feed",
        "ftp://example.org/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http://[::1",
        "http:///x",
    ],
)
def test_only_web_addresses_are_asked(url: str) -> None:
    async def test() -> None:
        async with fetcher() as asking:
            heard = await asking.fetch(FetchRequest(url, allow_private=True))
        assert isinstance(heard, FetchFailure)
        assert heard.error.kind is ErrorKind.ADDRESS

    run(test())


@pytest.mark.parametrize("host", ["a" * 300, "x" * 64 + ".example", "2130706433", "127.1", "0x7f.1", "-.", "exa mple"])
def test_an_odd_host_is_an_error_of_that_source(host: str) -> None:
    async def test() -> None:
        async with fetcher(deadline=5) as asking:
            heard = await asking.fetch(FetchRequest(f"http://{host}:1/"))
        assert isinstance(heard, FetchFailure)
        assert heard.error.kind in {ErrorKind.ADDRESS, ErrorKind.NETWORK}

    run(test())


def test_a_secret_in_a_refused_address_is_masked() -> None:
    async def test() -> None:
        async with fetcher() as asking:
            heard = await asking.fetch(FetchRequest("ftp://anna:geheim@example.org/?token=geheim"))
        assert isinstance(heard, FetchFailure)
        assert "geheim" not in str(heard)

    run(test())


def test_connections_are_kept_and_cookies_are_not() -> None:
    async def test() -> None:
        async with loopback() as server, fetcher() as asking:
            server.answers["/feed"] = answer(body=FEED, Set_Cookie="who=anna")
            for _ in range(5):
                await asking.fetch(FetchRequest(server.url("/feed", host="localhost"), allow_private=True))
            assert server.connections == 1
            assert all("cookie" not in request.headers for request in server.heard)

    run(test())


def test_at_most_two_connections_to_one_host() -> None:
    async def test() -> None:
        here = asyncio.Semaphore(0)
        go_on = asyncio.Event()
        at_once = 0
        most = 0

        async def counting(_: Request, writer: asyncio.StreamWriter) -> None:
            nonlocal at_once, most
            at_once += 1
            most = max(most, at_once)
            here.release()
            await go_on.wait()
            at_once -= 1
            writer.write(answer(body=FEED))

        async with loopback() as server, fetcher() as asking:
            server.answers["/feed"] = counting
            one = FetchRequest(server.url("/feed"), allow_private=True)
            asked = asyncio.gather(*(asking.fetch(one) for _ in range(6)))
            await here.acquire()
            await here.acquire()
            go_on.set()
            heard = await asked
        assert all(isinstance(each, Fetched) for each in heard)
        assert most == 2

    run(test())


def test_a_context_that_does_not_verify_is_refused() -> None:
    async def test() -> None:
        blind = ssl.create_default_context()
        blind.check_hostname = False
        with pytest.raises(ValueError, match="verified"):
            fetcher(tls=blind)

    run(test())


def test_a_person_s_own_server_that_says_429_is_not_slowed_down() -> None:
    async def test() -> None:
        clock = Clock()
        async with loopback() as server, fetcher(clock) as asking:
            server.answers.update({"/full": answer("429 Slow"), "/feed": answer(body=FEED)})
            await asking.fetch(FetchRequest(server.url("/full"), allow_private=True))
            heard = await asking.fetch(FetchRequest(server.url("/feed"), allow_private=True))
        assert isinstance(heard, Fetched)

    run(test())


def test_a_host_that_said_429_is_not_asked_before_its_turn() -> None:
    async def test() -> None:
        clock = Clock()
        slots = Slots(now=clock)
        slots.slow_down("feeds.invalid")
        async with Fetcher(version="0.1.0", now=clock, slots=slots) as asking:
            heard = [await asking.fetch(FetchRequest(f"https://feeds.invalid/{n}")) for n in range(2)]
        for turn, each in enumerate(heard, 1):
            assert isinstance(each, FetchFailure)
            assert each.error.kind is ErrorKind.TOO_MANY_REQUESTS
            assert each.retry_at == NOW + TURNS_APART * turn
            assert not each.asked
            assert each.http_status is None

    run(test())


def test_a_gzip_bomb_is_cut_at_the_cap() -> None:
    bomb = gzip.compress(b"<rss>" * 2_000_000)
    heard = failure_of(answer(body=bomb, Content_Encoding="gzip"))

    assert len(bomb) < 100_000
    assert heard.error.kind is ErrorKind.TOO_LARGE


def test_a_packed_feed_is_unpacked() -> None:
    heard, _ = ask("/feed", serving(answer(body=gzip.compress(FEED), Content_Encoding="gzip")))

    assert isinstance(heard, Fetched)
    assert heard.body == FEED


def test_an_error_page_is_not_waited_for() -> None:
    async def test() -> None:
        gone = asyncio.Event()

        async def endless_error(_: Request, writer: asyncio.StreamWriter) -> None:
            writer.write(answer("500 Oops", Content_Length="1000000"))
            await gone.wait()

        async with loopback() as server, fetcher() as asking:
            server.answers["/feed"] = endless_error
            heard = await asking.fetch(FetchRequest(server.url("/feed"), allow_private=True))
            gone.set()
        assert isinstance(heard, FetchFailure)
        assert heard.http_status == 500

    run(test())


def test_many_sources_of_one_round_do_not_hinder_each_other() -> None:
    async def test() -> None:
        async with loopback() as server, fetcher(deadline=5) as asking:
            server.answers.update({f"/{n}": answer("304 Not Modified") for n in range(0, 60, 2)})
            server.answers.update({f"/{n}": b"nonsense\r\n\r\n" for n in range(1, 60, 2)})
            requests = [FetchRequest(server.url(f"/{n}"), etag='"1"', allow_private=True) for n in range(60)]
            heard = await asyncio.gather(*map(asking.fetch, requests))
        assert [type(each) for each in heard] == [NotModified, FetchFailure] * 30

    run(test())
