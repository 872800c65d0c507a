"""Discourse: every post of a forum, its topics, one topic, a category, a tag."""

from __future__ import annotations

import re
from collections.abc import Iterator

from listeners.discovery.place import Place, place_of
from listeners.discovery.sentences import COMMUNITY, NO_MENTIONS, NO_OTHER_PAGE, OWN_AND_REPLIES, PAGE, THREAD
from listeners.discovery.ways import Candidate, FeedKind, Field, Recipe, Ways
from storage.records.words import words

_TOPICS_ONLY = words("Hearing", "New topics only: the answers in them do not arrive here")
POSTS = FeedKind(
    "discourse",
    words("FeedKind", "All posts of a forum"),
    "mentions",
    words("Hearing", "Every new post of the forum, answers too, with who answers whom."),
)
TOPIC = FeedKind("discourse", words("FeedKind", "One topic of a forum"), "mentions", THREAD, NO_OTHER_PAGE)
TOPICS = FeedKind("discourse", words("FeedKind", "Topics of a forum"), "mentions", COMMUNITY, _TOPICS_ONLY)
USER = FeedKind("discourse", words("FeedKind", "Account on a forum"), "own_posts", OWN_AND_REPLIES, NO_MENTIONS)

_TOPIC = re.compile(r"/t/([^/]+/\d+)(?:/\d+)?")
_CATEGORY = re.compile(r"/c/((?:[^/]+/)+\d+)(?:/.*)?")
_TAG = re.compile(r"/tag/([^/.]+)")


def _kind_of(place: Place) -> FeedKind | None:
    path = place.path.removesuffix(".rss")
    if path == place.path:
        return None
    if path == "/posts":
        return POSTS
    if _TOPIC.fullmatch(path):
        return TOPIC
    if re.fullmatch(r"/u/[^/]+/activity(?:/\w+)?", path):
        return USER
    listed = path in ("/latest", "/top", "/new") or _CATEGORY.fullmatch(path) or _TAG.fullmatch(path)
    return TOPICS if listed else None


def feeds_of_forum(place: Place) -> Iterator[Candidate]:
    """Give the feeds of a page that is known to be Discourse's: the whole forum first, unless one topic is meant."""
    if topic := _TOPIC.fullmatch(place.path):
        yield Candidate(place.at(f"/t/{topic[1]}.rss"), TOPIC)
    if category := _CATEGORY.fullmatch(place.path):
        yield Candidate(place.at(f"/c/{category[1]}.rss"), TOPICS)
    if tag := _TAG.fullmatch(place.path):
        yield Candidate(place.at(f"/tag/{tag[1]}.rss"), TOPICS)
    yield Candidate(place.at("/posts.rss"), POSTS)


def _feeds_of(place: Place) -> Iterator[Candidate]:
    if _TOPIC.fullmatch(place.path) or _CATEGORY.fullmatch(place.path):
        yield from feeds_of_forum(place)


def _better(place: Place) -> Iterator[Candidate]:
    if _kind_of(place) in (TOPICS, USER):
        yield Candidate(place.at("/posts.rss"), POSTS)


def _posts_feed(address: str) -> str | None:
    place = place_of(address if "://" in address else f"https://{address.strip()}")
    return place.at("/posts.rss") if place is not None and "." in place.host else None


WAYS = Ways(
    "discourse",
    _kind_of,
    _feeds_of,
    _better,
    (
        Recipe(
            "discourse-posts",
            words("Guide", "The posts of a Discourse forum"),
            POSTS,
            (Field(PAGE, "https://forum.example/"),),
            _posts_feed,
        ),
    ),
)
