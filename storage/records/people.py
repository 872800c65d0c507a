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
