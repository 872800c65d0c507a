"""Isso: the comments of one page of a site, threaded."""

from __future__ import annotations

import re

from listeners.heard import HeardPost
from listeners.parsing.addresses import web_address, without_fragment
from listeners.parsing.document import FeedDocument, FeedEntry
from listeners.parsing.networks.network import Network, body_of, heard, named_author
from storage.records.mentions import PostKind

_ID = re.compile(r"tag:[^,]+,2018:/isso/")


def _recognises(document: FeedDocument) -> bool:
    return bool(_ID.match(document.feed_id)) or any(_ID.match(entry.guid) for entry in document.entries[:1])


def _read(entry: FeedEntry, document: FeedDocument) -> HeardPost:
    del document
    return heard(
        entry,
        "isso",
        PostKind.COMMENT,
        author=named_author(entry),
        title="",  # "Comment #2" says nothing
        body=body_of(entry.body, entry.base),
        in_reply_to=entry.reply_ref or entry.reply_href,
        conversation=web_address(without_fragment(entry.link)),
    )


def _hears(document: FeedDocument) -> str:
    del document
    return "mentions"


NETWORK = Network("isso", _recognises, _read, _hears)
