"""What a person did: gestures, decisions, and the row of the response log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage.records.reasons import Reason


class GestureKind(StrEnum):
    """One act toward a person; PUBLISH is toward no one in particular."""

    REPLY = "reply"
    THANK = "thank"
    FOLLOW = "follow"
    FOLLOW_BACK = "follow_back"
    MENTION = "mention"
    TAG = "tag"
    SHARE = "share"
    HAND_OVER = "hand_over"
    PUBLISH = "publish"


class DecisionKind(StrEnum):
    """What a person decided without acting toward anyone."""

    DISMISS = "dismiss"
    SNOOZE = "snooze"
    NOT_NOW = "not_now"
    TERRITORY = "territory"
    VOICE = "voice"
    TRAIN = "train"
    STAR = "star"
    CLAIM = "claim"
    NOTE = "note"
    TAGGED = "tagged"
    VIEW = "view"
    TOPIC = "topic"
    ANNOUNCEMENTS = "announcements"
    IDEA = "idea"
    CORRECT = "correct"
    PERSON = "person"
    MERGE = "merge"
    SOURCES = "sources"
    UNDO = "undo"


class Why(StrEnum):
    """The intention of a gesture."""

    HELP = "help"
    THANK = "thank"
    INFORM = "inform"
    CORRECT = "correct"
    MEET = "meet"
    CELEBRATE = "celebrate"


class How(StrEnum):
    """How an answer reached her: posted from here, or given elsewhere."""

    POSTED = "posted"
    ELSEWHERE = "elsewhere"


class Outcome(StrEnum):
    """What came of a gesture, as far as it can be heard."""

    NONE = "none"
    ANSWERED_BACK = "answered back"
    THANKED = "thanked"
    CAME_BACK = "came back"
    NOT_HEARABLE = "not hearable"


@dataclass(frozen=True, slots=True)
class GestureToLog:
    """A gesture as the person made it, about to be written.

    Attributes:
        mention: what it answers; None for a gesture toward a person alone.
        person: toward whom; None lets the mention's author stand.
        written_at: when the text was written; None means now.
        response_url: where it was posted, when pasted by the person.
        promise_due: by when it promises something (aware).
        together: shared by what was logged in one go, and is taken back in one; empty for a gesture alone.
    """

    kind: GestureKind
    why: Why
    how: How = How.POSTED
    voice: int | None = None
    mention: int | None = None
    person: int | None = None
    text: str = ""
    response_url: str | None = None
    written_at: datetime | None = None
    promise_due: datetime | None = None
    together: str = ""


@dataclass(frozen=True, slots=True)
class LogRow:
    """One row of the response log: the columns of the export, in their order.

    The row stands alone: what it answers was copied in when the gesture was logged, so it is whole even after
    the mention was removed by retention. ``at`` is the posting, ``written_at`` the writing; waiting counts from
    the mention's publication, and again in working hours (Monday to Friday, 9 to 18, local time).
    """

    at: datetime
    territory: str
    network: str
    topic: str
    gesture: GestureKind
    why: Why
    voice: str
    person: str
    handle: str
    group: str
    mention_text: str
    response_text: str
    response_url: str | None
    waited_minutes: int | None
    waited_working_minutes: int | None
    outcome: Outcome
    outcome_at: datetime | None
    how: How
    mention_url: str | None
    mention_published: datetime | None
    heard_at: datetime | None
    written_at: datetime
    reasons: tuple[Reason, ...]
    promise_due: datetime | None
    promise_kept: bool | None
    undone: bool
    conversation_id: int | None
    mention_id: int | None
    gesture_id: str


@dataclass(frozen=True, slots=True)
class RowCorrection:
    """What a person put right in a row of the response log; None leaves what stands there.

    Attributes:
        outcome: what came of it as she knows it, whatever the sources could carry.
        response_url: where the answer stands; empty for nowhere known.
    """

    why: Why | None = None
    outcome: Outcome | None = None
    response_url: str | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """One line of the append-only log, as the history page lists it.

    Attributes:
        kind: a GestureKind or DecisionKind value.
        undoes: id of the act this one takes back (kind "undo"), else None.
        undone: True when a later act took it back.
    """

    id: str
    at: datetime
    kind: str
    conversation: int | None
    person: int | None
    undoes: str | None
    undone: bool


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done in one go, as the history lists it.

    Attributes:
        id: of its last act; undoing that takes all of it back.
        kind: a GestureKind or DecisionKind value.
        count: how many acts it was.
        about: toward whom, in which conversation, which topic or idea; as heard.
        conversation: where its last act was done, None for nowhere.
    """

    id: str
    at: datetime
    kind: str
    count: int
    about: str
    conversation: int | None
    undone: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer being written.

    Attributes:
        opened_at: once "copy and open" was used.
        ready_at: since when it waits to be posted, written while nothing could be.
    """

    conversation: int
    mention: int
    voice: int | None
    why: Why
    text: str
    saved_at: datetime
    opened_at: datetime | None = None
    ready_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """An answer that went out: its text, and when."""

    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Snippet:
    """A text to begin an answer with. ``{name}`` and ``[..]`` in it are blanks."""

    id: int
    name: str
    text: str
