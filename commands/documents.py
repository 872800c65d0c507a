"""What ``--json`` prints: the documents of the command line's contract, as frozen records with its very keys."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from storage.exports.interchange import MentionLine, mention_line
from storage.exports.table import ReasonLine, Say, reason_lines
from storage.records.conversations import QueueEntry
from storage.records.sources import PollResult
from storage.records.trends import Trend

if TYPE_CHECKING:
    from listeners.ranking.people_lists import ListedPerson


class PersonInQueue(msgspec.Struct, frozen=True):
    """Somebody in a conversation."""

    person: int
    name: str
    handle: str


class QueueDocument(msgspec.Struct, frozen=True):
    """One line of a list."""

    conversation: int
    rank: int
    points: int
    reasons: tuple[ReasonLine, ...]
    mention: MentionLine
    people: tuple[PersonInQueue, ...]
    url: str | None
    state: str
    list: str


class ReboundDocument(msgspec.Struct, frozen=True):
    """The mention to answer in a rising topic: its id, its conversation's, and who wrote it."""

    mention: int
    conversation: int
    author: str


class TrendDocument(msgspec.Struct, frozen=True):
    """One rising topic."""

    topic: str
    terms: tuple[str, ...]
    kind: str
    points: int
    reasons: tuple[ReasonLine, ...]
    first_heard: datetime
    mentions: tuple[int, ...]
    people: int
    window_hours_left: float | None
    example: int
    territory: str
    times_usual: float
    followed: bool
    rebound: ReboundDocument | None


class IdentityDocument(msgspec.Struct, frozen=True):
    """One account of a person."""

    network: str
    id: str
    handle: str


class PersonDocument(msgspec.Struct, frozen=True):
    """One person worth a relationship."""

    person: int
    name: str
    identities: tuple[IdentityDocument, ...]
    points: int
    reasons: tuple[ReasonLine, ...]
    they_to_us: int
    us_to_them: int
    stage: str
    groups: tuple[str, ...]
    tags: tuple[str, ...]


class PolledSource(msgspec.Struct, frozen=True):
    """How one source's poll ended."""

    id: int
    url: str
    status: str
    kind_of_error: str | None
    message: str | None
    retry_at: datetime | None
    new: int


def to_json(document: object) -> bytes:
    """Return one JSON document, readable by people too."""
    return msgspec.json.format(msgspec.json.encode(document), indent=2)


def queue_document(entry: QueueEntry, people: Iterable[PersonInQueue], say: Say) -> QueueDocument:
    """Return one line of a list, with the people of its conversation."""
    return QueueDocument(
        conversation=entry.conversation.id,
        rank=entry.rank,
        points=entry.points,
        reasons=reason_lines(entry.reasons, say),
        mention=mention_line(entry.mention),
        people=tuple(people),
        url=entry.conversation.url or entry.mention.url,
        state=entry.conversation.state.value,
        list=entry.list.value,
    )


def trend_document(trend: Trend, place: str, say: Say, to_join: QueueEntry | None = None) -> TrendDocument:
    """Return one rising topic; ``place`` is its territory's name, ``to_join`` the conversation to answer in it."""
    return TrendDocument(
        topic=trend.topic,
        terms=trend.terms,
        kind=trend.kind,
        points=trend.points,
        reasons=reason_lines(trend.reasons, say),
        first_heard=trend.first_heard,
        mentions=trend.mentions,
        people=trend.people,
        window_hours_left=trend.window_hours_left,
        example=trend.example,
        territory=place,
        times_usual=trend.times_usual,
        followed=trend.followed,
        rebound=None if to_join is None else _rebound(to_join),
    )


def _rebound(entry: QueueEntry) -> ReboundDocument:
    author = entry.mention.author
    name = entry.source if author is None else author.name or author.handle
    return ReboundDocument(entry.mention.id, entry.conversation.id, name)


def person_document(listed: ListedPerson, say: Say) -> PersonDocument:
    """Return one person of a list."""
    rank = listed.rank
    return PersonDocument(
        person=rank.person.id,
        name=rank.person.name,
        identities=tuple(IdentityDocument(i.network, i.stable_id, i.handle) for i in rank.person.identities),
        points=rank.points,
        reasons=reason_lines(rank.reasons, say),
        they_to_us=rank.they_to_us,
        us_to_them=rank.us_to_them,
        stage=listed.stage.value,
        groups=listed.noted.groups,
        tags=listed.noted.tags,
    )


def polled_source(result: PollResult, say: Say) -> PolledSource:
    """Return how one source's poll ended; what is secret in its address is masked."""
    from listeners.fetching.masking import masked  # noqa: PLC0415 - aiohttp's URLs only where addresses are shown

    return PolledSource(
        id=result.source,
        url=masked(result.url) if "://" in result.url else result.url,
        status=result.status.value,
        kind_of_error=result.error.kind.value if result.error is not None else None,
        message=say(result.error.words) if result.error is not None else None,
        retry_at=result.retry_at,
        new=result.new,
    )
