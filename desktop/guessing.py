"""What a pasted text is likely to be: on which network, by whom, where. Guesses only; the person may change them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from desktop.browser import may_be_opened

_HOSTS = {
    "bsky.app": "bluesky",
    "twitter.com": "x",
    "x.com": "x",
    "reddit.com": "reddit",
    "old.reddit.com": "reddit",
    "linkedin.com": "linkedin",
    "facebook.com": "facebook",
    "instagram.com": "instagram",
    "threads.net": "threads",
    "threads.com": "threads",
    "youtube.com": "youtube",
    "youtu.be": "youtube",
    "tiktok.com": "tiktok",
    "news.ycombinator.com": "hackernews",
    "github.com": "github",
    "stackoverflow.com": "stackexchange",
    "dev.to": "devto",
    "medium.com": "medium",
}
_AUTHOR_IN_PATH = {
    "bluesky": re.compile(r"^/profile/([^/]+)"),
    "x": re.compile(r"^/([A-Za-z0-9_]{1,30})(?:/status/|$)"),
    "reddit": re.compile(r"^/(?:u|user)/([^/]+)"),
    "linkedin": re.compile(r"^/(?:in|posts)/([A-Za-z0-9-]+?)(?:_|/|$)"),
    "instagram": re.compile(r"^/(?!p/|reel/)([A-Za-z0-9_.]+)"),
    "threads": re.compile(r"^/@([^/]+)"),
    "tiktok": re.compile(r"^/@([^/]+)"),
    "youtube": re.compile(r"^/@([^/]+)"),
    "github": re.compile(r"^/([A-Za-z0-9-]+)"),
    "devto": re.compile(r"^/([A-Za-z0-9_]+)/"),
    "medium": re.compile(r"^/@([^/]+)"),
}
_FEDIVERSE = re.compile(r"^/(?:@|users/)([A-Za-z0-9_.-]+)(?:@([A-Za-z0-9.-]+))?(?:/|$)")
_HANDLE = re.compile(r"(?:^|\s)@([A-Za-z0-9_.-]+(?:@[A-Za-z0-9.-]+\.[A-Za-z]{2,})?)")


@dataclass(frozen=True, slots=True)
class Guess:
    """What a pasted text seems to be; empty where nothing was recognised."""

    network: str = ""
    author: str = ""


def guess(text: str) -> Guess:
    """Return the network and author that a pasted address or text speaks of."""
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    if may_be_opened(first):
        return _from_address(first)
    found = _HANDLE.search(text[:2_000])
    return Guess("", found.group(1) if found else "")


def _from_address(url: str) -> Guess:
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    network = _HOSTS.get(host, "")
    if network:
        pattern = _AUTHOR_IN_PATH.get(network)
        found = pattern.match(parts.path) if pattern is not None else None
        return Guess(network, found.group(1) if found else "")
    fediverse = _FEDIVERSE.match(parts.path)
    if fediverse:
        return Guess("mastodon", f"{fediverse.group(1)}@{fediverse.group(2) or host}")
    return Guess("web", "")
