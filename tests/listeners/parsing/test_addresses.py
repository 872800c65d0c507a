"""Which addresses pass."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.parsing.addresses import host_of, joined, split, web_address


@pytest.mark.parametrize(
    "address",
    [
        "https://h.example/a?b=c#d",
        "http://127.0.0.1:8180/é",
        "HTTPS://H.EXAMPLE/",
        "http://[::1]/x",
        "https://日本.example/",
    ],
)
def test_web_addresses_pass(address: str) -> None:
    assert web_address(f" {address}\n") == address


@pytest.mark.parametrize(
    "address",
    [
        *("", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//h.example/", "http://", "ftp://h/"),
        *("http:///x", "http://h.example/\x00", "http://h.example/\u2028x", 'http://h.example/"onclick=', "http://[x"),
        *("https://h.example/<b>", "https://h.example/" + "a" * 5000, "https://h.example:99999/\\"),
    ],
)
def test_others_do_not(address: str) -> None:
    assert web_address(address) is None


def test_blanks_are_encoded() -> None:
    assert web_address("https://h.example/a b") == "https://h.example/a%20b"


@pytest.mark.parametrize("unseen", ["\u202e", "\u200b", "\u2066", "\ufeff", "\xad", "\U000e0041"])
def test_what_is_not_seen_is_encoded_in_a_path_and_refused_in_a_host(unseen: str) -> None:
    encoded = web_address(f"https://h.example/a{unseen}b")
    assert encoded is not None
    assert encoded.startswith("https://h.example/a%")
    assert encoded.isascii()
    assert web_address(f"https://h{unseen}.example/a") is None


def test_hosts() -> None:
    assert host_of("https://user:pw@WWW.H.example:81/x") == "h.example:81"
    assert host_of("http://[broken") == ""


@settings(max_examples=80)
@given(st.text(max_size=40), st.text(max_size=40))
def test_nothing_is_raised(base: str, address: str) -> None:
    web_address("http://" + joined(base, address))
    assert split(base).hostname is None or isinstance(split(base).netloc, str)
