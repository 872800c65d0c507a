"""PeerTube: videos, and the comments of a video or of a channel."""

from __future__ import annotations

import re
from collections.abc import Iterator

from listeners.discovery.place import Place, place_of
from listeners.discovery.sentences import NO_COMMENTS, NO_OTHER_PAGE, PAGE, PAGE_COMMENTS
from listeners.discovery.ways import Candidate, FeedKind, Field, Recipe, Ways
from storage.records.words import words

VIDEOS = FeedKind(
    "peertube",
    words("FeedKind", "Videos on PeerTube"),
    "own_posts",
    words("Hearing", "The channel's new videos."),
    NO_COMMENTS,
)
COMMENTS = FeedKind(
    "peertube",
    words("FeedKind", "Comments on PeerTube"),
    "mentions",
    words("Hearing", "Every comment under the videos of this channel."),
)
OF_VIDEO = FeedKind(
    "peertube", words("FeedKind", "Comments on one PeerTube video"), "mentions", PAGE_COMMENTS, NO_OTHER_PAGE
)

_VIDEO = re.compile(r"/(?:w|videos/watch)/([\w-]{8,40})")
_CHANNEL = re.compile(r"/(?:c|video-channels)/([\w.-]+(?:@[\w.-]+)?)/videos")
_ACCOUNT = re.compile(r"/(?:a|accounts)/([\w.-]+(?:@[\w.-]+)?)(?:/(?:videos|video-channels))?")
_FEED = re.compile(r"/feeds/(video-comments|videos)\.\w+")


def _kind_of(place: Place) -> FeedKind | None:
    found = _FEED.fullmatch(place.path)
    if found is None:
        return None
    if found[1] == "videos":
        return VIDEOS
    return OF_VIDEO if "videoId" in place.query else COMMENTS


def _feeds_of(place: Place) -> Iterator[Candidate]:
    if video := _VIDEO.fullmatch(place.path):
        yield Candidate(place.at("/feeds/video-comments.xml", videoId=video[1]), OF_VIDEO)
    elif channel := _CHANNEL.fullmatch(place.path):
        yield Candidate(place.at("/feeds/video-comments.xml", videoChannelName=channel[1]), COMMENTS)
        yield Candidate(place.at("/feeds/videos.xml", videoChannelName=channel[1]), VIDEOS)
    elif account := _ACCOUNT.fullmatch(place.path):
        yield Candidate(place.at("/feeds/video-comments.xml", accountName=account[1]), COMMENTS)
        yield Candidate(place.at("/feeds/videos.xml", accountName=account[1]), VIDEOS)


def _better(place: Place) -> Iterator[Candidate]:
    if _kind_of(place) is VIDEOS:
        names = {name: value for name, value in place.query.items() if name in ("videoChannelName", "accountName")}
        if names:
            yield Candidate(place.at("/feeds/video-comments.xml", **names), COMMENTS)


def _comments_feed(address: str) -> str | None:
    place = place_of(address)
    return next((one.address for one in _feeds_of(place)), None) if place is not None else None


WAYS = Ways(
    "peertube",
    _kind_of,
    _feeds_of,
    _better,
    (
        Recipe(
            "peertube-comments",
            words("Guide", "The comments of a PeerTube channel or video"),
            COMMENTS,
            (Field(PAGE, "https://peertube.example/c/atelier/videos"),),
            _comments_feed,
        ),
    ),
)
