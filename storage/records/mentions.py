"""The mention as stored: a post that was kept, once, however many sources carried it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PostKind(StrEnum):
    """What sort of thing was heard: it decides whether there is somebody to answer."""

    POST = "post"
    COMMENT = "comment"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Counts:
    """Public counts as last heard; None where the network does not tell."""

    replies: int | None = None
    likes: int | None = None
    shares: int | None = None
    views: int | None = None


@dataclass(frozen=True, slots=True)
class Author:
    """Whose account wrote it: one identity on one network, as stored.

    Attributes:
        identity: the identity's id.
        person: the id of the person behind it (after merges).
        stable_id: the network's lasting key for the account; the handle when it gives no other.
        handle: without ``@`` or ``u/``; may change over time.
        ours: True for an account of one of our voices.
    """

    identity: int
    person: int
    network: str
    stable_id: str
    handle: str
    name: str
    url: str | None = None
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention as stored. All times are aware UTC.

    Attributes:
        heard_as: the id (guid) it was first heard with.
        html: sanitised at the door, safe to show; empty when the text says it all.
        text: plain text, direction marks and control characters normalised.
        in_reply_to: id or URL of what it answers, as the network gave it.
        parent: the mention it answers, where that was heard too.
        to_us: addressed to one of our accounts, or answers something of ours.
        by_us: written by one of our accounts.
        edited_at: when another wording than the first was last heard; None for a text that never changed.
    """

    id: int
    heard_as: str
    url: str | None
    network: str
    kind: PostKind
    author: Author | None
    title: str
    text: str
    html: str
    language: str | None
    published: datetime
    heard_at: datetime
    in_reply_to: str | None
    parent: int | None
    conversation: int
    hashtags: tuple[str, ...]
    handles: tuple[str, ...]
    counts: Counts
    to_us: bool
    by_us: bool
    edited_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """What an edited mention said before, and when that was found replaced (aware UTC)."""

    title: str
    text: str
    replaced_at: datetime
