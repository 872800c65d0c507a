"""What the networks call themselves. Proper names: the same in every language."""

from __future__ import annotations

from collections.abc import Iterable

from storage.records.people import Identity

NETWORK_NAMES = {
    "bluesky": "Bluesky",
    "devto": "DEV",
    "discourse": "Discourse",
    "facebook": "Facebook",
    "file": "File",
    "github": "GitHub",
    "google_alerts": "Google Alerts",
    "google_news": "Google News",
    "hackernews": "Hacker News",
    "instagram": "Instagram",
    "interchange": "File",
    "isso": "Isso",
    "lemmy": "Lemmy",
    "linkedin": "LinkedIn",
    "lobsters": "Lobsters",
    "mastodon": "Mastodon",
    "mediawiki": "MediaWiki",
    "medium": "Medium",
    "misskey": "Misskey",
    "peertube": "PeerTube",
    "pixelfed": "Pixelfed",
    "pleroma": "Pleroma",
    "reddit": "Reddit",
    "stackexchange": "Stack Exchange",
    "stackoverflow": "Stack Overflow",
    "threads": "Threads",
    "tiktok": "TikTok",
    "tumblr": "Tumblr",
    "twitter": "X",
    "vimeo": "Vimeo",
    "web": "Web",
    "wordpress": "WordPress",
    "x": "X",
    "youtube": "YouTube",
}


def network_name(network: str) -> str:
    """Return a network's own name; one we do not know is written with a capital and without low lines."""
    known = NETWORK_NAMES.get(network.casefold())
    return known if known is not None else (network[:1].upper() + network[1:]).replace("_", " ")


def account_text(handle: str, network: str) -> str:
    """Return an account as it is read: "@dana · Mastodon", or the network alone where it has no handle."""
    bare = handle.strip().lstrip("@")
    return f"@{bare} · {network_name(network)}" if bare else network_name(network)


def accounts_text(identities: Iterable[Identity]) -> str:
    """Return all accounts of a person on one line, each once."""
    return ", ".join(dict.fromkeys(account_text(one.handle, one.network) for one in identities))
