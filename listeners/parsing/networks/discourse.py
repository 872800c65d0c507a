"""Discourse: the latest posts, and the posts of one topic."""

from __future__ import annotations

import re

from listeners.heard import HeardAuthor, HeardPost
from listeners.parsing.addresses import host_of, split
from listeners.parsing.document import FeedDocument, FeedEntry, MarkedText
from listeners.parsing.networks.network import Network, body_of, heard, language_of
from listeners.parsing.plain_text import one_line
from storage.records.mentions import Counts, PostKind

_GUID = re.compile(r"[\w.:-]+-(post|topic)-(\d+)(?:-(\d+))?")
_TOPIC = re.compile(r"/t/(?:[^/?#]+/)?(\d+)(?:/(\d+))?")
_FOOTER = re.compile(r"<p><small>(\d+)[^<>]*</small></p>\s*<p><a href=[^<>]+>[^<>]+</a></p>\s*$")


def _recognises(document: FeedDocument) -> bool:
    entry = document.entries[0] if document.entries else FeedEntry()
    return "discourse" in document.generator.lower() or bool(
        _GUID.fullmatch(entry.guid) and (_TOPIC.search(entry.link) or _TOPIC.search(entry.source_url))
    )


def _read(entry: FeedEntry, document: FeedDocument) -> HeardPost:
    body, replies = _body(entry)
    return heard(
        entry,
        "discourse",
        PostKind.POST,
        author=_author(entry, document),
        body=body_of(body, entry.base),
        language=language_of(entry.language, document.language),
        conversation=_topic(entry),
        tags=[one_line(category.term, limit=100) for category in (*document.categories, *entry.categories)],
        counts=Counts(replies=replies),
    )


def _author(entry: FeedEntry, document: FeedDocument) -> HeardAuthor | None:
    """Return who wrote it: one string holds both, "@handle Full Name"."""
    first, _, name = one_line(entry.author_name, limit=200).partition(" ")
    handle = first.removeprefix("@")
    if not handle:
        return None
    place = split(entry.link or document.link)
    page = f"{place.scheme}://{place.netloc}/u/{handle}" if place.netloc else None
    return HeardAuthor(handle=handle, name=name.strip() or handle, url=page)


def _body(entry: FeedEntry) -> tuple[MarkedText, int | None]:
    """Return the body without "3 posts - 2 participants" and "Read full topic", and the replies counted there."""
    match = _FOOTER.search(entry.body.value)
    if not match:
        return entry.body, None
    return MarkedText(entry.body.value[: match.start()], entry.body.markup), max(0, int(match[1][:9]) - 1)


def _topic(entry: FeedEntry) -> str:
    """Return host and number of the topic; guids of the latest posts carry the post's number, not the topic's."""
    for address in (entry.link, entry.source_url):
        if match := _TOPIC.search(address):
            return f"{host_of(address)}/t/{match[1]}"
    guid = _GUID.fullmatch(entry.guid)
    return f"{host_of(entry.link)}/t/{guid[2]}" if guid and (guid[3] or guid[1] == "topic") else ""


def _hears(document: FeedDocument) -> str:
    del document
    return "mentions"


NETWORK = Network("discourse", _recognises, _read, _hears)
