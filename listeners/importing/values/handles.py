"""Handles as exports write them."""

from __future__ import annotations

import re
from urllib.parse import unquote

_PROFILE = re.compile(
    r"https?://(?:[\w-]+\.)*(?:x\.com|twitter\.com|instagram\.com|facebook\.com|tiktok\.com|threads\.net|youtube\.com|"
    r"bsky\.app|reddit\.com|linkedin\.com|github\.com)/(?:@|u/|user/|profile/|in/|company/|c/)?([^/?#\s]+)",
    re.IGNORECASE,
)
_FEDERATED = re.compile(r"https?://([^/?#\s]+)/(?:@|users/|u/)([^/?#\s@]+)/?\Z", re.IGNORECASE)
_LONGEST = 200


def handle_of(cell: str) -> str | None:
    """Return a handle without ``@``, ``u/`` or the profile's address around it; None for an empty cell.

    "@anna", "u/anna", "acct:anna@social.example", "https://x.com/anna?s=20" are all "anna" (with her host where it
    is a federated network's). What contains blanks is a name, no handle: None.
    """
    bare = cell.strip().strip("'\u200e\u200f\u2068\u2069")[:2_000]
    if "://" in bare:
        if found := _PROFILE.match(bare):
            bare = unquote(found.group(1))
        elif found := _FEDERATED.match(bare):
            bare = f"{unquote(found.group(2))}@{found.group(1).lower()}"
    bare = bare.removeprefix("acct:").removeprefix("/").removeprefix("u/").lstrip("@")
    if not bare or len(bare) > _LONGEST or bare.split() != [bare] or "://" in bare:
        return None
    return bare
