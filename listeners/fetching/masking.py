"""Addresses as they may be shown: passwords, tokens and signed parts hidden.

Some feeds carry a secret in their URL: Lemmy's inbox (a JWT in the path), Reddit's private feeds (``feed=``),
Talkwalker's alerts (a token), any feed behind ``user:password@``. Whoever reads the URL reads the feed, so no
sentence, log line or export shows it whole.
"""

from __future__ import annotations

import re
from itertools import pairwise
from urllib.parse import SplitResult, urlsplit, urlunsplit

MASK = "***"
"""What stands in the place of a secret; plain ASCII, so that a masked URL is still a URL."""

_SECRET_NAMES = re.compile(
    r"(?i)^(?:feed|code|sid|pass|pwd|key|hash|sig|auth|jwt|.*(?:token|secret|password|passwd|signature|session|credential"
    r"|api_?key|access_?key|auth_?key|private_?key).*)$"
)
_PUBLIC_NAMES = frozenset({"channel_id", "playlist_id", "v", "q", "url", "cid"})
_JWT = re.compile(r"eyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?")
_UUID = re.compile(r"(?i)\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")
_LONG_RUN = re.compile(r"[A-Za-z0-9+=_-]{20,}")
_URL_IN_TEXT = re.compile(r"(?i)\b[a-z][a-z0-9+.-]*://[^\s<>\"']+")


def masked(url: str) -> str:
    """Return a URL with every part that looks like a secret replaced by ``***``.

    Hidden are the user and password, query values by name (``token``, ``feed``, ``key``...) or by look, and path
    segments that are JWTs, UUIDs or long runs of mixed letters and digits. Anything that cannot be taken apart
    is hidden whole. Never raises.
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return MASK
    if not parts.scheme or not host:
        return _masked_text_parts(url)
    shown_host = f"[{host}]" if ":" in host else host
    netloc = f"{MASK}@{shown_host}{port}" if "@" in parts.netloc else f"{shown_host}{port}"
    return urlunsplit(
        SplitResult(
            parts.scheme,
            netloc,
            "/".join(_masked_value(segment) for segment in parts.path.split("/")),
            _masked_query(parts.query),
            _masked_query(parts.fragment),
        )
    )


def masked_text(text: str) -> str:
    """Return a text with the URLs and JWTs in it masked: for log lines and messages that others wrote."""
    return _JWT.sub(MASK, _URL_IN_TEXT.sub(lambda found: masked(found.group()), text))


def has_secret(url: str) -> bool:
    """Tell whether a URL carries something that is not to be shown or exported."""
    return MASK in masked(url)


def _masked_text_parts(text: str) -> str:
    """Mask what is not a whole URL: path and query alone."""
    path, mark, query = text.partition("?")
    if "@" in path:
        return MASK
    return "/".join(_masked_value(segment) for segment in path.split("/")) + mark + _masked_query(query)


def _masked_query(query: str) -> str:
    return "&".join(_masked_pair(pair) for pair in query.split("&"))


def _masked_pair(pair: str) -> str:
    name, equals, value = pair.partition("=")
    if not equals:
        return _masked_value(pair)
    if value and _SECRET_NAMES.match(name):
        return f"{name}={MASK}"
    return pair if name in _PUBLIC_NAMES else f"{name}={_masked_value(value)}"


def _masked_value(value: str) -> str:
    if value.startswith("did:"):
        return value
    value = _UUID.sub(MASK, _JWT.sub(MASK, value))
    return _LONG_RUN.sub(lambda found: MASK if _looks_random(found.group()) else found.group(), value)


def _looks_random(run: str) -> bool:
    """A long run is a token when letters and digits alternate within its words; a title with a year is not."""
    changes = sum(
        before.isalnum() and after.isalnum() and before.isdigit() != after.isdigit() for before, after in pairwise(run)
    )
    return changes >= 3
