"""What the networks call themselves. Proper names: the same in every language."""

from __future__ import annotations

_NAMES = {
    "bluesky": "Bluesky",
    "discourse": "Discourse",
    "devto": "DEV",
    "facebook": "Facebook",
    "github": "GitHub",
    "hackernews": "Hacker News",
    "instagram": "Instagram",
    "lemmy": "Lemmy",
    "lobsters": "Lobsters",
    "linkedin": "LinkedIn",
    "mastodon": "Mastodon",
    "medium": "Medium",
    "peertube": "PeerTube",
    "pixelfed": "Pixelfed",
    "pleroma": "Pleroma",
    "misskey": "Misskey",
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
    """Return a network's own name; one we do not know is written with a capital."""
    return _NAMES.get(network.casefold(), network[:1].upper() + network[1:])
