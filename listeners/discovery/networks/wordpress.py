"""WordPress: posts and comments. The Atom comments feed is the one that tells who answers whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from listeners.discovery.place import Place, place_of
from listeners.discovery.sentences import ALL_COMMENTS, NO_COMMENTS, NO_OTHER_PAGE, NO_POSTS, PAGE, PAGE_COMMENTS
from listeners.discovery.ways import Candidate, FeedKind, Field, Recipe, Ways
from storage.records.words import words

_NO_PARENTS = words("Hearing", "It does not always tell who answers whom: the Atom feed of the same comments does")
POSTS = FeedKind(
    "wordpress",
    words("FeedKind", "Articles of a blog"),
    "own_posts",
    words("Hearing", "The blog's new articles."),
    NO_COMMENTS,
)
COMMENTS = FeedKind("wordpress", words("FeedKind", "Comments of a blog"), "mentions", ALL_COMMENTS, NO_POSTS)
COMMENTS_RSS = FeedKind(
    "wordpress", words("FeedKind", "Comments of a blog (RSS)"), "mentions", ALL_COMMENTS, _NO_PARENTS
)
OF_POST = FeedKind("wordpress", words("FeedKind", "Comments on one article"), "mentions", PAGE_COMMENTS, NO_OTHER_PAGE)
OF_POST_RSS = FeedKind(
    "wordpress", words("FeedKind", "Comments on one article (RSS)"), "mentions", PAGE_COMMENTS, _NO_PARENTS
)

_FEED = re.compile(r"(.*)/feed(?:/(atom|rss|rss2|rdf))?")
_HOSTED = re.compile(r"[\w-]+\.wordpress\.com")
_DATED = re.compile(r"(?:/index\.php)?/\d{4}/\d{2}(?:/\d{2})?/[^/]+")


def _kind_of(place: Place) -> FeedKind | None:
    found = _FEED.fullmatch(place.path)
    if found is None:
        by_query = place.query.get("feed", "")
        if by_query.startswith("comments-"):
            return COMMENTS if by_query == "comments-atom" else COMMENTS_RSS
        return POSTS if by_query in ("rss", "rss2", "atom") else None
    atom = found[2] == "atom"
    if found[1].endswith("/comments"):
        return COMMENTS if atom else COMMENTS_RSS
    if _DATED.fullmatch(found[1]):
        return OF_POST if atom else OF_POST_RSS
    return POSTS if not found[1] or re.fullmatch(r"(?:/blog|/(?:category|tag|author)/.+)", found[1]) else None


def feeds_of_blog(place: Place) -> Iterator[Candidate]:
    """Give the feeds of a page that is known to be WordPress's: the comments first."""
    if _DATED.fullmatch(place.path):
        yield Candidate(place.at(f"{place.path}/feed/atom/"), OF_POST)
    yield Candidate(place.at("/comments/feed/atom/"), COMMENTS)
    yield Candidate(place.at("/feed/"), POSTS)


def _feeds_of(place: Place) -> Iterator[Candidate]:
    if _HOSTED.fullmatch(place.host) and _kind_of(place) is None:
        yield from feeds_of_blog(place)


def _better(place: Place) -> Iterator[Candidate]:
    kind, found = _kind_of(place), _FEED.fullmatch(place.path)
    if kind is OF_POST_RSS and found:
        yield Candidate(place.at(f"{found[1]}/feed/atom/"), OF_POST)
    elif kind is COMMENTS_RSS and found:
        yield Candidate(place.at(f"{found[1]}/feed/atom/"), COMMENTS)
    elif kind is POSTS and found:
        before = "/blog" if found[1] == "/blog" else ""
        yield Candidate(place.at(f"{before}/comments/feed/atom/"), COMMENTS)


def _comments_feed(address: str) -> str | None:
    place = place_of(address if "://" in address else f"https://{address.strip()}")
    if place is None or "." not in place.host:
        return None
    return next(iter(feeds_of_blog(place))).address


WAYS = Ways(
    "wordpress",
    _kind_of,
    _feeds_of,
    _better,
    (
        Recipe(
            "blog-comments",
            words("Guide", "The comments of a blog"),
            COMMENTS,
            (Field(PAGE, "https://blog.example/"),),
            _comments_feed,
            words(
                "Guide", "For blogs made with WordPress. For another one, add its page: the feeds it names are offered."
            ),
        ),
    ),
)
