"""All networks that are known by name, in the order in which they are asked."""

from __future__ import annotations

from listeners.parsing.document import FeedDocument
from listeners.parsing.networks import (
    bluesky,
    discourse,
    github,
    google_alerts,
    google_news,
    hackernews,
    isso,
    lemmy,
    mastodon,
    mediawiki,
    peertube,
    reddit,
    stackoverflow,
    web,
    wordpress,
    youtube,
)
from listeners.parsing.networks.network import Network

NETWORKS: tuple[Network, ...] = (
    bluesky.NETWORK,
    youtube.NETWORK,
    reddit.NETWORK,
    google_alerts.NETWORK,
    google_news.NETWORK,
    stackoverflow.NETWORK,
    github.NETWORK,
    hackernews.NETWORK,
    isso.NETWORK,
    mediawiki.NETWORK,
    discourse.NETWORK,
    lemmy.NETWORK,
    peertube.NETWORK,
    wordpress.NETWORK,
    mastodon.NETWORK,
    web.NETWORK,
)
"""The surest signs first; the web takes what is left."""


def network_of(document: FeedDocument) -> Network:
    """Return the first network that recognises the document; the web recognises all."""
    return next((network for network in NETWORKS if network.recognises(document)), web.NETWORK)
