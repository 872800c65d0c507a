"""What to ask the database for, so that nothing that fulfils a query is left out.

The index and the query language do not fold all letters alike (œ, full width), and addresses, hashtags and handles
are not folded at all where they are stored: what is asked for is wider, and what comes is looked at again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import singledispatch

from listeners.territories.folding import is_unspaced
from listeners.territories.nearness import Near
from listeners.territories.terms import AllOf, AnyOf, From, Handle, Language, Network, Site, Tag, Term, Text
from storage.sieving import Column, Sieve, all_words, any_match, both_match, like

SPELLED_APART = {"oe": "œ", "ae": "æ"}
"""Letters that are one in the index, and two where a query is looked at."""

_BARE = frozenset("0123456789bfmpqvwx")
"""Signs of a folded hashtag that were written without an accent."""
_TWO_IN_ONE = re.compile("oe|ae|ss")


@singledispatch
def sieve_of(term: Term) -> Sieve:
    """Return what lets through every mention that a term holds of; anything where nothing better is known."""
    del term
    return Sieve()


@sieve_of.register
def _(term: AllOf) -> Sieve:
    return _all(map(sieve_of, term.terms))


@sieve_of.register
def _(term: AnyOf) -> Sieve:
    return Sieve(match=any_match([sieve_of(one).match for one in term.terms]))


@sieve_of.register
def _(term: Near) -> Sieve:
    return _all((sieve_of(AnyOf(term.left)), sieve_of(AnyOf(term.right))))


@sieve_of.register
def _(term: Text) -> Sieve:
    if is_unspaced(term.needle):
        # The index takes a whole sentence of such a script for one word.
        return Sieve(contains=((Column.TEXT, like(term.written)),)) if term.written == term.needle else Sieve()
    return Sieve(match=_spellings(term.written, term.needle, begins=term.begins))


@sieve_of.register
def _(term: From) -> Sieve:
    if is_unspaced(term.needle):
        return Sieve()
    return Sieve(match=_spellings(term.written, term.needle, begins=not term.needle.endswith(" ")))


@sieve_of.register
def _(term: Tag) -> Sieve:
    return Sieve(contains=((Column.HASHTAGS, _loosely(term.tag)),))


@sieve_of.register
def _(term: Handle) -> Sieve:
    return Sieve(contains=((Column.HANDLES, _loosely(term.handle)),))


@sieve_of.register
def _(term: Site) -> Sieve:
    return Sieve(contains=((Column.URL, like(term.host)),)) if term.host.isascii() else Sieve()


@sieve_of.register
def _(term: Network) -> Sieve:
    return Sieve(network=term.name)


@sieve_of.register
def _(term: Language) -> Sieve:
    return Sieve(language=term.tag.partition("-")[0])


def _spellings(written: str, needle: str, *, begins: bool) -> str:
    """Return what asks the index for words in each way they may be written."""
    together = needle
    for apart, one in SPELLED_APART.items():
        together = together.replace(apart, one)
    return any_match([all_words([text], begins=begins) for text in (written, needle, together)])


def _loosely(text: str) -> str:
    """Return the pattern of a folded text that may have been written with accents, or with two letters in one."""
    pieces = _TWO_IN_ONE.split(text)
    return "%".join("".join(sign if sign in _BARE else "_" for sign in piece) for piece in pieces)


def _all(sieves: Iterable[Sieve]) -> Sieve:
    whole = Sieve()
    for sieve in sieves:
        whole = Sieve(
            both_match(whole.match, sieve.match),
            whole.network or sieve.network,
            whole.language or sieve.language,
            whole.contains + sieve.contains,
        )
    return whole
