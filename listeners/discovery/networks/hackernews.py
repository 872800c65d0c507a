"""Hacker News, through hnrss.org: searches, one discussion, the answers to an account.

The site's own feed has the front page alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from listeners.discovery.place import Place, in_query
from listeners.discovery.sentences import (
    ACCOUNT,
    NO_COMMENTS,
    NO_MENTIONS,
    NO_OTHER_PAGE,
    NO_POSTS,
    OWN_AND_REPLIES,
    SEARCH,
    SEARCHED,
    SEARCHED_COMMENTS,
    THREAD,
)
from listeners.discovery.ways import Candidate, FeedKind, Field, Recipe, Ways
from storage.records.words import words

STORIES = FeedKind("hackernews", words("FeedKind", "Hacker News: posts"), "mentions", SEARCHED, NO_COMMENTS)
COMMENTS = FeedKind("hackernews", words("FeedKind", "Hacker News: comments"), "mentions", SEARCHED_COMMENTS, NO_POSTS)
DISCUSSION = FeedKind("hackernews", words("FeedKind", "Hacker News discussion"), "mentions", THREAD, NO_OTHER_PAGE)
REPLIES = FeedKind(
    "hackernews",
    words("FeedKind", "Hacker News: answers to an account"),
    "mentions",
    words("Hearing", "Every answer to what this account wrote."),
)
USER = FeedKind("hackernews", words("FeedKind", "Hacker News account"), "own_posts", OWN_AND_REPLIES, NO_MENTIONS)

_SITE, _FEEDS = "news.ycombinator.com", "https://hnrss.org"
_BY_PATH = {"newcomments": COMMENTS, "item": DISCUSSION, "replies": REPLIES, "user": USER, "threads": USER}


def _kind_of(place: Place) -> FeedKind | None:
    if place.host == _SITE and place.path == "/rss":
        return STORIES
    if place.host != "hnrss.org" or not place.segments:
        return None
    return _BY_PATH.get(place.segments[0].partition(".")[0], STORIES)


def _feeds_of(place: Place) -> Iterator[Candidate]:
    key = place.query.get("id", "")
    if place.host != _SITE or not re.fullmatch(r"[\w-]+", key):
        return
    if place.path == "/item":
        yield Candidate(f"{_FEEDS}/item?id={key}", DISCUSSION)
    elif place.path in ("/user", "/threads", "/submitted"):
        yield Candidate(f"{_FEEDS}/replies?id={key}", REPLIES)
        yield Candidate(f"{_FEEDS}/user?id={key}", USER)


def _better(place: Place) -> Iterator[Candidate]:
    key, wanted = place.query.get("id", ""), place.query.get("q", "")
    kind = _kind_of(place)
    if kind is USER and key:
        yield Candidate(f"{_FEEDS}/replies?id={in_query(key)}", REPLIES)
    elif kind is STORIES and wanted:
        yield Candidate(f"{_FEEDS}/newcomments?q={in_query(wanted)}", COMMENTS)


def _search_feed(wanted: str) -> str | None:
    return f"{_FEEDS}/newcomments?q={in_query(wanted.strip())}" if wanted.strip() else None


def _replies_feed(account: str) -> str | None:
    return f"{_FEEDS}/replies?id={account.strip()}" if re.fullmatch(r"[\w-]{2,15}", account.strip()) else None


_THIRD = words("Guide", "Read through hnrss.org, a service of somebody else: it sees what you look for.")
WAYS = Ways(
    "hackernews",
    _kind_of,
    _feeds_of,
    _better,
    (
        Recipe(
            "hackernews-search",
            words("Guide", "A Hacker News search"),
            COMMENTS,
            (Field(SEARCH, "causerie"),),
            _search_feed,
            _THIRD,
        ),
        Recipe(
            "hackernews-replies",
            words("Guide", "Answers to your Hacker News account"),
            REPLIES,
            (Field(ACCOUNT, "lea"),),
            _replies_feed,
            _THIRD,
        ),
    ),
    sure=True,
)
