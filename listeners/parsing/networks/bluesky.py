"""Bluesky's profile feeds: own top-level posts only, so no mention can ever arrive in one."""

from __future__ import annotations

import re

from listeners.heard import HeardAuthor, HeardPost
from listeners.parsing.addresses import host_of
from listeners.parsing.cleaning import clean_plain
from listeners.parsing.document import FeedDocument, FeedEntry
from listeners.parsing.networks.network import Network, heard, title_of
from listeners.parsing.plain_text import one_line
from storage.records.mentions import PostKind

_DID = re.compile(r"at://(did:[a-z]+:[\w.:%-]+)/")
_HANDLE = re.compile(r"@([\w.-]+)")


def _recognises(document: FeedDocument) -> bool:
    first = document.entries[0].guid if document.entries else ""
    return first.startswith("at://") or host_of(document.link) == "bsky.app"


def _author(entry: FeedEntry, document: FeedDocument) -> HeardAuthor | None:
    """The entry names nobody: the handle is in the titles, the lasting id in the guid."""
    did = _DID.match(entry.guid)
    handle = _HANDLE.match(title_of(entry.title)) or _HANDLE.match(document.title)
    if not did and not handle:
        return None
    name = one_line(document.title).partition(" - ")[2] if handle else ""
    key = handle[1] if handle else did[1] if did else ""
    return HeardAuthor(
        stable_id=did[1] if did else None,
        handle=handle[1] if handle else None,
        name=name or None,
        url=f"https://bsky.app/profile/{key}",
    )


def _read(entry: FeedEntry, document: FeedDocument) -> HeardPost:
    # The description is plain text with its own "<" and "&": never HTML, whatever RSS says of descriptions.
    return heard(
        entry,
        "bluesky",
        PostKind.POST,
        author=_author(entry, document),
        body=clean_plain(entry.body.value),
        title="",
        conversation=entry.guid,
    )


def _hears(document: FeedDocument) -> str:
    del document
    return "own_posts"


NETWORK = Network("bluesky", _recognises, _read, _hears)
