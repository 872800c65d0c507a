"""What ranking people needs to know of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """One account's public face; None or empty where the network does not tell. Counts are as last heard.

    Attributes:
        text_variety: distinct words over words in what was heard of her, 0 to 1.
        promotional_share: the part of her posts that promote something, 0 to 1.
    """

    handle: str = ""
    name: str = ""
    bio: str = ""
    location: str = ""
    followers: int | None = None
    following: int | None = None
    posts: int | None = None
    likes_given: int | None = None
    verified: bool | None = None
    created: datetime | None = None
    text_variety: float | None = None
    promotional_share: float | None = None


@dataclass(frozen=True, slots=True)
class CandidateFacts:
    """A person we might follow back, and what has passed between us.

    Attributes:
        wrote_to_us: when she addressed us, aware UTC, oldest first.
        mentions: the mentions in which she did.
        answered_us: how often she answered something we said; part of ``wrote_to_us``.
        our_gestures: what we did toward her.
        shared_topics: topics both of us speak about.
        common_acquaintances: how many people both of us talk with.
        addressed, answered_her: how many people she wrote to, and how many of them wrote back; None when not heard.
        follows_us: None when no followers list was imported.
        not_now_at: when we last put her off, None for never.
        new_since_not_now: she did something toward us after that.
    """

    person: int
    name: str
    wrote_to_us: tuple[datetime, ...] = ()
    mentions: tuple[int, ...] = ()
    answered_us: int = 0
    our_gestures: int = 0
    shared_topics: tuple[str, ...] = ()
    common_acquaintances: int = 0
    addressed: int | None = None
    answered_her: int | None = None
    is_followed: bool = False
    is_ours: bool = False
    follows_us: bool | None = None
    not_now_at: datetime | None = None
    new_since_not_now: bool = False
    account: AccountFacts = AccountFacts()
