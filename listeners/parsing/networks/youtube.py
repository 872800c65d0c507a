"""YouTube's channel feeds: fifteen videos, with counts; ``updated`` moves with the counts and means nothing."""

from __future__ import annotations

import re
from html import unescape

from listeners.heard import HeardAuthor, HeardPost
from listeners.parsing.addresses import host_of, web_address
from listeners.parsing.cleaning import clean_plain
from listeners.parsing.document import FeedDocument, FeedEntry
from listeners.parsing.networks.network import Network, heard, person_name
from storage.records.mentions import Counts, PostKind

_VIDEO = re.compile(r"(?:[?&]v=|/shorts/|/live/|youtu\.be/|^yt:video:)([\w-]{6,20})")
_HANDLE = re.compile(r"youtube\.[a-z.]+/@([\w.-]+)")


def _recognises(document: FeedDocument) -> bool:
    first = document.entries[0] if document.entries else FeedEntry()
    return first.guid.startswith("yt:video:") or bool(first.video_id and "youtube." in host_of(first.link))


def _read(entry: FeedEntry, document: FeedDocument) -> HeardPost:
    del document
    video = entry.video_id or _found(_VIDEO, entry.guid) or _found(_VIDEO, entry.link)
    return heard(
        entry,
        "youtube",
        PostKind.POST,
        author=_author(entry),
        # Nobody writes "&amp;" in a description: where one stands, it was escaped once too often.
        body=clean_plain(unescape(entry.media_text or entry.body.value)),
        conversation=video,
        counts=Counts(likes=entry.likes, views=entry.views),
    )


def _author(entry: FeedEntry) -> HeardAuthor | None:
    name = person_name(entry.author_name)
    channel = entry.channel_id if entry.channel_id.startswith("UC") else ""
    if not name and not channel:
        return None
    page = web_address(entry.author_uri) or (f"https://www.youtube.com/channel/{channel}" if channel else None)
    handle = _found(_HANDLE, entry.author_uri)
    return HeardAuthor(stable_id=channel or None, handle=handle or None, name=name or None, url=page)


def _found(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[1] if match else ""


def _hears(document: FeedDocument) -> str:
    del document
    return "own_posts"


NETWORK = Network("youtube", _recognises, _read, _hears)
