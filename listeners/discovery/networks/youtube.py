"""YouTube: channels and playlists. Comments are in no feed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from listeners.discovery.place import Place
from listeners.discovery.ways import Candidate, FeedKind, Field, Recipe, Ways
from storage.records.words import words

_CAN = words("Hearing", "The channel's new videos.")
_CANNOT = words("Hearing", "Its own videos only: the comments under them do not arrive here")
_ADVICE = words(
    "Hearing", "YouTube gives comments to no feed: import them as YouTube saves them, or paste the ones you answer."
)
CHANNEL = FeedKind("youtube", words("FeedKind", "YouTube channel"), "own_posts", _CAN, _CANNOT, _ADVICE)
PLAYLIST = FeedKind("youtube", words("FeedKind", "YouTube playlist"), "own_posts", _CAN, _CANNOT, _ADVICE)

_HOSTS = frozenset({"youtube.com", "m.youtube.com"})
_CHANNEL = re.compile(r"/channel/(UC[\w-]{22})(?:/\w+)?")
_CHANNEL_ID = re.compile(rb"(?:externalId|channel_id=|identifier\" content=)[\":\s]{0,4}(UC[\w-]{22})")
_HANDLE = re.compile(r"@?([\w.-]{3,60})")
_FEEDS = "https://www.youtube.com/feeds/videos.xml"


def _kind_of(place: Place) -> FeedKind | None:
    if place.host not in _HOSTS or place.path != "/feeds/videos.xml":
        return None
    return PLAYLIST if "playlist_id" in place.query else CHANNEL


def _feeds_of(place: Place) -> Iterator[Candidate]:
    if place.host not in _HOSTS:
        return
    if channel := _CHANNEL.fullmatch(place.path):
        yield Candidate(f"{_FEEDS}?channel_id={channel[1]}", CHANNEL)
    elif place.path in ("/playlist", "/watch") and re.fullmatch(r"[\w-]{10,60}", place.query.get("list", "")):
        yield Candidate(f"{_FEEDS}?playlist_id={place.query['list']}", PLAYLIST)
    # The page of an @handle has to be fetched: see ``feeds_in_channel_page``.


def feeds_in_channel_page(place: Place, body: bytes) -> Iterator[Candidate]:
    """Give the feed of the channel whose page that is; its id stands far down, behind half a megabyte of scripts."""
    found = _CHANNEL_ID.search(body) if place.host in _HOSTS else None
    if found:
        yield Candidate(f"{_FEEDS}?channel_id={found[1].decode('ascii')}", CHANNEL)


def _channel_page(handle: str) -> str | None:
    handle = handle.strip().removeprefix("https://www.youtube.com/").rstrip("/")
    if re.fullmatch(r"(?:channel/)?UC[\w-]{22}", handle):
        return f"{_FEEDS}?channel_id={handle.removeprefix('channel/')}"
    found = _HANDLE.fullmatch(handle)
    return f"https://www.youtube.com/@{found[1]}" if found else None


WAYS = Ways(
    "youtube",
    _kind_of,
    _feeds_of,
    recipes=(
        Recipe(
            "youtube-channel",
            words("Guide", "A YouTube channel"),
            CHANNEL,
            (Field(words("Guide", "Handle or channel id"), "@arte"),),
            _channel_page,
            words("Guide", "The first check reads the channel's page and offers the feed it names."),
        ),
    ),
    sure=True,
)
