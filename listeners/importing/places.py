"""What an address alone tells of a message: its network, its writer, what the network calls it. Nothing is fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from listeners.importing.values.networks import network_of
from listeners.parsing.addresses import split

_X = (
    r"/(?:i/web|i|user|statuses|anyuser)/(?:status(?:es)?/)?(?P<id>\d+)",
    r"/(?!(?:i|home|search|hashtag|intent|share|explore|settings|user)(?:/|$))(?P<handle>\w{1,30})"
    r"(?:/status(?:es)?/(?P<id>\d+))?",
)
_REDDIT = (
    r"/(?:user|u)/(?P<handle>[\w-]+)",
    r"/(?:.*/)?comments/(?:t3_)?(?P<thread>\w+)(?:/[^/]*(?:/(?:t1_)?(?P<id>\w+))?)?",
)
_YOUTUBE = (
    r"/@(?P<handle>[\w.-]+)",
    r"/(?:shorts|live|embed)/(?P<thread>[\w-]{6,20})",
    r"/(?:watch|post)\b",
)
_THREADS = (r"/@(?P<handle>[\w.]+)",)
_SHAPES: dict[str, tuple[str, tuple[re.Pattern[str], ...]]] = {
    host: (network, tuple(map(re.compile, shapes)))
    for network, hosts, shapes in (
        ("x", "x.com twitter.com", _X),
        ("reddit", "reddit.com", _REDDIT),
        ("youtube", "youtube.com", _YOUTUBE),
        ("youtube", "youtu.be", (r"/(?P<thread>[\w-]{6,20})",)),
        ("bluesky", "bsky.app", (r"/profile/(?P<handle>[^/]+)(?:/post/(?P<id>\w+))?",)),
        ("instagram", "instagram.com", (r"/(?!p/|reel/|tv/|stories/|explore/)(?P<handle>[\w.]+)",)),
        ("linkedin", "linkedin.com", (r"/.*\b(?P<sort>activity|share|ugcPost)[:-](?P<id>\d{8,})",)),
        ("tiktok", "tiktok.com", (r"/@(?P<handle>[\w.]+)(?:/(?:video|photo)/(?P<id>\d+))?",)),
        ("threads", "threads.net threads.com", _THREADS),
    )
    for host in hosts.split()
}
"""Paths that tell more than the network, by host: the first that fits."""

_FEDERATED = (
    re.compile(r"/@(?P<handle>[\w.-]+(?:@[\w.-]+)?)(?:/\d+)?/?"),
    re.compile(r"/users/(?P<handle>[\w.-]+)(?:/statuses/\d+)?/?"),
)
_PLAIN = re.compile(r"https?://(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(/[!-\"$->@-~]*)?(?:\?([!-\"$-~]*))?(?:#[!-~]*)?")
_LONGEST = 4_000
_QUERY_VALUE = re.compile(r"(?:^|&)(v|lc)=([\w.-]+)")


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


def place_of(url: str) -> Place:
    """Return what an http(s) address tells; of one that is too long to be any, nothing."""
    return _place(url) if len(url) <= _LONGEST else Place("web")


@lru_cache(maxsize=512)
def _place(url: str) -> Place:
    """Return the same of an address that may be remembered."""
    host, path, query = _parts_of(url)
    network, shapes = _SHAPES.get(host) or _SHAPES.get(".".join(host.rsplit(".", 2)[-2:]), ("", ()))
    for shape in shapes:
        if match := shape.match(path):
            return _of_network(network, match.groupdict(), query)
    if network or (network := network_of(url) or ""):
        return Place(network)
    for shape in _FEDERATED:
        if host and (match := shape.fullmatch(path)):
            return Place("mastodon", match["handle"], host=host)
    return Place("web")


def _parts_of(url: str) -> tuple[str, str, str]:
    """Return host (without ``www.``), path and query; nearly all addresses can be cut where they end."""
    if plain := _PLAIN.fullmatch(url):
        return plain[1], plain[2] or "", plain[3] or ""
    parts = split(url)
    return (parts.hostname or "").lower().removeprefix("www."), parts.path, parts.query


def _of_network(network: str, found: dict[str, str | None], query: str) -> Place:
    handle, message, thread = found.get("handle"), found.get("id"), found.get("thread")
    if network == "youtube":
        values = dict(_QUERY_VALUE.findall(query))
        video, comment = thread or values.get("v"), values.get("lc")
        return Place(network, handle, comment or (f"yt:video:{video}" if video else None), video)
    if network == "reddit" and thread:
        return Place(network, None, f"t1_{message}" if message else f"t3_{thread}", f"t3_{thread}")
    if network == "bluesky":
        if handle is None or not handle.startswith("did:"):
            return Place(network, handle)
        return Place(network, None, f"at://{handle}/app.bsky.feed.post/{message}" if message else None)
    if network == "linkedin":
        return Place(network, None, f"urn:li:{found['sort']}:{message}")
    return Place(network, handle, message)
