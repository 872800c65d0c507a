"""Lemmy: communities, accounts, and the private inbox, which carries replies and mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from listeners.discovery.place import Place, place_of
from listeners.discovery.sentences import COMMUNITY, FEED, INBOX, NO_COMMENTS, NO_MENTIONS, OWN_AND_REPLIES
from listeners.discovery.ways import Candidate, FeedKind, Field, Recipe, Ways
from storage.records.words import words

_ADVICE = words(
    "Hearing",
    "Your inbox feed carries the answers to you and who mentions you: copy its address from your inbox on Lemmy.",
)
POSTS = FeedKind("lemmy", words("FeedKind", "Lemmy community"), "mentions", COMMUNITY, NO_COMMENTS, _ADVICE)
USER = FeedKind("lemmy", words("FeedKind", "Lemmy account"), "own_posts", OWN_AND_REPLIES, NO_MENTIONS, _ADVICE)
PRIVATE = FeedKind("lemmy", words("FeedKind", "Lemmy inbox"), "mentions", INBOX)

_COMMUNITY_PAGE = re.compile(r"/c/([A-Za-z]\w*(?:@[\w.-]+)?)")
_USER_PAGE = re.compile(r"/u/([A-Za-z]\w*(?:@[\w.-]+)?)")
_FEED = re.compile(r"/feeds/(c|u|inbox|all|local|front|modlog)(?:/[^/]+)?\.xml")
_ADDRESS = re.compile(r"!?(\w+)@([\w-]+(?:\.[\w-]+)+)")


def _kind_of(place: Place) -> FeedKind | None:
    found = _FEED.fullmatch(place.path)
    if found is None:
        return None
    return {"inbox": PRIVATE, "u": USER}.get(found[1], POSTS)


def _feeds_of(place: Place) -> Iterator[Candidate]:
    if place.host in ("reddit.com", "youtube.com"):
        return
    if community := _COMMUNITY_PAGE.fullmatch(place.path):
        yield Candidate(place.at(f"/feeds/c/{community[1]}.xml", sort="New"), POSTS)
    elif user := _USER_PAGE.fullmatch(place.path):
        yield Candidate(place.at(f"/feeds/u/{user[1]}.xml", sort="New"), USER)


def _community_feed(name: str) -> str | None:
    place = place_of(name)
    if place is not None:
        return next((one.address for one in _feeds_of(place)), None)
    found = _ADDRESS.fullmatch(name.strip())
    return f"https://{found[2]}/feeds/c/{found[1]}.xml?sort=New" if found else None


def _private_feed(address: str) -> str | None:
    place = place_of(address)
    return place.url if place is not None and _kind_of(place) is PRIVATE else None


WAYS = Ways(
    "lemmy",
    _kind_of,
    _feeds_of,
    recipes=(
        Recipe(
            "lemmy-inbox",
            words("Guide", "Your Lemmy inbox"),
            PRIVATE,
            (Field(FEED, "https://lemmy.example/feeds/inbox/….xml"),),
            _private_feed,
            words(
                "Guide",
                "Signed in on your server, open your inbox and copy the address behind its feed icon."
                " Whoever has this address reads your inbox: Causerie never shows it whole.",
            ),
        ),
        Recipe(
            "lemmy-community",
            words("Guide", "A Lemmy community"),
            POSTS,
            (Field(words("Guide", "Community"), "!velo@jlai.lu"),),
            _community_feed,
        ),
    ),
)
