"""What is rising."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage.records.reasons import Reason


@dataclass(frozen=True, slots=True)
class Trend:
    """A topic that rises in a territory.

    Attributes:
        topic: the term to show first.
        terms: all terms grouped into it, the topic included.
        kind: "word", "phrase", "hashtag" or "link"; "territory" when the whole territory is louder than usual.
        times_usual: observed people over expected ones, taken as one at least, in the window that raised it.
        first_heard: publication of the first mention in the burst, UTC.
        mentions: ids of the mentions in it, newest first.
        people: distinct authors in it.
        window_hours_left: estimated hours before it sinks to half, None when unknown.
        example: the mention to show.
        hourly: mentions per hour over the last 24 h, oldest first (24 numbers).
        sources: (source title, mentions) of the three that carried most.
        followed: the person asked to be told of it whenever it rises.
    """

    topic: str
    terms: tuple[str, ...]
    kind: str
    territory: int | None
    points: int
    reasons: tuple[Reason, ...]
    times_usual: float
    first_heard: datetime
    mentions: tuple[int, ...]
    people: int
    window_hours_left: float | None
    example: int
    hourly: tuple[int, ...]
    sources: tuple[tuple[str, int], ...] = ()
    followed: bool = False


@dataclass(frozen=True, slots=True)
class TermRow:
    """One mention of a window of time, as counting terms reads it.

    Attributes:
        person: who wrote it, None where the source names nobody. name: as shown, may be empty.
        source: title of the source that carried it first, empty for none.
        hashtags: without ``#``, as written.
    """

    mention: int
    conversation: int
    person: int | None
    name: str
    published: datetime
    title: str
    text: str
    hashtags: tuple[str, ...]
    language: str | None
    network: str
    url: str | None
    to_us: bool
    by_us: bool
    source: str


@dataclass(frozen=True, slots=True)
class TopicMention:
    """One mention of a rising topic, as its standing to us is told.

    Attributes:
        language: as the source said or as it was guessed, None when unknown.
        we_spoke: a post of ours was heard in its conversation, or an answer of ours to it is in the log.
    """

    mention: int
    person: int
    text: str
    language: str | None
    we_spoke: bool


class Stance(StrEnum):
    """What the person wants of a topic whenever it rises."""

    FOLLOW = "follow"
    MUTE = "mute"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class TopicStance:
    """What she decided of a topic in a territory (None: outside all of them); ``key`` is what its variants share."""

    territory: int | None
    key: str
    topic: str
    stance: Stance


@dataclass(frozen=True, slots=True)
class AnnouncedTopic:
    """A topic that was announced: when (aware UTC), and how it stood then.

    Attributes:
        mentions: how many there were.
    """

    at: datetime
    territory: int | None
    topic: str
    terms: tuple[str, ...]
    points: int
    mentions: int
