"""Redirect pages that carry their target in their own address: read from it, never fetched."""

from __future__ import annotations

import binascii
import re
from base64 import urlsafe_b64decode
from collections.abc import Callable
from urllib.parse import SplitResult, parse_qs, urlsplit

_MOST_LAYERS = 3
_INNER_ADDRESS = re.compile(r"http|/ck/a\?|/amp/s/", re.IGNORECASE)
_AFTER_SCHEME = 8
_DISQUS_MARK = re.compile(r":[\w-]{20,40}$")

_BY_HOST: dict[str, tuple[str, tuple[str, ...]]] = {
    "l.facebook.com": ("/", ("u",)),
    "lm.facebook.com": ("/", ("u",)),
    "l.instagram.com": ("/", ("u",)),
    "l.threads.net": ("/", ("u",)),
    "l.threads.com": ("/", ("u",)),
    "bing.com": ("/news/apiclick.aspx", ("url",)),
    "youtube.com": ("/redirect", ("q",)),
    "out.reddit.com": ("/", ("url",)),
    "slack-redir.net": ("/link", ("url",)),
    "linkedin.com": ("/redir/", ("url",)),
    "disq.us": ("/", ("url",)),
    "t.umblr.com": ("/redirect", ("z",)),
    "vk.com": ("/away.php", ("to",)),
    "medium.com": ("/r/", ("url",)),
    "duckduckgo.com": ("/l/", ("uddg",)),
    "steamcommunity.com": ("/linkfilter/", ("url", "u")),
    "exit.sc": ("/", ("url",)),
}
"""Host without ``www.`` -> beginning of the path, parameters that may hold the target."""

_GOOGLE = re.compile(r"google(\.[a-z]{2,3}){1,2}")
_SAFELINKS = ".safelinks.protection.outlook.com"


def may_be_wrapped(url: str) -> bool:
    """Tell whether another address may stand in an address."""
    return _INNER_ADDRESS.search(url, _AFTER_SCHEME) is not None


def unwrapped(url: str) -> str:
    """Return where a redirect page leads, at most three layers deep, or the address as it is.

    Known are those of Google (search, alerts, AMP), Facebook, Instagram, Threads, Bing, YouTube, Reddit, Outlook,
    Proofpoint, Slack, LinkedIn, Disqus, Tumblr, VK, Medium, DuckDuckGo, Steam and SoundCloud. A short address
    (t.co, bit.ly) tells nothing of its target and stays.
    """
    for _ in range(_MOST_LAYERS):
        if not may_be_wrapped(url):
            return url
        target = _target(url)
        if not target.lower().startswith(("http://", "https://")):
            return url
        url = target
    return url


def _target(url: str) -> str:
    """Return the address inside a wrapper, "" when this is none."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    if host in _BY_HOST:
        path, names = _BY_HOST[host]
        if parts.path.startswith(path):
            found = _first(parts.query, names)
            return _DISQUS_MARK.sub("", found) if host == "disq.us" else found
    if host.endswith(_SAFELINKS):
        return _first(parts.query, ("url",))
    special = _SPECIAL.get(host) or (_google if _GOOGLE.fullmatch(host) else None)
    return special(parts) if special else ""


def _first(query: str, names: tuple[str, ...]) -> str:
    try:
        found = parse_qs(query, max_num_fields=100)
    except ValueError:
        return ""
    return next((found[name][0] for name in names if found.get(name)), "")


def _google(parts: SplitResult) -> str:
    """Read ``/url?url=``, ``/url?q=`` and the AMP viewer's ``/amp/s/host/path``."""
    if parts.path == "/url":
        return _first(parts.query, ("url", "q"))
    if parts.path.startswith("/amp/s/"):
        return "https://" + parts.path.removeprefix("/amp/s/")
    return ""


def _bing(parts: SplitResult) -> str:
    """Read ``/ck/a?u=a1`` and base64; ``/news/apiclick.aspx`` is read like the others."""
    coded = _first(parts.query, ("u",)) if parts.path == "/ck/a" else ""
    if not coded.startswith("a1"):
        return ""
    try:
        return urlsafe_b64decode(coded[2:] + "=" * (-len(coded[2:]) % 4)).decode()
    except (binascii.Error, ValueError):
        return ""


def _proofpoint(parts: SplitResult) -> str:
    """Read ``/v3/__https://host/path__;...``."""
    _, opening, rest = f"{parts.path}?{parts.query}".partition("/v3/__")
    target, closing, _ = rest.rpartition("__;")
    # A path keeps only one of the slashes behind the scheme on some servers.
    return re.sub(r"^(https?):/+", r"\1://", target) if opening and closing else ""


def _linkedin(parts: SplitResult) -> str:
    return _first(parts.query, ("url",)) if parts.path.startswith("/safety/go") else ""


_SPECIAL: dict[str, Callable[[SplitResult], str]] = {
    "bing.com": _bing,
    "urldefense.com": _proofpoint,
    "linkedin.com": _linkedin,
}
