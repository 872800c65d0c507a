"""A source that turned out to be a page: what is wrong with it names the feeds that may be listened to instead."""

from __future__ import annotations

from dataclasses import replace

from listeners.discovery.page import NAMED, feeds_in_page
from listeners.discovery.registry import kind_at
from listeners.discovery.ways import Candidate
from listeners.fetching.masking import MASK, masked
from storage.records.sources import ErrorKind, SourceError
from storage.records.words import Words, words

MOST_OFFERED = 5
_BETWEEN = " , "
"""Blanks on both sides: an address holds none, so that addresses with a comma stay whole."""


def with_offer(error: SourceError, body: bytes, url: str) -> SourceError:
    """Return what is wrong with a document; where it is a page that has feeds, they are named.

    Args:
        error: the parser's verdict.
        body: what was fetched.
        url: where it came from, after redirects.
    """
    found = feeds_in_page(body, url) if error.kind is ErrorKind.NOT_A_FEED else ()
    if not found:
        return error
    addresses = _BETWEEN.join(masked(one.address) for one in found[:MOST_OFFERED])
    said = words("Sources", "This is a web page, not a feed. It has feeds, listen to one of them instead: {feeds}")
    return replace(error, words=said.given(feeds=addresses))


def offered(error: SourceError | None) -> tuple[Candidate, ...]:
    """Return the feeds that a failure names, as ``with_offer`` wrote them; those with a hidden secret are left out."""
    named = _feeds(error.words).split(_BETWEEN) if error is not None else []
    return tuple(Candidate(one, kind_at(one) or NAMED) for one in named if one and MASK not in one)


def _feeds(said: Words) -> str:
    """Return the value of ``feeds`` in a sentence, or in one that stands in it."""
    own = said.args.get("feeds")
    if isinstance(own, str):
        return own
    return next((found for inner in said.args.values() if isinstance(inner, Words) and (found := _feeds(inner))), "")
