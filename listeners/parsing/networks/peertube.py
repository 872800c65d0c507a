"""PeerTube: the videos of an instance or channel, and their comments."""

from __future__ import annotations

import re

from listeners.heard import HeardAuthor, HeardPost
from listeners.parsing.addresses import host_of, web_address, without_fragment
from listeners.parsing.document import FeedDocument, FeedEntry
from listeners.parsing.networks.network import (
    Network,
    body_of,
    category_tags,
    heard,
    language_of,
    person_name,
    title_of,
)
from storage.records.mentions import Counts, PostKind

_GENERATOR = re.compile(r"peertube|toraif", re.IGNORECASE)
_FEED = re.compile(r"/feeds/(?:podcast/)?video(?:s|-comments)\.")
_VIDEO = re.compile(r"(https?://[^/]+/(?:w|videos/watch)/[\w-]+)")
_THREAD = re.compile(r";threadId=\d+")


def _recognises(document: FeedDocument) -> bool:
    return bool(_GENERATOR.search(document.generator) or _FEED.search(document.self_link) or _FEED.search(document.url))


def _read(entry: FeedEntry, document: FeedDocument) -> HeardPost:
    comment = _is_comment(entry, document)
    author = _author(entry, document)
    title = title_of(entry.title)
    if comment and author and author.name:
        title = title.removesuffix(f" - {author.name}")
    video = _VIDEO.match(entry.link)
    return heard(
        entry,
        "peertube",
        PostKind.COMMENT if comment else PostKind.POST,
        author=author,
        title=title,
        body=body_of(entry.body, entry.base),
        language=language_of(entry.media_language, entry.language),
        # A comment's link may carry only its thread; which comment it answers is not given.
        conversation=video[1] if video else web_address(without_fragment(_THREAD.sub("", entry.link))),
        tags=category_tags(entry),
        counts=Counts(views=entry.views),
    )


def _is_comment(entry: FeedEntry, document: FeedDocument) -> bool:
    feed = f"{document.url} {document.self_link}"
    return "video-comments" in feed or bool(_THREAD.search(entry.link)) or "/comments/" in entry.guid


def _author(entry: FeedEntry, document: FeedDocument) -> HeardAuthor | None:
    name = person_name(entry.author_name)
    page = web_address(entry.author_uri)
    if not name and not page:
        return None
    handle = ""
    if page:
        here = host_of(document.link) or host_of(document.url)
        handle = page.rstrip("/").rpartition("/")[2]
        handle = handle if host_of(page) == here or "@" in handle else f"{handle}@{host_of(page)}"
    return HeardAuthor(stable_id=page, handle=handle or None, name=name or handle, url=page)


def _hears(document: FeedDocument) -> str:
    return "mentions" if "video-comments" in f"{document.url} {document.self_link}" else "own_posts"


NETWORK = Network("peertube", _recognises, _read, _hears)
