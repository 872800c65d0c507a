"""Everything else: blogs, press, forums without a reader of their own."""

from __future__ import annotations

import re

from listeners.heard import HeardPost
from listeners.parsing.addresses import web_address, without_fragment
from listeners.parsing.document import FeedDocument, FeedEntry, MarkedText, Markup
from listeners.parsing.networks.forum_threads import thread_of
from listeners.parsing.networks.network import (
    Network,
    body_of,
    category_tags,
    heard,
    language_of,
    named_author,
    title_of,
)
from storage.records.mentions import Counts, PostKind

_FORUM = re.compile(r"/(?:viewtopic|showthread|forums?|topics?|threads?|discussions?)[./?-]", re.IGNORECASE)
_ANSWER = re.compile(r"(?:(?:re|rép|aw|sv)\s*:\s*)+", re.IGNORECASE)
_COMMENT_PLACE = re.compile(r"#(?:comment|c)-?\w*\d+$")


def read_as(entry: FeedEntry, document: FeedDocument, network: str, kind: PostKind) -> HeardPost:
    """Read an entry in the plain way under the name of a network."""
    reply = entry.reply_ref or entry.reply_href
    page = web_address(without_fragment(entry.reply_href or entry.link))
    threaded = bool(reply or entry.comments_url or entry.comments_count is not None or kind is PostKind.COMMENT)
    return heard(
        entry,
        network,
        kind,
        author=named_author(entry),
        title=_ANSWER.sub("", title_of(entry.title)) if kind is PostKind.COMMENT else None,
        body=body_of(entry.body, entry.base) if entry.body.value.strip() else body_of(_media(entry)),
        language=language_of(entry.language, document.language),
        updated=entry.updated,
        in_reply_to=reply,
        conversation=thread_of(entry.link) or (page if threaded else None),
        tags=category_tags(entry),
        counts=Counts(replies=entry.comments_count, likes=entry.likes, views=entry.views),
    )


def _recognises(document: FeedDocument) -> bool:
    del document
    return True


def _read(entry: FeedEntry, document: FeedDocument) -> HeardPost:
    return read_as(entry, document, "web", _kind(entry))


def _kind(entry: FeedEntry) -> PostKind:
    """A blog's or a paper's entry has nobody waiting for an answer; a forum's and a comment has."""
    if entry.reply_ref or entry.reply_href or _COMMENT_PLACE.search(entry.link) or _ANSWER.match(title_of(entry.title)):
        return PostKind.COMMENT
    return PostKind.POST if _FORUM.search(entry.link) else PostKind.ARTICLE


def _media(entry: FeedEntry) -> MarkedText:
    return MarkedText(entry.media_text, Markup.PLAIN)


def _hears(document: FeedDocument) -> str:
    del document
    return "unknown"


NETWORK = Network("web", _recognises, _read, _hears)
