from __future__ import annotations

import asyncio
import errno

import aiohttp
import pytest
from aiohttp.client_reqrep import ConnectionKey

from listeners.fetching.addresses import PrivateAddressError
from listeners.fetching.answers import FetchFailure, FetchRequest
from listeners.fetching.expanding import BrokenBodyError, TooLargeError
from listeners.fetching.failures import was_reached
from tests.listeners.fetching.loopback import fetcher, loopback

KEY = ConnectionKey("h", 443, is_ssl=True, ssl=True, proxy=None, proxy_auth=None, proxy_headers_hash=None)


def connecting(number: int) -> aiohttp.ClientConnectorError:
    return aiohttp.ClientConnectorError(KEY, OSError(number, "no"))


@pytest.mark.parametrize(
    ("error", "reached"),
    [
        (connecting(errno.ECONNREFUSED), True),
        (connecting(errno.ECONNRESET), True),
        (connecting(errno.ENETUNREACH), False),
        (connecting(errno.EHOSTUNREACH), False),
        (aiohttp.ClientConnectorDNSError(KEY, OSError(-2, "Name or service not known")), False),
        (aiohttp.ClientConnectorError(KEY, PrivateAddressError()), False),
        (aiohttp.ClientConnectorCertificateError(KEY, Exception("not trusted")), False),
        (TimeoutError(), False),
        (aiohttp.ServerDisconnectedError(), True),
        (TooLargeError(), True),
        (BrokenBodyError(), True),
    ],
    ids=str,
)
def test_whether_the_host_was_there(error: Exception, reached: bool) -> None:
    assert was_reached(error) is reached


def test_a_closed_port_is_an_answer_of_that_host_and_a_missing_name_is_none() -> None:
    async def run() -> tuple[bool, bool]:
        async with loopback() as server:
            closed = server.url("/feed")
        async with fetcher(deadline=5) as asking:
            answers = [
                await asking.fetch(FetchRequest(url, allow_private=True)) for url in (closed, "http://nowhere.invalid/")
            ]
        refused, missing = (one for one in answers if isinstance(one, FetchFailure))
        return refused.reached, missing.reached

    assert asyncio.run(run()) == (True, False)
