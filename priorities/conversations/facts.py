"""What ranking a conversation needs to know: plain facts, gathered by whoever reads the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from storage.records.learning import NOTHING_LEARNED, LearnedWeights
from storage.records.mentions import PostKind


@dataclass(frozen=True, slots=True)
class PostFacts:
    """One mention of a conversation, as ranking reads it.

    Attributes:
        mention: its id.
        person: who wrote it (after merges), None where the source names nobody.
        author_name: as shown; may be empty.
        language: "fr", "en", another code, or None when nobody could tell.
        published: aware UTC.
        to_us: addressed to one of our accounts, or answers something of ours.
        parent: the mention it answers, where that was heard too.
        replies, likes, shares: as last heard, None where the network does not tell.
        copies: how many other accounts were heard with the same text.
    """

    mention: int
    person: int | None
    author_name: str
    text: str
    published: datetime
    title: str = ""
    language: str | None = None
    kind: PostKind = PostKind.POST
    network: str = "web"
    by_us: bool = False
    to_us: bool = False
    parent: int | None = None
    replies: int | None = None
    hashtags: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    likes: int | None = None
    shares: int | None = None
    copies: int = 0


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What we have been to each other with one person so far.

    Attributes:
        answered: gestures of ours toward her.
        wrote_to_us: how often she wrote to us, this conversation counted.
        group: the stakeholder group she was put in by hand ("press", "customers"...), or empty.
    """

    person: int
    name: str
    answered: int = 0
    wrote_to_us: int = 0
    group: str = ""


@dataclass(frozen=True, slots=True)
class Pace:
    """When we work, and how fast we usually answer.

    Attributes:
        zone: whose working hours count; None for this machine's.
        usual: working minutes we usually take to answer, None where too few answers tell.
    """

    zone: tzinfo | None = None
    usual: int | None = None


ANY_PACE = Pace()
"""This machine's working hours, and no habit yet."""


@dataclass(frozen=True, slots=True)
class ConversationFacts:
    """One conversation at one moment.

    Attributes:
        territory: where it was heard, None outside every territory.
        posts: all its mentions, oldest first; at least one.
        people: by person id; a person who is missing is unknown to us.
        terms: the territory's own words ("freebox", "fibre"), for what is at its heart.
        answered_at: our last gesture logged in it, elsewhere included, aware UTC.
        promise_due: by when that gesture promised something, unless we wrote there since, aware UTC.
        now: the moment it is ranked for, aware UTC.
        learned: what the person's decisions in this territory taught.
        pace: when we work, and how fast we usually answer here.
    """

    conversation: int
    territory: int | None
    posts: tuple[PostFacts, ...]
    people: Mapping[int, PersonFacts]
    now: datetime
    terms: tuple[str, ...] = ()
    answered_at: datetime | None = None
    promise_due: datetime | None = None
    learned: LearnedWeights = NOTHING_LEARNED
    pace: Pace = ANY_PACE
