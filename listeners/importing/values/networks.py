"""Networks by the names that vendors give them, and by the address a thing stands at."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

_NAMES = {
    "x": "x",
    "twitter": "x",
    "xtwitter": "x",
    "twitterx": "x",
    "xformerlytwitter": "x",
    "facebook": "facebook",
    "facebookpage": "facebook",
    "fb": "facebook",
    "instagram": "instagram",
    "ig": "instagram",
    "threads": "threads",
    "linkedin": "linkedin",
    "linkedincompany": "linkedin",
    "youtube": "youtube",
    "tiktok": "tiktok",
    "pinterest": "pinterest",
    "reddit": "reddit",
    "bluesky": "bluesky",
    "bsky": "bluesky",
    "mastodon": "mastodon",
    "lemmy": "lemmy",
    "peertube": "peertube",
    "tumblr": "tumblr",
    "telegram": "telegram",
    "vk": "vk",
    "vkontakte": "vk",
    "twitch": "twitch",
    "discord": "discord",
    "trustpilot": "trustpilot",
    "stackoverflow": "stackoverflow",
    "github": "github",
    "wordpress": "wordpress",
    "discourse": "discourse",
    "hackernews": "hackernews",
    "googlenews": "google_news",
    "googlealerts": "google_alerts",
}
_HOSTS = {
    "x.com": "x",
    "twitter.com": "x",
    "facebook.com": "facebook",
    "fb.com": "facebook",
    "fb.watch": "facebook",
    "instagram.com": "instagram",
    "threads.net": "threads",
    "threads.com": "threads",
    "linkedin.com": "linkedin",
    "youtube.com": "youtube",
    "youtu.be": "youtube",
    "tiktok.com": "tiktok",
    "pinterest.com": "pinterest",
    "reddit.com": "reddit",
    "bsky.app": "bluesky",
    "tumblr.com": "tumblr",
    "t.me": "telegram",
    "vk.com": "vk",
    "twitch.tv": "twitch",
    "trustpilot.com": "trustpilot",
    "stackoverflow.com": "stackoverflow",
    "github.com": "github",
    "news.ycombinator.com": "hackernews",
}
_NO_LETTER = re.compile(r"[^a-z]")
_BARE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)


def network_of(*cells: str) -> str | None:
    """Return the network that the first telling cell names, None when none does.

    A cell tells by a name ("Twitter", "X (formerly Twitter)"), a host or a web address. An address elsewhere tells
    nothing: "web" is the caller's last resort.
    """
    for cell in cells:
        found = _by_name(cell[:60]) or _by_address(cell)
        if found:
            return found
    return None


@lru_cache(maxsize=256)
def _by_name(cell: str) -> str | None:
    return _NAMES.get(_NO_LETTER.sub("", cell.lower()))


def _by_address(cell: str) -> str | None:
    bare = cell.strip()[:2_000]
    try:
        host = urlsplit(bare).hostname if "://" in bare else bare if _BARE.fullmatch(bare) else None
    except ValueError:
        return None
    labels = (host or "").lower().split(".")
    return next((_HOSTS[name] for start in range(len(labels)) if (name := ".".join(labels[start:])) in _HOSTS), None)
