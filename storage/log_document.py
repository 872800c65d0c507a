"""What one line of the log holds besides its columns: the gesture or decision whole, able to stand alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache

import msgspec

from storage.records.ideas import IdeaStep
from storage.records.journal import How, RowCorrection, Why
from storage.records.reasons import Reason
from storage.records.sources import SourceChange
from storage.records.territories import Recognised, Territory
from storage.records.trends import Stance


@dataclass(frozen=True, slots=True)
class GestureDocument:
    """A gesture with what it answers copied in, as it stood when the gesture was logged.

    Attributes:
        voice, territory, person: names as they were.
        territory_id: for choosing by territory after it was renamed; None outside every territory.
        group: the stakeholder group she was in, or empty.
        heard_at: when the mention was heard. written_at: when the text was written.
        promise_due: by when it promises something.
        together: as in a decision.
    """

    why: Why
    how: How
    written_at: datetime
    voice: str = ""
    territory: str = ""
    territory_id: int | None = None
    network: str = ""
    topic: str = ""
    person: str = ""
    handle: str = ""
    group: str = ""
    mention_text: str = ""
    mention_url: str | None = None
    mention_published: datetime | None = None
    heard_at: datetime | None = None
    response_text: str = ""
    response_url: str | None = None
    reasons: tuple[Reason, ...] = ()
    promise_due: datetime | None = None
    together: str = ""


@dataclass(frozen=True, slots=True)
class DecisionDocument:
    """A decision.

    Attributes:
        until: when a snoozed conversation comes back.
        or_when_they_write: a snoozed one comes back before that, and without it, when somebody but us writes there.
        not_about_us: why a conversation was dismissed: the query should not have kept it.
        for_good: a dismissed one stays away whatever is written there, even to us.
        tidied: put away with all that stood under the line: no judgement of this one, nothing is learned from it.
        together: shared by what was decided in one go, and is taken back in one; empty for a decision alone.
    """

    until: datetime | None = None
    or_when_they_write: bool = False
    not_about_us: bool = False
    for_good: bool = False
    tidied: bool = False
    together: str = ""


@dataclass(frozen=True, slots=True)
class StarDocument:
    """A star put on a conversation, or taken off it; ``together`` as in every decision."""

    starred: bool
    together: str = ""


@dataclass(frozen=True, slots=True)
class TagDocument:
    """A tag put on a conversation, or taken off it; ``together`` as in every decision."""

    tag: str
    tagged: bool
    together: str = ""


@dataclass(frozen=True, slots=True)
class ClaimDocument:
    """Who is on a conversation, and until when; nobody where ``until`` is None."""

    by: str = ""
    until: datetime | None = None
    together: str = ""


@dataclass(frozen=True, slots=True)
class NoteDocument:
    """A note for nobody else: its text, and the name of the voice that wrote it."""

    text: str
    by: str = ""
    together: str = ""


Decided = DecisionDocument | StarDocument | TagDocument | ClaimDocument | NoteDocument
"""What may be decided of a conversation."""


@dataclass(frozen=True, slots=True)
class TerritoryDocument:
    """A territory made (``before`` is None), changed, or removed (``after`` is None).

    Attributes:
        sources, voices: that it had when it was removed.
    """

    before: Territory | None
    after: Territory | None
    sources: tuple[int, ...] = ()
    voices: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TrainingDocument:
    """What the person taught the ranking in words, in one territory (0: outside all of them).

    Attributes:
        reason: of which she wants less, or ``more``; empty when it is something else.
        afresh: nothing done so far is to be learned from.
        floor_shift: points by which the floor of the queue moves, None when it is something else.
        left_out: the key of a habit that is to be no habit any more; empty when it is something else.
    """

    territory: int
    reason: str = ""
    more: bool = False
    afresh: bool = False
    floor_shift: int | None = None
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class VoiceDocument:
    """Accounts that were given to a voice; ``made``: the voice was made with them."""

    voice: int
    name: str
    made: bool
    recognised: Recognised


@dataclass(frozen=True, slots=True)
class CorrectionDocument:
    """A row of the response log put right: the id of its gesture, and what stands there now."""

    gesture: str
    correction: RowCorrection


@dataclass(frozen=True, slots=True)
class NotedDocument:
    """What was noted about a person: labels that came and went, and her note before and after where it changed."""

    groups_added: tuple[str, ...] = ()
    groups_removed: tuple[str, ...] = ()
    tags_added: tuple[str, ...] = ()
    tags_removed: tuple[str, ...] = ()
    note_before: str = ""
    note_after: str = ""
    together: str = ""


@dataclass(frozen=True, slots=True)
class MergeDocument:
    """Two people made one, by their lasting ids; ``together`` as in every decision: their notes were joined too."""

    kept: str
    gone: str
    together: str = ""


@dataclass(frozen=True, slots=True)
class TopicDocument:
    """What the person wants of a topic in one territory (0: outside all of them). ``key`` is that of its variants.

    ``together``: an id that acts done at once share, empty for an act alone.
    """

    territory: int
    topic: str
    key: str
    stance: Stance
    together: str = ""


@dataclass(frozen=True, slots=True)
class AnnouncementsDocument:
    """How many topics a day may be announced in one territory (0: outside all of them); ``together`` as above."""

    territory: int
    at_most_a_day: int
    together: str = ""


@dataclass(frozen=True, slots=True)
class IdeaDocument:
    """An idea kept, or what became of one kept before.

    Attributes:
        step: what happens to it.
        idea: the act that kept it; empty in that act itself.
        text: in her words; empty where topic or mention say it. With EDIT, what it says from now on.
        territory: where it came up, 0 outside all of them.
    """

    step: IdeaStep
    idea: str = ""
    text: str = ""
    topic: str = ""
    territory: int = 0


@dataclass(frozen=True, slots=True)
class SourcesDocument:
    """What was done to sources in one go.

    Attributes:
        changes: of each; no addresses, which may hold secrets.
        moved_back: the move of an address by its server that was taken back, 0 for none.
    """

    changes: tuple[SourceChange, ...]
    moved_back: int = 0


Document = (
    GestureDocument
    | Decided
    | TerritoryDocument
    | TrainingDocument
    | VoiceDocument
    | CorrectionDocument
    | NotedDocument
    | MergeDocument
    | TopicDocument
    | AnnouncementsDocument
    | IdeaDocument
    | SourcesDocument
)


def document_to_json(document: Document) -> str:
    """Return a document as the text of its column; moments are RFC 3339."""
    return msgspec.json.encode(document).decode()


def gesture_from_json(column: str) -> GestureDocument:
    """Return the gesture that ``document_to_json`` wrote; what a later version added is passed over."""
    return _gestures().decode(column)


def decision_from_json(column: str) -> DecisionDocument:
    """Return the decision that ``document_to_json`` wrote."""
    return msgspec.json.decode(column, type=DecisionDocument)


def star_from_json(column: str) -> StarDocument:
    """Return the star that ``document_to_json`` wrote."""
    return msgspec.json.decode(column, type=StarDocument)


def tag_from_json(column: str) -> TagDocument:
    """Return the tag that ``document_to_json`` wrote."""
    return msgspec.json.decode(column, type=TagDocument)


def claim_from_json(column: str) -> ClaimDocument:
    """Return the claim that ``document_to_json`` wrote."""
    return msgspec.json.decode(column, type=ClaimDocument)


def note_from_json(column: str) -> NoteDocument:
    """Return the note that ``document_to_json`` wrote."""
    return msgspec.json.decode(column, type=NoteDocument)


def territory_decision_from_json(column: str) -> TerritoryDocument:
    """Return what was decided of a territory, as ``document_to_json`` wrote it."""
    return msgspec.json.decode(column, type=TerritoryDocument)


def training_from_json(column: str) -> TrainingDocument:
    """Return what was taught, as ``document_to_json`` wrote it."""
    return msgspec.json.decode(column, type=TrainingDocument)


def voice_decision_from_json(column: str) -> VoiceDocument:
    """Return what was decided of a voice, as ``document_to_json`` wrote it."""
    return msgspec.json.decode(column, type=VoiceDocument)


def correction_from_json(column: str) -> CorrectionDocument:
    """Return what was put right, as ``document_to_json`` wrote it."""
    return msgspec.json.decode(column, type=CorrectionDocument)


def noted_from_json(column: str) -> NotedDocument:
    """Return what was noted about a person, as ``document_to_json`` wrote it."""
    return msgspec.json.decode(column, type=NotedDocument)


def merge_from_json(column: str) -> MergeDocument:
    """Return which two people were made one, as ``document_to_json`` wrote it."""
    return msgspec.json.decode(column, type=MergeDocument)


def topic_from_json(column: str) -> TopicDocument:
    """Return what was decided of a topic, as ``document_to_json`` wrote it."""
    return msgspec.json.decode(column, type=TopicDocument)


def announcements_from_json(column: str) -> AnnouncementsDocument:
    """Return how many announcements were wanted, as ``document_to_json`` wrote it."""
    return msgspec.json.decode(column, type=AnnouncementsDocument)


def idea_from_json(column: str) -> IdeaDocument:
    """Return what was done with an idea, as ``document_to_json`` wrote it."""
    return msgspec.json.decode(column, type=IdeaDocument)


def sources_from_json(column: str) -> SourcesDocument:
    """Return what was done to sources, as ``document_to_json`` wrote it."""
    return msgspec.json.decode(column, type=SourcesDocument)


@cache
def _gestures() -> msgspec.json.Decoder[GestureDocument]:
    return msgspec.json.Decoder(GestureDocument)
