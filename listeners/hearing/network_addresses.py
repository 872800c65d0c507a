"""The one address of a thing on networks that have several for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs

from listeners.parsing.networks.stackoverflow import SITES

_VIDEO = re.compile(r"/(?:shorts|live|embed|v)/([\w-]{6,20})")
_SHORT_VIDEO = re.compile(r"/([\w-]{6,20})")
_REDDIT = re.compile(r"(?:/(?:r|u|user)/[\w.-]+)?/(?:comments|gallery)/(\w+)(?:/[^/]*(?:/(\w+))?)?")
_TWEET = re.compile(r"/(?:i/web|i|\w{1,30})/status(?:es)?/(\d+)(?:/.*)?")
_FEDIVERSE = re.compile(r"/(?:users/|@)([\w.-]+)/(?:statuses/)?(\d{6,})")
_QUESTION = re.compile(r"/(?:q|questions)/(\d+)(?:/[^/]*)?(?:/(\d+))?")
_ANSWER = re.compile(r"/a/(\d+)(?:/\d+)?")
_INSTAGRAM = re.compile(r"(?:/[\w.]+)?/(?:p|reel|tv)/([\w-]+)")
_LINKEDIN = re.compile(
    r"/(?:feed/update/urn:li:(?:activity|share|ugcPost):|posts/[^/]*-(?:activity|share|ugcPost)-)(\d+)"
)
_CHANGE = re.compile(r"\d+")


def settled(host: str, path: str, query: str, fragment: str) -> str | None:
    """Return the one name of what an address shows, where its network has several; None elsewhere.

    Args:
        host: lower case, without ``www.`` and the like.
        path: without its last slash.
        query: as written.
        fragment: without ``#``.
    """
    shape = _SHAPES.get(host)
    if shape is not None:
        return shape(path, query, fragment)
    if SITES.fullmatch(host):
        return _stack(host, path, fragment)
    if "/users/" in path or "/@" in path:
        match = _FEDIVERSE.fullmatch(path)
        return f"{host}/@{match[1].lower()}/{match[2]}" if match else None
    return _wiki_change(host, path, query) if "diff=" in query else None


def _youtube(path: str, query: str, fragment: str) -> str | None:
    del fragment
    found = parse_qs(query, max_num_fields=50) if query.count("&") < 50 else {}
    match = _VIDEO.match(path)
    video = match[1] if match else (found.get("v") or [""])[0]
    if not video:
        return None
    comment = (found.get("lc") or [""])[0]
    return f"youtube.com/watch?v={video}" + (f"&lc={comment}" if comment else "")


def _youtu_be(path: str, query: str, fragment: str) -> str | None:
    match = _SHORT_VIDEO.fullmatch(path)
    return _youtube(f"/v/{match[1]}", query, fragment) if match else None


def _reddit(path: str, query: str, fragment: str) -> str | None:
    del query, fragment
    match = _REDDIT.fullmatch(path)
    if not match:
        return None
    return f"reddit.com/comments/{match[1]}" + (f"/{match[2]}" if match[2] else "")


def _redd_it(path: str, query: str, fragment: str) -> str | None:
    return _reddit(f"/comments{path}", query, fragment) if re.fullmatch(r"/\w+", path) else None


def _x(path: str, query: str, fragment: str) -> str | None:
    del query, fragment
    match = _TWEET.fullmatch(path)
    return f"x.com/status/{match[1]}" if match else f"x.com{path.lower()}" if path.count("/") == 1 else None


def _instagram(path: str, query: str, fragment: str) -> str | None:
    del query, fragment
    match = _INSTAGRAM.fullmatch(path)
    return f"instagram.com/p/{match[1]}" if match else None


def _linkedin(path: str, query: str, fragment: str) -> str | None:
    match = _LINKEDIN.match(path)
    if not match or "commentUrn" in query:
        return None
    del fragment
    return f"linkedin.com/activity/{match[1]}"


def _stack(host: str, path: str, fragment: str) -> str | None:
    if match := _ANSWER.fullmatch(path):
        return f"{host}/a/{match[1]}"
    match = _QUESTION.fullmatch(path)
    if not match:
        return None
    answer = match[2] or (fragment if fragment.isdecimal() else "")
    return f"{host}/a/{answer}" if answer and answer != match[1] else f"{host}/q/{match[1]}"


def _wiki_change(host: str, path: str, query: str) -> str | None:
    """A change has its own number; what it is compared with differs between recent changes and a page's history."""
    found = parse_qs(query, max_num_fields=50) if query.count("&") < 50 else {}
    change, page = (found.get(name, [""])[0] for name in ("diff", "title"))
    return f"{host}{path}?diff={change}&title={page}" if page and _CHANGE.fullmatch(change) else None


_SHAPES: dict[str, Callable[[str, str, str], str | None]] = {
    "youtube.com": _youtube,
    "youtube-nocookie.com": _youtube,
    "youtu.be": _youtu_be,
    "reddit.com": _reddit,
    "redd.it": _redd_it,
    "twitter.com": _x,
    "x.com": _x,
    "instagram.com": _instagram,
    "linkedin.com": _linkedin,
}
