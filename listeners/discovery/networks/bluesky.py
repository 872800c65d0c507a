"""Bluesky: one feed for each account, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from listeners.discovery.place import Place
from listeners.discovery.sentences import ACCOUNT, NO_MENTIONS, OWN_POSTS
from listeners.discovery.ways import Candidate, FeedKind, Field, Recipe, Ways
from storage.records.words import words

_ADVICE = words(
    "Hearing", "Bluesky gives answers and mentions to no feed: import your notifications, or paste the ones you answer."
)
PROFILE = FeedKind("bluesky", words("FeedKind", "Bluesky account"), "own_posts", OWN_POSTS, NO_MENTIONS, _ADVICE)

_PROFILE = re.compile(r"/profile/(did:[a-z]+:[\w.:-]+|[\w.-]+)(?:/.*)?")
_HANDLE = re.compile(r"[\w-]+(?:\.[\w-]+)+")


def _kind_of(place: Place) -> FeedKind | None:
    return PROFILE if place.host == "bsky.app" and re.fullmatch(r"/profile/[^/]+/rss", place.path) else None


def _feeds_of(place: Place) -> Iterator[Candidate]:
    profile = _PROFILE.fullmatch(place.path)
    if place.host == "bsky.app" and profile:
        yield Candidate(f"https://bsky.app/profile/{profile[1]}/rss", PROFILE)


def _profile_feed(handle: str) -> str | None:
    handle = handle.strip().lstrip("@")
    handle = handle if "." in handle else f"{handle}.bsky.social"
    return f"https://bsky.app/profile/{handle}/rss" if _HANDLE.fullmatch(handle) else None


WAYS = Ways(
    "bluesky",
    _kind_of,
    _feeds_of,
    recipes=(
        Recipe(
            "bluesky-profile",
            words("Guide", "A Bluesky account"),
            PROFILE,
            (Field(ACCOUNT, "@lea.bsky.social"),),
            _profile_feed,
        ),
    ),
    sure=True,
)
