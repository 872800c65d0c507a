"""All networks whose feeds are known, asked about an address; nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterable

from listeners.discovery.networks import (
    bluesky,
    discourse,
    github,
    google,
    hackernews,
    lemmy,
    mastodon,
    mediawiki,
    peertube,
    reddit,
    stackoverflow,
    wordpress,
    youtube,
)
from listeners.discovery.place import place_of
from listeners.discovery.ways import Candidate, FeedKind, Recipe, Ways

WAYS: tuple[Ways, ...] = (
    reddit.WAYS,
    youtube.WAYS,
    bluesky.WAYS,
    github.WAYS,
    stackoverflow.WAYS,
    hackernews.WAYS,
    google.ALERTS,
    google.NEWS_SEARCH,
    mastodon.WAYS,
    lemmy.WAYS,
    peertube.WAYS,
    discourse.WAYS,
    mediawiki.WAYS,
    wordpress.WAYS,
)
"""Those that are known by their host first; the others by the shape of an address, which several share."""

RECIPES: tuple[Recipe, ...] = tuple(recipe for ways in WAYS for recipe in ways.recipes)
"""Every feed that the guide helps to make."""


def kind_at(address: str, network: str = "") -> FeedKind | None:
    """Return which sort of feed stands at an address, as far as the address tells.

    Args:
        address: a feed's.
        network: the one recognised in its content, which then alone is asked; "" or "web" where none was.
    """
    place = place_of(address)
    if place is None:
        return None
    return next((kind for ways in _asked(network) if (kind := ways.kind_of(place)) is not None), None)


def feeds_by_address(url: str) -> tuple[Candidate, ...]:
    """Return the feeds that belong to a page, as far as its address tells: those that hear most first."""
    place = place_of(url)
    if place is None or kind_at(url) is not None:
        return ()
    return unique(candidate for ways in WAYS for candidate in ways.feeds_of(place))


def certain(url: str) -> bool:
    """Tell whether the page's network is known by its host, so that nothing is learned by fetching the page."""
    place = place_of(url)
    return place is not None and any(ways.sure and any(ways.feeds_of(place)) for ways in WAYS)


def better_feeds(address: str, network: str = "") -> tuple[Candidate, ...]:
    """Return feeds that hear more than the one at an address."""
    place = place_of(address)
    if place is None:
        return ()
    found = unique(candidate for ways in _asked(network) for candidate in ways.better(place))
    return tuple(one for one in found if one.address != address)


def unique(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return the candidates, each address once, in their order."""
    found: dict[str, Candidate] = {}
    for candidate in candidates:
        found.setdefault(candidate.address, candidate)
    return tuple(found.values())


def _asked(network: str) -> tuple[Ways, ...]:
    return tuple(ways for ways in WAYS if ways.network == network) or WAYS
