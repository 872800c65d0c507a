"""Which people may be one and the same. Suggested, never done: a person decides.

Each sign is one that strangers seldom share: an address given in one's own words, a handle of some length on another
network, a full name together with a site of one's own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from priorities.conversations.lexicon.compiled import fold
from storage.records.likeness import Face
from storage.records.words import Words, words

SHORTEST_HANDLE = 6
"""Characters under which the same handle on two networks is a coincidence."""
MOST_ALIKE = 5
"""So many people of one name or handle are no sign of one person: it is a common one."""
BIO_CHARACTERS = 1_000
"""Of a bio no more is read."""

_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]+", re.IGNORECASE)
_SHARED_SITES = frozenset(
    {"bsky.app", "mastodon.social", "x.com", "twitter.com", "facebook.com", "instagram.com", "linkedin.com"}
    | {"reddit.com", "youtube.com", "linktr.ee", "medium.com", "github.com", "t.me", "threads.net", "tiktok.com"}
)
"""Where everybody may have a page: sharing one of them says nothing."""


@dataclass(frozen=True, slots=True)
class SamePerson:
    """Two people who may be one, the lower id first, and the sign of it."""

    one: int
    other: int
    because: Words


def suggestions(faces: Iterable[Face]) -> tuple[SamePerson, ...]:
    """Return who may be the same as whom, the surest signs first; each pair once."""
    known = tuple(faces)
    found: dict[tuple[int, int], Words] = {}
    for look in (_linked, _same_handle, _same_name_and_site):
        for one, other, because in look(known):
            pair = (min(one, other), max(one, other))
            if pair[0] != pair[1]:
                found.setdefault(pair, because)
    return tuple(SamePerson(one, other, because) for (one, other), because in found.items())


def _linked(faces: tuple[Face, ...]) -> Iterator[tuple[int, int, Words]]:
    """Yield who names the address of the other's account in her own words."""
    at = {_address(face.url): face for face in faces if face.url}
    for face in faces:
        for link in _LINK.findall(face.bio[:BIO_CHARACTERS]):
            other = at.get(_address(link))
            if other is not None and other.person != face.person:
                said = words("Same", "One names the other's address: {address}").given(address=_address(link))
                yield face.person, other.person, said


def _same_handle(faces: tuple[Face, ...]) -> Iterator[tuple[int, int, Words]]:
    """Yield who is called alike on two networks."""
    called: defaultdict[str, list[Face]] = defaultdict(list)
    for face in faces:
        handle = face.handle.casefold().removeprefix("@").partition("@")[0]
        if len(handle) >= SHORTEST_HANDLE:
            called[handle].append(face)
    for handle, alike in called.items():
        for one, other in _pairs(alike):
            if one.network != other.network:
                yield one.person, other.person, words("Same", "@{handle} on both networks").given(handle=handle)


def _same_name_and_site(faces: tuple[Face, ...]) -> Iterator[tuple[int, int, Words]]:
    """Yield who bears the same full name and points to the same site."""
    named: defaultdict[tuple[str, str], list[Face]] = defaultdict(list)
    for face in faces:
        name = " ".join(fold(face.name).split())
        if " " in name:
            for site in _sites(face):
                named[name, site].append(face)
    for (_name, site), alike in named.items():
        for one, other in _pairs(alike):
            said = words("Same", "{name} on both, and the same site: {site}")
            yield one.person, other.person, said.given(name=one.name, site=site)


def _pairs(alike: list[Face]) -> Iterator[tuple[Face, Face]]:
    if len({face.person for face in alike}) <= MOST_ALIKE:
        for at, one in enumerate(alike):
            for other in alike[at + 1 :]:
                yield one, other


def _sites(face: Face) -> frozenset[str]:
    """Return the sites of her own that an account points to."""
    links = [*_LINK.findall(face.bio[:BIO_CHARACTERS]), *([face.url] if face.network == "web" else [])]
    return frozenset(_address(link).partition("/")[0] for link in links) - _SHARED_SITES - {""}


def _address(link: str) -> str:
    """Return an address as people write it: without scheme, ``www.`` and the last stroke."""
    bare = link.partition("://")[2] if "://" in link else link
    bare = bare.partition("?")[0].partition("#")[0].rstrip("/.,;:!").removeprefix("www.")
    return bare.casefold()
