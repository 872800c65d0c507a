"""Google: a news search, and an alert (which only its owner can make)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from listeners.discovery.place import Place, in_query, place_of
from listeners.discovery.sentences import ARTICLES, FEED, NO_SOCIAL, SEARCH
from listeners.discovery.ways import Candidate, FeedKind, Field, Recipe, Ways
from storage.records.words import words

ALERT = FeedKind("google_alerts", words("FeedKind", "Google alert"), "mentions", ARTICLES, NO_SOCIAL)
NEWS = FeedKind("google_news", words("FeedKind", "Google News search"), "mentions", ARTICLES, NO_SOCIAL)

_EDITION = re.compile(r"([a-z]{2})-([A-Za-z]{2})")


def _alert_kind(place: Place) -> FeedKind | None:
    return ALERT if re.fullmatch(r"google\.[a-z.]+", place.host) and place.path.startswith("/alerts/feeds/") else None


def _news_kind(place: Place) -> FeedKind | None:
    return NEWS if place.host == "news.google.com" and place.path.startswith("/rss") else None


def _news_of(place: Place) -> Iterator[Candidate]:
    if place.host == "news.google.com" and place.path == "/search" and place.query.get("q"):
        kept = {name: place.query[name] for name in ("q", "hl", "gl", "ceid") if name in place.query}
        yield Candidate(place.at("/rss/search", **kept), NEWS)


def _alert_feed(address: str) -> str | None:
    place = place_of(address)
    return place.url if place is not None and _alert_kind(place) else None


def _news_feed(wanted: str, edition: str) -> str | None:
    found = _EDITION.fullmatch(edition.strip())
    if not wanted.strip() or found is None:
        return None
    language, country = found[1], found[2].upper()
    address = f"https://news.google.com/rss/search?q={in_query(wanted.strip())}"
    return f"{address}&hl={language}&gl={country}&ceid={country}:{language}"


ALERTS = Ways(
    "google_alerts",
    _alert_kind,
    recipes=(
        Recipe(
            "google-alerts",
            words("Guide", "A Google alert"),
            ALERT,
            (Field(FEED, "https://www.google.com/alerts/feeds/…"),),
            _alert_feed,
            words(
                "Guide",
                "On google.com/alerts make an alert, under its options deliver it to an RSS feed, and copy the address"
                " behind the feed icon.",
            ),
        ),
    ),
    sure=True,
)
NEWS_SEARCH = Ways(
    "google_news",
    _news_kind,
    _news_of,
    recipes=(
        Recipe(
            "google-news",
            words("Guide", "A Google News search"),
            NEWS,
            (Field(SEARCH, "“Atelier Velo”"), Field(words("Guide", "Language and country"), "fr-FR")),
            _news_feed,
        ),
    ),
    sure=True,
)
