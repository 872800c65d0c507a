"""Mastodon: an account, with or without its answers, and hashtags. Mentions are in no feed.

``with_replies.rss`` and ``tags/NAME.rss``: the server's own routes (mastodon/mastodon, accounts and tags controllers).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from listeners.discovery.place import Place, place_of
from listeners.discovery.sentences import (
    ACCOUNT,
    NO_MENTIONS,
    NO_OTHER_TAG,
    OWN_AND_REPLIES,
    OWN_POSTS,
    SERVER,
    TAG,
    WITH_TAG,
)
from listeners.discovery.ways import Candidate, FeedKind, Field, Recipe, Ways
from storage.records.words import words

_ADVICE = words(
    "Hearing",
    "Listen to the hashtags people use when they speak of you, or import your notifications as Mastodon saves them.",
)
POSTS = FeedKind(
    "mastodon", words("FeedKind", "Posts of a Mastodon account"), "own_posts", OWN_POSTS, NO_MENTIONS, _ADVICE
)
REPLIES = FeedKind(
    "mastodon",
    words("FeedKind", "Posts and answers of a Mastodon account"),
    "own_posts",
    OWN_AND_REPLIES,
    NO_MENTIONS,
    _ADVICE,
)
HASHTAG = FeedKind("mastodon", words("FeedKind", "Hashtag on Mastodon"), "tags", WITH_TAG, NO_OTHER_TAG)

_ACCOUNT_PAGE = re.compile(r"/(?:@|users/)([\w.-]+?)(?:@([\w.-]+\.\w+))?(?:/with_replies|/media|/\d{6,})?")
_ACCOUNT_FEED = re.compile(r"/(?:@|users/)[\w.-]+(/with_replies)?\.(?:rss|atom)")
_TAG_PAGE = re.compile(r"(?:/web)?/tags?/(\w+)")
_TAG_FEED = re.compile(r"/tags/\w+\.(?:rss|atom)")
_HANDLE = re.compile(r"@?([\w.-]+)@([\w-]+(?:\.[\w-]+)+)")
_SERVER = re.compile(r"[\w-]+(?:\.[\w-]+)+(?::\d{1,5})?")
_ELSEWHERE = frozenset(
    {"medium.com", "youtube.com", "tiktok.com", "threads.net", "threads.com", "reddit.com", "github.com", "bsky.app"}
)
"""Networks that write accounts with an at sign too."""


def _kind_of(place: Place) -> FeedKind | None:
    if _TAG_FEED.fullmatch(place.path):
        return HASHTAG
    account = _ACCOUNT_FEED.fullmatch(place.path)
    if account is None or place.host in _ELSEWHERE:
        return None
    return REPLIES if account[1] else POSTS


def _feeds_of(place: Place) -> Iterator[Candidate]:
    if place.host in _ELSEWHERE:
        return
    if tag := _TAG_PAGE.fullmatch(place.path):
        yield Candidate(place.at(f"/tags/{tag[1]}.rss"), HASHTAG)
    elif account := _ACCOUNT_PAGE.fullmatch(place.path):
        home = place_of(f"https://{account[2]}") if account[2] else place
        if home is not None:
            yield Candidate(home.at(f"/@{account[1]}/with_replies.rss"), REPLIES)
            yield Candidate(home.at(f"/@{account[1]}.rss"), POSTS)


def _better(place: Place) -> Iterator[Candidate]:
    account = _ACCOUNT_FEED.fullmatch(place.path)
    if account and not account[1]:
        name = place.path.rpartition(".")[0].replace("/users/", "/@")
        yield Candidate(place.at(f"{name}/with_replies.rss"), REPLIES)


def _account_feed(handle: str) -> str | None:
    found = _HANDLE.fullmatch(handle.strip())
    return f"https://{found[2]}/@{found[1]}/with_replies.rss" if found else None


def _tag_feed(tag: str, server: str) -> str | None:
    tag, server = tag.strip().removeprefix("#"), server.strip().removeprefix("https://").rstrip("/")
    return f"https://{server}/tags/{tag}.rss" if re.fullmatch(r"\w+", tag) and _SERVER.fullmatch(server) else None


WAYS = Ways(
    "mastodon",
    _kind_of,
    _feeds_of,
    _better,
    (
        Recipe(
            "mastodon-hashtag",
            words("Guide", "A hashtag on Mastodon"),
            HASHTAG,
            (Field(TAG, "#velo"), Field(SERVER, "mastodon.social")),
            _tag_feed,
        ),
        Recipe(
            "mastodon-account",
            words("Guide", "An account on Mastodon"),
            REPLIES,
            (Field(ACCOUNT, "@lea@mastodon.social"),),
            _account_feed,
        ),
    ),
)
