"""The one pure function of the parser: a body in, the posts heard in it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from listeners.heard import HeardEntry, HeardFeed, HeardPost
from listeners.parsing.addresses import web_address
from listeners.parsing.dialects.json_feed import JsonFeed, open_json_feed, read_json_feed
from listeners.parsing.dialects.lenient import read_lenient
from listeners.parsing.dialects.mending import mended
from listeners.parsing.dialects.wellformed import read_wellformed
from listeners.parsing.document import FeedDocument, FeedEntry
from listeners.parsing.jobs import ParseJob
from listeners.parsing.networks.network import language_of
from listeners.parsing.networks.registry import network_of
from listeners.parsing.plain_text import one_line
from listeners.parsing.slicing import Slices, digest_of, slice_entries
from listeners.parsing.sniffing import broken, is_json, is_page, names_a_feed, no_feed, prepared

Digested = Iterable[tuple[bytes, FeedEntry]]
"""Entries to turn into posts, each with its digest."""


def parse(job: ParseJob) -> HeardFeed:
    """Return what a body says: its head, and a post for each entry whose digest is not known.

    Well-formed feeds are read by lxml, and only as far as they are unknown; the others by feedparser, as far as
    they go: a feed cut off in the middle keeps its entries.

    Raises:
        ParseFailure: EMPTY, NOT_A_FEED or BROKEN.
    """
    body = prepared(job.body)
    if is_json(body):
        feed = open_json_feed(body)
        if feed is None:
            raise no_feed(body, job.url)
        return _from_json(job, feed)
    if is_page(body):
        raise no_feed(body, job.url)
    slices = slice_entries(body)
    return (_from_slices(job, slices) if slices else None) or _from_whole(job, body)


def _from_json(job: ParseJob, feed: JsonFeed) -> HeardFeed:
    digests = tuple(digest_of(item) for item in feed.items)
    unknown = {digest: item for digest, item in zip(digests, feed.items, strict=True) if digest not in job.known}
    document = read_json_feed(feed, tuple(unknown.values()), job.url)
    return _heard(document, zip(unknown, document.entries, strict=True), digests)


def _from_slices(job: ParseJob, slices: Slices) -> HeardFeed | None:
    """Read only what is unknown; None when the slices turn out not to be the entries.

    The first entry is always read with the others: networks are recognised, and threads named, by it.
    """
    unknown = slices.unknown(job.known)
    kept = unknown if unknown[:1] == (0,) else (0, *unknown)
    document = _strict(job, slices.keeping(kept))
    if document is None or len(document.entries) != len(kept):
        return None
    entries = zip((slices.digests[position] for position in kept), document.entries, strict=True)
    return _heard(document, ((digest, entry) for digest, entry in entries if digest not in job.known), slices.digests)


def _from_whole(job: ParseJob, body: bytes) -> HeardFeed:
    """Read all of it, and know entries again by what was read."""
    document = _strict(job, body)
    if document is None:
        document = read_lenient(body, job.content_type, job.url)
        if document is None or not (document.entries or document.title):
            raise broken() if names_a_feed(body) else no_feed(body, job.url)
    digests = tuple(digest_of(repr(entry).encode("utf-8", "replace")) for entry in document.entries)
    entries = dict(zip(digests, document.entries, strict=True))
    return _heard(document, ((digest, entry) for digest, entry in entries.items() if digest not in job.known), digests)


def _strict(job: ParseJob, body: bytes) -> FeedDocument | None:
    """Return the document if it is well-formed, or is once its commonest damage is undone."""
    return read_wellformed(body, job.content_type, job.url) or read_wellformed(mended(body), job.content_type, job.url)


def _heard(document: FeedDocument, entries: Digested, digests: tuple[bytes, ...]) -> HeardFeed:
    network = network_of(document)
    return HeardFeed(
        network=network.name,
        title=one_line(document.title),
        link=web_address(document.link),
        language=language_of(document.language),
        entries=tuple(_posts(document, entries)),
        digests=digests,
        hears=network.hears(document),
        min_interval=document.min_interval,
        next_page=web_address(document.next_link),
    )


def _posts(document: FeedDocument, entries: Digested) -> Iterator[HeardEntry]:
    network = network_of(document)
    for digest, entry in entries:
        post = network.read(entry, document)
        if post is not None and _says_anything(entry, post):
            yield HeardEntry(digest, post)


def _says_anything(entry: FeedEntry, post: HeardPost) -> bool:
    """Tell an entry from the empty rest of one, as a document that was cut off may end in."""
    return bool(entry.guid or post.url or post.title or post.text)
