"""Addresses as feeds give them: only http(s) ones pass, and broken ones raise nothing."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, quote, urljoin, urlsplit

_LONGEST = 4_000
_ORDINARY = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d{1,4})?(?:[/?#][!#-;=?-\[\]-~]*)?")
_FORBIDDEN = re.compile('[\x00-\x20\x7f-\xa0\u2028\u2029\\\\<>"\ud800-\udfff]')
_UNSEEN = re.compile("[\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]")
"""Characters that are not seen, or turn what stands round them about: an address shown would look like another."""


def web_address(value: str) -> str | None:
    """Return an http(s) address with a host, blanks and what is not seen percent-encoded; None for anything else."""
    value = value.strip()
    if len(value) <= _LONGEST and _ORDINARY.fullmatch(value):
        return value
    if not value[:8].lower().startswith(("http://", "https://")) or len(value) > _LONGEST:
        return None
    value = value.replace(" ", "%20")
    if _FORBIDDEN.search(value):
        return None
    value = _UNSEEN.sub(lambda match: quote(match[0]), value)
    host = split(value).hostname
    return value if host and "%" not in host else None


def joined(base: str, address: str) -> str:
    """Return an address made absolute, "" when there is none or it cannot be read."""
    if not address or address.startswith(("http://", "https://")):
        return address
    try:
        return urljoin(base, address)
    except ValueError:
        return ""


@lru_cache(maxsize=1024)
def split(address: str) -> SplitResult:
    """Return the parts of an address; all empty when it cannot be read. Reading ``hostname`` of it never raises."""
    try:
        parts = urlsplit(address)
        _ = parts.hostname, parts.port
    except ValueError:
        return SplitResult("", "", "", "", "")
    return parts


def host_of(address: str) -> str:
    """Return host and port in lower case, without "www.", "" when there is none."""
    return split(address).netloc.rpartition("@")[2].lower().removeprefix("www.")


def without_fragment(address: str) -> str:
    """Return the address up to its fragment."""
    return address.partition("#")[0]
