"""GitHub: releases, tags, commits, and the private timeline of an account."""

from __future__ import annotations

import re

from listeners.heard import HeardAuthor, HeardPost
from listeners.parsing.addresses import host_of, web_address, without_fragment
from listeners.parsing.document import FeedDocument, FeedEntry
from listeners.parsing.networks.network import Network, body_of, heard, person_name
from storage.records.mentions import PostKind

_ID = re.compile(r"tag:github\.com,2008:")
_LOGIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\[bot\])?")
_AVATAR = re.compile(r"avatars\d*\.githubusercontent\.com/u/(\d+)")
_TALK = re.compile(r"/(?:issues|pull|discussions)/\d+")


def _recognises(document: FeedDocument) -> bool:
    first = document.entries[0].guid if document.entries else ""
    return bool(_ID.match(document.feed_id) or _ID.match(first))


def _read(entry: FeedEntry, document: FeedDocument) -> HeardPost:
    del document  # its xml:lang is the interface's language, not that of what people write
    # Old feeds link relative to the site.
    page = web_address(entry.link) or web_address(f"https://github.com{entry.link}" if entry.link[:1] == "/" else "")
    talk = bool(_TALK.search(entry.link)) or "Comment" in entry.guid
    kind = PostKind.COMMENT if "Comment" in entry.guid else PostKind.POST if talk else PostKind.ARTICLE
    return heard(
        entry,
        "github",
        kind,
        author=_author(entry),
        body=body_of(entry.body, "https://github.com/"),
        url=page,
        updated=entry.updated,
        conversation=without_fragment(page) if page else None,
    )


def _author(entry: FeedEntry) -> HeardAuthor | None:
    """Return who did it; the lasting number of the account stands only in the picture's address."""
    name = person_name(entry.author_name)
    if not name:
        return None
    page = web_address(entry.author_uri)
    login = name if _LOGIN.fullmatch(name) else ""
    if page and host_of(page) == "github.com":
        login = page.rstrip("/").rpartition("/")[2]
    avatar = _AVATAR.search(entry.thumbnail)
    return HeardAuthor(
        stable_id=avatar[1] if avatar else None,
        handle=login or None,
        name=name,
        url=page or (f"https://github.com/{login}" if login else None),
    )


def _hears(document: FeedDocument) -> str:
    return "mentions" if "private" in document.url or "timeline" in document.feed_id else "own_posts"


NETWORK = Network("github", _recognises, _read, _hears)
