"""Conversations as stored and as placed in a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage.records.mentions import Mention
from storage.records.reasons import Reason
from storage.records.tended import NOT_TENDED, Tended


class ConversationState(StrEnum):
    """What the person decided about a conversation, last."""

    OPEN = "open"
    ANSWERED = "answered"
    SNOOZED = "snoozed"
    DISMISSED = "dismissed"


class ListName(StrEnum):
    """In which list a conversation stands. BELOW waits for no answer: it is under the queue's line."""

    TO_ANSWER = "to-answer"
    GOOD_TO_KNOW = "good-to-know"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Conversation:
    """Mentions that belong together.

    Attributes:
        uid: a globally unique, time-ordered id, the same in the log.
        title: the thing's title, or the first words of its first mention.
        url: where it can be opened.
        first_at, last_at: publication of its first and last mention, UTC.
        mentions, people: how many mentions and distinct authors it has.
        snoozed_until: when a snoozed one comes back, or a promise of ours is due in an answered one; else None.
    """

    id: int
    uid: str
    title: str
    network: str
    url: str | None
    first_at: datetime
    last_at: datetime
    mentions: int
    people: int
    state: ConversationState
    snoozed_until: datetime | None


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """A conversation as ranked: one line of a list, with all a card shows.

    Attributes:
        rank: 1 for the first of the list asked for.
        mention: the mention to answer (or to read).
        source: title of the source that carried it first.
        points: the sum of the reasons' points.
        unread: nobody opened it since its last mention.
        tended: what the person keeps beside it.
    """

    rank: int
    conversation: Conversation
    territory: int | None
    list: ListName
    points: int
    reasons: tuple[Reason, ...]
    mention: Mention
    source: str
    unread: bool
    tended: Tended = NOT_TENDED


@dataclass(frozen=True, slots=True)
class ConversationRank:
    """What ranking says of one conversation in one territory, to be stored.

    Attributes:
        territory: None outside every territory.
        mention: the mention that waits for the answer.
        changes_at: when a reason that depends on time will next change its points, None for never.
    """

    conversation: int
    territory: int | None
    list: ListName
    points: int
    reasons: tuple[Reason, ...]
    mention: int
    changes_at: datetime | None


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """How many conversations stand where, for the rail and the tray.

    Attributes:
        to_answer: open ones in the list of those to answer. unread: those of them nobody opened.
        good_to_know, good_to_know_unread: the same of what is only to be read.
        snoozed: conversations put off, of every list.
        answered_today: conversations answered since the start of the day that was given.
    """

    to_answer: int
    unread: int
    good_to_know: int
    good_to_know_unread: int
    snoozed: int
    answered_today: int
