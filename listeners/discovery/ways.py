"""What is known of a network's feeds: which there are, where they are found, what each can hear and cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from listeners.discovery.place import Place
from storage.records.words import Words


@dataclass(frozen=True, slots=True)
class FeedKind:
    """One sort of feed of a network.

    Attributes:
        called: what a person calls it.
        hears: what can arrive, see ``SourceHealth.hears``.
        can, cannot: the same in a sentence each; None where nothing is missing.
        advice: how to hear more, where no address can be made for it; None without.
    """

    network: str
    called: Words
    hears: str
    can: Words
    cannot: Words | None = None
    advice: Words | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """An address that may be listened to, and the sort of feed that stands there."""

    address: str
    kind: FeedKind


@dataclass(frozen=True, slots=True)
class Field:
    """What a recipe asks for; ``example`` shows how it is written, the same in every language."""

    label: Words
    example: str


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to make a useful feed of a network out of one or two words.

    Attributes:
        name: its lasting name, letters and hyphens.
        title: what it makes, as a person would ask for it.
        kind: what its feed hears.
        address: the feed's address out of the values of the fields, in their order; None while they make none.
        before: what to do first on the network's own pages; None for nothing.
    """

    name: str
    title: Words
    kind: FeedKind
    fields: tuple[Field, ...]
    address: Callable[..., str | None]
    before: Words | None = None


def _nothing(place: Place) -> Iterable[Candidate]:
    del place
    return ()


@dataclass(frozen=True, slots=True)
class Ways:
    """A network's ways, as pure functions of an address; nothing is fetched.

    Attributes:
        kind_of: which sort of feed stands at an address, None when it is none of this network's.
        feeds_of: the feeds that belong to a page of the network, the one that hears most first.
        better: feeds that hear more than the one at an address.
        sure: the pages are known by their host; else only by the shape of their address, which others share.
    """

    network: str
    kind_of: Callable[[Place], FeedKind | None]
    feeds_of: Callable[[Place], Iterable[Candidate]] = _nothing
    better: Callable[[Place], Iterable[Candidate]] = _nothing
    recipes: tuple[Recipe, ...] = ()
    sure: bool = False
