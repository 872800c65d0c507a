"""Byte ranges of entries."""

from __future__ import annotations

import pytest

from listeners.parsing.slicing import digest_of, slice_entries
from tests.listeners.parsing.documents import atom, rss


def test_every_entry_has_its_digest_and_cutting_leaves_the_rest() -> None:
    body = rss("<title>a</title>", "<title>b</title>", "<title>c</title>", head="<title>head</title>")
    slices = slice_entries(body)
    assert slices is not None
    assert slices.digests[1] == digest_of(b"<item><title>b</title></item>")
    kept = slices.keeping(slices.unknown(frozenset({slices.digests[1]})))
    assert kept == body.replace(b"<item><title>b</title></item>", b"")
    assert slices.keeping((0, 1, 2)) is body


def test_an_entry_written_twice_is_read_once() -> None:
    slices = slice_entries(rss("<title>a</title>", "<title>a</title>"))
    assert slices is not None
    assert slices.unknown(frozenset()) == (0,)


@pytest.mark.parametrize(
    "body",
    [
        b'<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>1</a:id></a:entry ></a:feed>'.replace(
            b" >", b">"
        ),
        b"<rdf:RDF><channel><items/></channel><item rdf:about='x'><title>a</title></item></rdf:RDF>",
        b"<rss><channel><itunes:item/><item>\n<itemx/></item></channel></rss>",
    ],
)
def test_only_the_dialects_own_entry_is_one(body: bytes) -> None:
    slices = slice_entries(body)
    assert slices is not None
    assert len(slices.ranges) == 1


@pytest.mark.parametrize("body", [b"", b"<html><item></item></html>", b"<rss><channel/></rss>", b"<rss><item>cut"])
def test_nothing_to_slice(body: bytes) -> None:
    assert slice_entries(body) is None


def test_atom_entries() -> None:
    slices = slice_entries(atom("<id>1</id>", "<id>2</id>"))
    assert slices is not None
    assert len(set(slices.digests)) == 2
