"""MediaWiki: recent changes, and the history of a page, its talk page above all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from listeners.discovery.place import Place, place_of
from listeners.discovery.sentences import NO_OTHER_PAGE, PAGE
from listeners.discovery.ways import Candidate, FeedKind, Field, Recipe, Ways
from storage.records.words import words

CHANGES = FeedKind(
    "mediawiki",
    words("FeedKind", "Recent changes of a wiki"),
    "mentions",
    words("Hearing", "Every change in the wiki, on talk pages too, with who made it."),
)
HISTORY = FeedKind(
    "mediawiki",
    words("FeedKind", "Changes of one wiki page"),
    "mentions",
    words("Hearing", "Every change of this page, with who made it."),
    NO_OTHER_PAGE,
)

_PAGE = re.compile(r"/wiki/(.+)")


def _kind_of(place: Place) -> FeedKind | None:
    if place.query.get("feed") not in ("atom", "rss") and place.query.get("feedformat") not in ("atom", "rss"):
        return None
    if place.query.get("action") == "history":
        return HISTORY
    changes = place.query.get("action") == "feedrecentchanges" or "title" in place.query
    return CHANGES if changes else None


def _feeds_of(place: Place) -> Iterator[Candidate]:
    if page := _PAGE.fullmatch(place.path):
        yield Candidate(place.at("/w/index.php", title=page[1], action="history", feed="atom"), HISTORY)
        yield Candidate(_changes(place), CHANGES)


def _changes(place: Place) -> str:
    return place.at("/w/index.php", title="Special:RecentChanges", feed="atom")


def _changes_feed(address: str) -> str | None:
    place = place_of(address if "://" in address else f"https://{address.strip()}")
    if place is None or "." not in place.host:
        return None
    return next((one.address for one in _feeds_of(place)), _changes(place))


WAYS = Ways(
    "mediawiki",
    _kind_of,
    _feeds_of,
    recipes=(
        Recipe(
            "mediawiki-changes",
            words("Guide", "Changes of a wiki or of one of its pages"),
            CHANGES,
            (Field(PAGE, "https://fr.wikipedia.org/wiki/Discussion:Vélo"),),
            _changes_feed,
        ),
    ),
)
