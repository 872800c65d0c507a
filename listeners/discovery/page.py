"""A page that was fetched because a person asked for it: the feeds it names, and those that its software has.

Everything in it is heard: the addresses are resolved and must be http(s); nothing of the page is shown.
"""

from __future__ import annotations

import re

from listeners.discovery.networks.discourse import feeds_of_forum
from listeners.discovery.networks.wordpress import feeds_of_blog
from listeners.discovery.place import place_of
from listeners.discovery.registry import feeds_by_address, kind_at, unique
from listeners.discovery.sentences import NO_COMMENTS
from listeners.discovery.ways import Candidate, FeedKind
from listeners.parsing.sniffing import feeds_of_page
from storage.records.words import words

MOST_CANDIDATES = 12
NAMED = FeedKind(
    "web",
    words("FeedKind", "Feed that the page names"),
    "unknown",
    words("Hearing", "What the page publishes."),
    NO_COMMENTS,
)

_HEAD = 200_000
_WORDPRESS = re.compile(rb"content=[\"']WordPress|/wp-content/|api\.w\.org|/wp-json/", re.IGNORECASE)
_DISCOURSE = re.compile(rb"content=[\"']Discourse|data-discourse-setup|discourse-assets", re.IGNORECASE)
_MASTODON = re.compile(rb"id=[\"']mastodon[\"']|<meta[^>]{0,200}Mastodon", re.IGNORECASE)


def feeds_in_page(body: bytes, url: str) -> tuple[Candidate, ...]:
    """Return the feeds of a page, those that hear most first; at most twelve.

    Args:
        body: the page, as it came; only its first 200 kB are looked at.
        url: where it came from, after redirects.
    """
    place = place_of(url)
    if place is None:
        return ()
    head = body[:_HEAD]
    named = [Candidate(one, kind_at(one) or NAMED) for one in feeds_of_page(head, url) if place_of(one) is not None]
    known: list[Candidate] = []
    if _WORDPRESS.search(head):
        known.extend(feeds_of_blog(place))
    if _DISCOURSE.search(head):
        known.extend(feeds_of_forum(place))
    if _MASTODON.search(head) or not (known or named):
        known.extend(feeds_by_address(url))
    found = unique([*known, *named])
    return tuple(sorted(found, key=lambda one: _ORDER[one.kind.hears]))[:MOST_CANDIDATES]


_ORDER = {"mentions": 0, "tags": 1, "unknown": 2, "own_posts": 3, "nothing": 4}
