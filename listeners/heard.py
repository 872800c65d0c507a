"""The post as heard: one item from one source in one poll, before anything is decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from storage.records.mentions import Counts, PostKind


@dataclass(frozen=True, slots=True)
class HeardAuthor:
    """Who wrote a post, as far as the source tells.

    Attributes:
        stable_id: the network's lasting key of the account (DID, channel id, actor URL), or None.
        handle: without ``@`` or ``u/``; with its host where it is from another server of a federated network.
    """

    stable_id: str | None = None
    handle: str | None = None
    name: str | None = None
    url: str | None = None
    bio: str | None = None
    location: str | None = None
    followers: int | None = None
    following: int | None = None
    posts: int | None = None
    likes_given: int | None = None
    verified: bool | None = None
    created: datetime | None = None


@dataclass(frozen=True, slots=True)
class HeardPost:
    """One item as heard. Its html and text were already cleaned; nothing else about it was decided.

    Attributes:
        guid: what the source calls it; never empty (made from the link, else from the content, when absent).
        url: where it stands, http(s) only, redirect wrappers not yet unwrapped.
        network: "mastodon", "bluesky", "reddit", "youtube", "google_alerts", "google_news", "wordpress",
            "discourse", "stackoverflow", "github", "hackernews", "isso", "mediawiki", "lemmy", "peertube" or "web".
        title: plain text. html: sanitised. text: plain text of the body, paragraphs as line breaks.
        published: aware UTC, None when the source gives none that can be read.
        in_reply_to: id or URL of what it answers.
        conversation: what all posts of one thread share, as the network tells it (thread id or URL), or None.
        hashtags: without ``#``, as written. mentions: handles without ``@``.
        to_us, by_us: only where the source says so itself (interchange lines).
    """

    guid: str
    url: str | None = None
    network: str = "web"
    kind: PostKind = PostKind.POST
    author: HeardAuthor | None = None
    title: str = ""
    text: str = ""
    html: str = ""
    language: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    in_reply_to: str | None = None
    conversation: str | None = None
    hashtags: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    counts: Counts = field(default_factory=Counts)
    to_us: bool = False
    by_us: bool = False


@dataclass(frozen=True, slots=True)
class HeardEntry:
    """A post with the digest of the bytes it was read from: an entry whose digest is known needs no reading."""

    digest: bytes
    post: HeardPost


@dataclass(frozen=True, slots=True)
class HeardFeed:
    """What one document said.

    Attributes:
        network: the network recognised, "web" otherwise.
        entries: the entries whose digest was not known.
        digests: digests of all entries of the document, known ones too.
        hears: "mentions", "tags", "own_posts", "nothing" or "unknown": what can arrive from such a feed.
        min_interval: how often the feed asks to be read at most (``ttl``, ``sy:``), or None.
        next_page: where older entries can be read, or None.
    """

    network: str
    title: str
    link: str | None
    language: str | None
    entries: tuple[HeardEntry, ...]
    digests: tuple[bytes, ...]
    hears: str = "unknown"
    min_interval: timedelta | None = None
    next_page: str | None = None
