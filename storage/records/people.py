"""A human being and her accounts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.records.reasons import Reason


@dataclass(frozen=True, slots=True)
class Identity:
    """One account on one network: (network, stable_id) is its key, the handle an alias. Counts are as last heard."""

    id: int
    person: int
    network: str
    stable_id: str
    handle: str
    name: str
    url: str | None
    bio: str | None
    location: str | None
    followers: int | None
    following: int | None
    posts: int | None
    likes_given: int | None
    verified: bool | None
    created: datetime | None


@dataclass(frozen=True, slots=True)
class Exchange:
    """One dated contact with a person: what she wrote to us, or what we did toward her.

    Attributes:
        theirs: True for what she wrote; False for a gesture of ours.
        kind: "mention" for theirs, else the gesture's kind.
        mention: the mention it stands in, where one is stored.
        excerpt: at most 280 characters of the text.
    """

    at: datetime
    theirs: bool
    kind: str
    mention: int | None
    excerpt: str


@dataclass(frozen=True, slots=True)
class Person:
    """A person with her identities, as a card shows her."""

    id: int
    name: str
    identities: tuple[Identity, ...]
    first_heard: datetime | None
    last_heard: datetime | None


@dataclass(frozen=True, slots=True)
class PersonRank:
    """A person in the daily handful, with why.

    Attributes:
        they_to_us: how often she wrote to us. us_to_them: how many gestures we made toward her.
        exchanges: at most three, newest first.
    """

    person: Person
    points: int
    reasons: tuple[Reason, ...]
    they_to_us: int
    us_to_them: int
    exchanges: tuple[Exchange, ...] = ()


@dataclass(frozen=True, slots=True)
class FollowFacts:
    """Who follows whom, by person id; a list that nobody imported says nothing about who is missing in it.

    Attributes:
        followed: people whom one of our accounts follows. followers: people who follow one of our accounts.
        has_following, has_followers: whether such a list was imported.
    """

    followed: frozenset[int]
    followers: frozenset[int]
    has_following: bool
    has_followers: bool


@dataclass(frozen=True, slots=True)
class WroteToUs:
    """How often somebody wrote to us, and when last."""

    person: int
    times: int
    last: datetime


@dataclass(frozen=True, slots=True)
class PersonPost:
    """One mention of a person, as ranking people reads it.

    Attributes:
        answers: it replies to somebody. links: it holds an address.
        territories: where it was heard.
    """

    mention: int
    conversation: int
    published: datetime
    text: str
    hashtags: tuple[str, ...]
    handles: tuple[str, ...]
    to_us: bool
    answers: bool
    links: bool
    territories: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PersonGesture:
    """One gesture of ours toward a person that was not taken back; ``kind`` is a GestureKind's value."""

    at: datetime
    kind: str
    conversation: int | None


@dataclass(frozen=True, slots=True)
class PersonActivity:
    """What ranking a person needs to know: what she wrote, what we did, and what is decided.

    Attributes:
        posts: what she wrote, newest first, at most as many as were asked for.
        wrote: how many mentions of hers are stored. wrote_to_us: how many of them are to us.
        gestures: ours toward her, newest first.
        not_now_at: when she was last put off, None for never or when that was taken back.
        networks: where her accounts are, sorted.
    """

    person: int
    name: str
    networks: tuple[str, ...]
    posts: tuple[PersonPost, ...]
    wrote: int
    wrote_to_us: int
    first_heard: datetime | None
    last_heard: datetime | None
    gestures: tuple[PersonGesture, ...]
    not_now_at: datetime | None
    followed: bool
    follows_us: bool


@dataclass(frozen=True, slots=True)
class Merged:
    """Somebody who was found to be the same person: her id and name before, and the decision to undo."""

    act: str
    person: int
    name: str


@dataclass(frozen=True, slots=True)
class Noted:
    """What the person using Causerie noted about somebody.

    Attributes:
        groups: of stakeholders (press, customers...), free names, sorted.
        tags: free words, sorted.
        note: private: it stands on the card and in that person's own export, nowhere else.
    """

    groups: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
