"""GitHub: what a project publishes. Issues and mentions are in no public feed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from listeners.discovery.place import Place, place_of
from listeners.discovery.sentences import FEED, NO_MENTIONS
from listeners.discovery.ways import Candidate, FeedKind, Field, Recipe, Ways
from storage.records.words import words

_ADVICE = words(
    "Hearing",
    "GitHub gives issues and mentions to no public feed: save its notification mails and import them.",
)
_CAN = words("Hearing", "What the project publishes.")
RELEASES = FeedKind("github", words("FeedKind", "Releases on GitHub"), "own_posts", _CAN, NO_MENTIONS, _ADVICE)
COMMITS = FeedKind("github", words("FeedKind", "Commits on GitHub"), "own_posts", _CAN, NO_MENTIONS, _ADVICE)
PRIVATE = FeedKind(
    "github",
    words("FeedKind", "Your GitHub timeline"),
    "mentions",
    words("Hearing", "What happens in the projects you follow: issues, comments, releases."),
    words("Hearing", "A mention of you in a project that you do not follow does not arrive here"),
)

_PROJECT = re.compile(r"/([\w-]+)/([\w.-]+)(?:/.*)?")
_NOT_OWNERS = frozenset({"orgs", "topics", "settings", "marketplace", "sponsors", "features", "explore", "search"})


def _kind_of(place: Place) -> FeedKind | None:
    if place.host != "github.com" or not place.path.endswith(".atom"):
        return None
    if ".private" in place.path:
        return PRIVATE
    return RELEASES if place.path.endswith(("/releases.atom", "/tags.atom")) else COMMITS


def _feeds_of(place: Place) -> Iterator[Candidate]:
    project = _PROJECT.fullmatch(place.path)
    if place.host == "github.com" and project and project[1] not in _NOT_OWNERS and _kind_of(place) is None:
        yield Candidate(place.at(f"/{project[1]}/{project[2]}/releases.atom"), RELEASES)
        yield Candidate(place.at(f"/{project[1]}/{project[2]}/commits.atom"), COMMITS)


def _private_feed(address: str) -> str | None:
    place = place_of(address)
    return place.url if place is not None and _kind_of(place) is PRIVATE else None


WAYS = Ways(
    "github",
    _kind_of,
    _feeds_of,
    recipes=(
        Recipe(
            "github-issues",
            words("Guide", "GitHub issues"),
            PRIVATE,
            (Field(FEED, "https://github.com/lea.private.atom?token=…"),),
            _private_feed,
            words(
                "Guide",
                "GitHub has no feed of one project's issues. Watch the project, and copy the address of your own feed"
                " from the foot of the GitHub front page; or save the notification mails and import them.",
            ),
        ),
    ),
    sure=True,
)
