"""A page that was fetched because a person asked for it: the feeds it names, and those that its software has.

Everything in it is heard: the addresses are resolved and must be http(s); nothing of the page is shown.
"""

from __future__ import annotations

import re

from listeners.discovery.networks.discourse import feeds_of_forum
from listeners.discovery.networks.wordpress import feeds_of_blog
from listeners.discovery.networks.youtube import feeds_in_channel_page
from listeners.discovery.place import place_of
from listeners.discovery.registry import feeds_by_address, kind_at, unique
from listeners.discovery.sentences import ALL_COMMENTS, NO_COMMENTS, NO_POSTS
from listeners.discovery.ways import Candidate, FeedKind
from listeners.parsing.sniffing import feeds_of_page
from storage.records.words import words

MOST_CANDIDATES = 12
_ARTICLES = words("FeedKind", "Articles of a blog")
ARTICLES = FeedKind("web", _ARTICLES, "own_posts", words("Hearing", "The blog's new articles."), NO_COMMENTS)
COMMENTS = FeedKind("web", words("FeedKind", "Comments of a blog"), "mentions", ALL_COMMENTS, NO_POSTS)
NAMED = FeedKind(
    "web",
    words("FeedKind", "Feed that the page names"),
    "unknown",
    words("Hearing", "What the page publishes."),
    NO_COMMENTS,
)

_HEAD = 200_000
_MADE_WITH: tuple[tuple[re.Pattern[bytes], tuple[tuple[str, FeedKind], ...]], ...] = (
    (
        re.compile(rb"content=[\"']blogger[\"']", re.IGNORECASE),
        (("/feeds/comments/default", COMMENTS), ("/feeds/posts/default", ARTICLES)),
    ),
    (re.compile(rb"content=[\"']Ghost\b", re.IGNORECASE), (("/rss/", ARTICLES),)),
    (re.compile(rb"content=[\"']Hugo\b", re.IGNORECASE), (("/index.xml", ARTICLES),)),
    (re.compile(rb"content=[\"']Jekyll\b", re.IGNORECASE), (("/feed.xml", ARTICLES),)),
    (re.compile(rb"content=[\"']Drupal\b", re.IGNORECASE), (("/rss.xml", ARTICLES),)),
)
"""What a page's generator says, and where that software keeps its feeds as a rule; a page may name others."""

_WORDPRESS = re.compile(rb"content=[\"']WordPress|/wp-content/|api\.w\.org|/wp-json/", re.IGNORECASE)
_DISCOURSE = re.compile(rb"content=[\"']Discourse|data-discourse-setup|discourse-assets", re.IGNORECASE)
_MASTODON = re.compile(rb"id=[\"']mastodon[\"']|<meta[^>]{0,200}Mastodon", re.IGNORECASE)


def feeds_in_page(body: bytes, url: str) -> tuple[Candidate, ...]:
    """Return the feeds of a page, those that hear most first; at most twelve.

    Args:
        body: the page, as it came; its first 200 kB are looked at, all of it for the id of a channel.
        url: where it came from, after redirects.
    """
    place = place_of(url)
    if place is None:
        return ()
    head = body[:_HEAD]
    named = [Candidate(one, kind_at(one) or NAMED) for one in feeds_of_page(head, url) if place_of(one) is not None]
    known: list[Candidate] = [*feeds_in_channel_page(place, body)]
    if _WORDPRESS.search(head):
        known.extend(feeds_of_blog(place))
    if _DISCOURSE.search(head):
        known.extend(feeds_of_forum(place))
    for sign, feeds in _MADE_WITH:
        if sign.search(head):
            known.extend(Candidate(place.at(path), kind) for path, kind in feeds if kind is COMMENTS or not named)
    if _MASTODON.search(head) or not (known or named):
        known.extend(feeds_by_address(url))
    found = unique([*known, *named])
    return tuple(sorted(found, key=lambda one: _ORDER[one.kind.hears]))[:MOST_CANDIDATES]


_ORDER = {"mentions": 0, "tags": 1, "unknown": 2, "own_posts": 3, "nothing": 4}
