"""Google Alerts: articles found by a query, behind a redirect; nobody to answer."""

from __future__ import annotations

import base64
import binascii
import re

from listeners.heard import HeardPost
from listeners.parsing.addresses import split
from listeners.parsing.cleaning import clean_html
from listeners.parsing.document import FeedDocument, FeedEntry
from listeners.parsing.networks.network import Network, heard, language_of
from listeners.parsing.plain_text import one_line
from storage.records.mentions import PostKind

_SIGN = re.compile(r"googlealerts/feed|google\.com/alerts|state/com\.google/alerts")
_CD = re.compile(r"(?:^|&)cd=([\w-]{8,200})")
_LOCALE = re.compile(r":[a-z.]{2,6}:([a-z]{2,3}):[A-Z]{2}")


def _recognises(document: FeedDocument) -> bool:
    first = document.entries[0].guid if document.entries else ""
    return any(_SIGN.search(place) for place in (first, document.feed_id, document.self_link, document.link))


def _read(entry: FeedEntry, document: FeedDocument) -> HeardPost:
    del document
    return heard(
        entry,
        "google_alerts",
        PostKind.ARTICLE,
        author=None,
        # The title is HTML with the query's words in bold, also where its type is not told.
        title=one_line(entry.title.value),
        body=clean_html(entry.body.value, entry.base),
        language=language_of(alert_language(entry.link)),
    )


def alert_language(link: str) -> str:
    """Return the language of an alert, which stands only in its links' ``cd``: base64 of "…:de:en:DE"; "" without."""
    match = _CD.search(split(link).query)
    if not match:
        return ""
    padded = match[1] + "=" * (-len(match[1]) % 4)
    try:
        told = base64.urlsafe_b64decode(padded).decode("latin-1")
    except (binascii.Error, ValueError):
        return ""
    locale = _LOCALE.search(told)
    return locale[1] if locale else ""


def _hears(document: FeedDocument) -> str:
    del document
    return "mentions"


NETWORK = Network("google_alerts", _recognises, _read, _hears)
