"""What an address alone tells of a message: its network, its writer, what the network calls it. Nothing is fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from listeners.parsing.addresses import split

_SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (network, re.compile(shape))
    for network, shape in (
        ("bluesky", r"bsky\.app/profile/(?P<handle>[^/]+)(?:/post/(?P<id>\w+))?"),
        ("reddit", r"(?:\w+\.)?reddit\.com/(?:user|u)/(?P<handle>[\w-]+)"),
        (
            "reddit",
            r"(?:\w+\.)?reddit\.com/(?:.*/)?comments/(?:t3_)?(?P<thread>\w+)(?:/[^/]*(?:/(?:t1_)?(?P<id>\w+))?)?",
        ),
        ("reddit", r"(?:\w+\.)?reddit\.com/"),
        ("youtube", r"youtube\.com/@(?P<handle>[\w.-]+)"),
        ("youtube", r"youtube\.com/(?:shorts|live|embed)/(?P<thread>[\w-]{6,20})"),
        ("youtube", r"youtu\.be/(?P<thread>[\w-]{6,20})"),
        ("youtube", r"(?:youtube\.com|youtu\.be)/"),
        ("hackernews", r"news\.ycombinator\.com/"),
        ("stackoverflow", r"stackoverflow\.com/"),
        ("github", r"github\.com/"),
        ("x", r"(?:x|twitter)\.com/(?:i/web|i|user|statuses|anyuser)/(?:status(?:es)?/)?(?P<id>\d+)"),
        ("x", r"(?:x|twitter)\.com/(?P<handle>\w{1,30})(?:/status(?:es)?/(?P<id>\d+))?"),
        ("instagram", r"instagram\.com/(?:(?!p/|reel/|tv/|stories/|explore/)(?P<handle>[\w.]+)/?)?"),
        ("facebook", r"(?:[a-z-]+\.)?facebook\.com/|fb\.watch/"),
        ("linkedin", r"(?:[a-z]{2,3}\.)?linkedin\.com/.*\b(?P<sort>activity|share|ugcPost)[:-](?P<id>\d{8,})"),
        ("linkedin", r"(?:[a-z]{2,3}\.)?linkedin\.com/"),
        ("tiktok", r"tiktok\.com/@(?P<handle>[\w.]+)(?:/(?:video|photo)/(?P<id>\d+))?"),
        ("tiktok", r"(?:\w+\.)?tiktok\.com/"),
        ("threads", r"threads\.(?:net|com)/@(?P<handle>[\w.]+)"),
        ("mastodon", r"(?P<host>[\w.-]+)/@(?P<handle>[\w.-]+(?:@[\w.-]+)?)(?:/\d+)?/?$"),
        ("mastodon", r"(?P<host>[\w.-]+)/users/(?P<handle>[\w.-]+)(?:/statuses/\d+)?/?$"),
    )
)
"""Host and path without scheme, "www." and "m.": the first that fits."""

_HOST_PREFIX = re.compile(r"^(?:www|m|mobile|old)\.")
_QUERY_VALUE = re.compile(r"(?:^|&)(v|lc)=([\w.-]+)")
_PAGES_OF_X = frozenset({"i", "home", "search", "hashtag", "intent", "share", "explore", "settings", "user"})


@dataclass(frozen=True, slots=True)
class Place:
    """What an address tells.

    Attributes:
        network: "web" where no network is recognised.
        handle: of the writer, without ``@``; on a federated network with the host only where the address names it.
        guid: what the network calls the message, as its feeds and its archives do; None where the address has only
            itself as a name.
        conversation: the thread's name, likewise.
        host: the server of a federated account, else "".
    """

    network: str
    handle: str | None = None
    guid: str | None = None
    conversation: str | None = None
    host: str = ""


@lru_cache(maxsize=512)
def place_of(url: str) -> Place:
    """Return what an http(s) address tells; the last ones asked for are remembered."""
    parts = split(url)
    address = f"{_HOST_PREFIX.sub('', (parts.hostname or '').lower())}{parts.path}"
    for network, shape in _SHAPES:
        if match := shape.match(address):
            found = match.groupdict()
            return _of_network(network, found, parts.query)
    return Place("web")


def _of_network(network: str, found: dict[str, str | None], query: str) -> Place:
    handle, message, thread = found.get("handle"), found.get("id"), found.get("thread")
    if network == "youtube":
        values = dict(_QUERY_VALUE.findall(query))
        video, comment = thread or values.get("v"), values.get("lc")
        return Place(network, handle, comment or (f"yt:video:{video}" if video else None), video)
    if network == "reddit" and thread:
        return Place(network, None, f"t1_{message}" if message else f"t3_{thread}", f"t3_{thread}")
    if network == "bluesky" and handle and handle.startswith("did:"):
        return Place(network, None, f"at://{handle}/app.bsky.feed.post/{message}" if message else None)
    if network == "bluesky":
        return Place(network, handle)
    if network == "linkedin" and message:
        return Place(network, None, f"urn:li:{found['sort']}:{message}")
    if network == "x" and handle is not None and handle.lower() in _PAGES_OF_X:
        handle = None
    return Place(network, handle, message, host=found.get("host") or "")
