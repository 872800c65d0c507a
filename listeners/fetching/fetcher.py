"""One URL asked politely: validators, limits, addresses, manners."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from datetime import datetime
from typing import Self

import aiohttp
from yarl import URL

from listeners.fetching.addresses import any_socket, public_socket
from listeners.fetching.answers import Answer, Fetched, FetchFailure, FetchRequest, Limits, NotModified
from listeners.fetching.expanding import TooLargeError, read_body
from listeners.fetching.failures import (
    EXPECTED,
    failure,
    led_elsewhere,
    not_a_web_address,
    paced,
    refused_status,
    too_many_redirects,
    was_reached,
)
from listeners.fetching.hints import fresh_for, retry_at, validator
from listeners.fetching.masking import masked
from listeners.fetching.redirects import FOLLOWED, EndlessRedirectError, Route, same_origin, web_address
from listeners.fetching.slots import Slots

_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1"
)
_NO_TIMEOUT = aiohttp.ClientTimeout(total=None)
_KEEP_ALIVE_SECONDS = 20.0
_LONGEST_HEADER = 8190
_MOST_HEADERS = 128
_PARTIAL = 206
"""Nobody asked for a part of a document: read as a whole it would show holes that are none."""


class Fetcher:
    """Asks for URLs, many at a time, over kept connections; for one event loop, closed by whoever made it.

    There are two pools of connections. The guarded one refuses to dial private addresses; the open one serves
    the origins that the person allowed. A pool each, because a kept connection is used again without being dialled.
    """

    def __init__(
        self,
        *,
        version: str,
        now: Callable[[], datetime],
        slots: Slots,
        limits: Limits | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """Open the pools; call it with the event loop running.

        Args:
            version: of the program, for the ``User-Agent``.
            now: the present moment, aware UTC.
            slots: shared by all fetchers of the process.
            limits: the usual ones when None.
            tls: other trusted authorities than the system's; certificates are verified in any case.

        Raises:
            ValueError: ``tls`` does not verify certificates and host names.
        """
        if tls is not None and not (tls.check_hostname and tls.verify_mode is ssl.CERT_REQUIRED):
            raise ValueError("certificates are always verified")
        self._now = now
        self._slots = slots
        self._limits = limits or Limits()
        self._loop = asyncio.get_running_loop()
        headers = {
            "User-Agent": f"Causerie/{version} (+feed reader)",
            "Accept": _ACCEPT,
            "Accept-Encoding": "gzip, deflate",
        }
        self._guarded = _session(public_socket, tls, headers)
        self._open = _session(any_socket, tls, headers)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close all connections; fetches under way fail."""
        await self._guarded.close()
        await self._open.close()

    async def fetch(self, request: FetchRequest) -> Answer:
        """Ask for one URL, following redirects; what a server does ends in the answer, never in an exception.

        Waits for free slots first; the deadline counts from there, over all hops together.
        """
        try:
            route = Route(web_address(request.url), self._limits.redirects)
        except ValueError:
            return FetchFailure(not_a_web_address(masked(request.url)))
        left = self._limits.deadline.total_seconds()
        while True:
            at_home = request.allow_private and same_origin(route.first, route.here)
            host = route.here.host or ""
            async with self._slots.at(host):
                # Asked for only now: while this one waited for its slot, the host may have said 429 to another.
                if not at_home and (turn := self._slots.turn(host)) is not None:
                    return FetchFailure(paced(host), retry_at=turn, asked=False)
                started = self._loop.time()
                answer = await self._hop(request, route, left, at_home=at_home)
                left -= self._loop.time() - started
            if answer is not None:
                return answer

    async def _hop(self, request: FetchRequest, route: Route, left: float, *, at_home: bool) -> Answer | None:
        """Make one exchange; None when it was a redirect, which the route then has followed."""
        host = route.here.host or ""
        session = self._open if at_home else self._guarded
        headers = _conditions(request) if route.keeps_secrets else None
        try:
            async with (
                asyncio.timeout(left),
                session.get(route.here, headers=headers, allow_redirects=False) as response,
            ):
                return await self._judge(request, route, response, at_home=at_home)
        except EXPECTED as error:
            said = failure(error, host, redirected=route.here is not route.first)
            return FetchFailure(said, reached=was_reached(error))

    async def _judge(
        self, request: FetchRequest, route: Route, response: aiohttp.ClientResponse, *, at_home: bool
    ) -> Answer | None:
        status = response.status
        headers = response.headers
        if status == 304 and (request.etag or request.last_modified) and route.keeps_secrets:
            return NotModified(
                url_final=_shown(route.here),
                permanent_url=_text(route.permanent),
                etag=validator(headers.get("ETag")) or request.etag,
                last_modified=validator(headers.get("Last-Modified")) or request.last_modified,
                max_age=fresh_for(headers, self._now()),
            )
        if 200 <= status < 300 and status != _PARTIAL:
            return await self._with_body(route, response)
        location = headers.get("Location")
        if status in FOLLOWED and location:
            return _followed(route, status, location)
        host = route.here.host or ""
        if status == 429 and not at_home:
            self._slots.slow_down(host)
        return FetchFailure(refused_status(status, host), retry_at(headers.get("Retry-After"), self._now()), status)

    async def _with_body(self, route: Route, response: aiohttp.ClientResponse) -> Fetched:
        headers = response.headers
        cap = self._limits.body
        if (response.content_length or 0) > cap:
            raise TooLargeError
        body = await read_body(response.content.iter_any(), headers.get("Content-Encoding", ""), cap=cap)
        return Fetched(
            body=body,
            content_type=headers.get("Content-Type", ""),
            url_final=_shown(route.here),
            permanent_url=_text(route.permanent),
            etag=validator(headers.get("ETag")),
            last_modified=validator(headers.get("Last-Modified")),
            max_age=fresh_for(headers, self._now()),
        )


def _session(
    make_socket: aiohttp.SocketFactoryType, tls: ssl.SSLContext | None, headers: dict[str, str]
) -> aiohttp.ClientSession:
    connector = aiohttp.TCPConnector(
        limit=0,  # Slots count the connections
        ssl=True if tls is None else tls,
        keepalive_timeout=_KEEP_ALIVE_SECONDS,
        socket_factory=make_socket,
    )
    return aiohttp.ClientSession(
        connector=connector,
        headers=headers,
        timeout=_NO_TIMEOUT,
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
        trust_env=False,
        max_line_size=_LONGEST_HEADER,
        max_field_size=_LONGEST_HEADER,
        max_headers=_MOST_HEADERS,
    )


def _conditions(request: FetchRequest) -> dict[str, str] | None:
    conditions = {}
    if request.etag:
        conditions["If-None-Match"] = request.etag
    if request.last_modified:
        conditions["If-Modified-Since"] = request.last_modified
    return conditions or None


def _followed(route: Route, status: int, location: str) -> FetchFailure | None:
    host = route.here.host or ""
    try:
        route.follow(status, location)
    except ValueError:
        return FetchFailure(led_elsewhere(host), http_status=status)
    except EndlessRedirectError:
        return FetchFailure(too_many_redirects(host), http_status=status)
    return None


def _shown(url: URL) -> str:
    return str(url.with_user(None))


def _text(url: URL | None) -> str | None:
    return None if url is None else str(url)
