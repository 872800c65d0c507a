from __future__ import annotations

import errno
import socket

import pytest
from aiohttp import ClientConnectorError
from aiohttp.client_reqrep import ConnectionKey
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.fetching.addresses import PrivateAddressError, any_socket, is_public, public_socket, was_refused

PRIVATE = [
    "127.0.0.1", "127.255.255.254", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "100.127.255.255", "0.0.0.0", "0.1.2.3", "224.0.0.1", "239.255.255.255", "255.255.255.255",
    "240.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.9",
    "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:7f00:1", "::127.0.0.1", "::ffff:100.64.0.1",
    "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1", "2001:db8::1",
    "2002:7f00:1::", "2002:a00:1::1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::1", "64:ff9b:1::808:808",
    "2001:0:a00:1::", "fe80::5efe:7f00:1", "2001:4860::5efe:7f00:1", "2001:4860::200:5efe:10.0.0.1",
]  # fmt: skip
PUBLIC = [
    "1.1.1.1", "8.8.8.8", "93.184.216.34", "100.63.255.255", "100.128.0.1", "172.32.0.1", "2606:4700:4700::1111",
    "::ffff:8.8.8.8", "64:ff9b::808:808", "2a00:1450:4007::200e",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_these_are_not_on_the_public_internet(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_these_are(address: str) -> None:
    assert is_public(address)


@given(st.text("0123456789abcdef.:%x/", max_size=30))
@settings(max_examples=60)
def test_what_is_no_address_is_not_public(text: str) -> None:
    assert not is_public(text) or text.count(".") == 3 or text.count(":") >= 2


@given(st.ip_addresses(v=4))
@settings(max_examples=60)
def test_an_address_is_as_public_inside_ipv6_as_outside(address: object) -> None:
    assert is_public(f"::ffff:{address}") == is_public(f"64:ff9b::{address}") == is_public(str(address))


def test_a_socket_is_made_for_public_addresses_only() -> None:
    public = (socket.AF_INET, socket.SOCK_STREAM, 0, "", ("8.8.8.8", 443))
    private = (socket.AF_INET6, socket.SOCK_STREAM, 0, "", ("::1", 443, 0, 0))

    public_socket(public).close()
    any_socket(private).close()
    with pytest.raises(PrivateAddressError):
        public_socket(private)


def test_a_refusal_is_found_among_other_failures_of_the_same_name() -> None:
    key = ConnectionKey("h", 80, is_ssl=False, ssl=False, proxy=None, proxy_auth=None, proxy_headers_hash=None)
    mixed = OSError(f"Multiple exceptions: {ConnectionRefusedError()}, {PrivateAddressError()}")

    assert was_refused(ClientConnectorError(key, PrivateAddressError()))
    assert was_refused(ClientConnectorError(key, mixed))
    assert not was_refused(ClientConnectorError(key, ConnectionRefusedError(errno.ECONNREFUSED, "no")))
