from __future__ import annotations

import asyncio
import gzip
import zlib
from collections.abc import AsyncIterator, Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.fetching.expanding import BrokenBodyError, TooLargeError, UnknownCodingError, read_body

CAP = 100_000


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    "identity": bytes,
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
}


def expand(coding: str, packed: bytes, *, step: int = 1000, cap: int = CAP) -> bytes:
    async def chunks() -> AsyncIterator[bytes]:
        for start in range(0, len(packed), step):
            yield packed[start : start + step]

    return asyncio.run(read_body(chunks(), coding, cap=cap))


@given(data=st.binary(max_size=300), coding=st.sampled_from(sorted(PACKERS)), step=st.integers(1, 400))
@settings(max_examples=60)
def test_a_body_comes_back_whole_however_it_was_cut(data: bytes, coding: str, step: int) -> None:
    assert expand(coding, PACKERS[coding](data), step=step) == data


@given(st.binary(max_size=300), st.integers(1, 400))
@settings(max_examples=40)
def test_deflate_without_its_header_is_understood_too(data: bytes, step: int) -> None:
    assert expand("Deflate ", raw_deflate(data), step=step) == data


@pytest.mark.parametrize("step", [1, 7, 1000])
def test_members_of_a_gzip_body_are_joined_and_what_follows_is_passed_over(step: int) -> None:
    packed = gzip.compress(b"one ") + gzip.compress(b"two")

    assert expand("gzip", packed, step=step) == b"one two"
    assert expand("gzip", packed + b"\0\0 padding", step=step) == b"one two"


def test_members_without_number_are_not_followed() -> None:
    assert len(expand("gzip", gzip.compress(b"x") * 1000)) == 64


@pytest.mark.parametrize("coding", ["", "gzip", "deflate"])
def test_the_cap_is_on_what_was_expanded(coding: str) -> None:
    assert len(expand(coding, PACKERS[coding](b"x" * CAP))) == CAP
    with pytest.raises(TooLargeError):
        expand(coding, PACKERS[coding](b"x" * (CAP + 1)))


def test_a_bomb_is_not_expanded_past_the_cap() -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)

    with pytest.raises(TooLargeError):
        expand("gzip", bomb, step=len(bomb))


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
@pytest.mark.parametrize(
    "packed",
    [b"<rss/>", b"\x1f", gzip.compress(b"x" * 50)[:-9], zlib.compress(b"x" * 50)[:-5]],
    ids=["not packed", "one byte", "gzip cut off", "zlib cut off"],  # gzip's own bytes hold the time
)
def test_damage_is_noticed(coding: str, packed: bytes) -> None:
    with pytest.raises(BrokenBodyError):
        expand(coding, packed)


@pytest.mark.parametrize("coding", ["gzip", "deflate", ""])
def test_an_empty_body_is_empty(coding: str) -> None:
    assert expand(coding, b"") == b""


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "deflate,gzip", "compress"])
def test_only_one_coding_that_was_asked_for_is_opened(coding: str) -> None:
    with pytest.raises(UnknownCodingError):
        expand(coding, b"x")
