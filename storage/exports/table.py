"""The response log as a table: its columns in three tongues, and a row as the values of its cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from enum import StrEnum

import msgspec

from storage.records.asked_for import Asking
from storage.records.journal import GestureKind, How, LogRow, Outcome, Why
from storage.records.reasons import Reason
from storage.records.words import Words

Say = Callable[[Words], str]
"""Says a sentence in the language of the export."""

Cell = str | int | bool | datetime | None


class Headers(StrEnum):
    """What the first line says: keys for programs, or column names for people, whose values are worded too."""

    KEYS = "keys"
    FRENCH = "fr"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Form:
    """How a table is written.

    Attributes:
        headers: keys, French or English.
        zone: where moments are read in French and English; None for this machine's. Keys are always UTC.
    """

    headers: Headers = Headers.KEYS
    zone: tzinfo | None = None


class ReasonLine(msgspec.Struct, frozen=True):
    """A reason with its sentence said."""

    name: str
    points: int
    text: str
    mentions: tuple[int, ...]


def reason_lines(reasons: Iterable[Reason], say: Say) -> tuple[ReasonLine, ...]:
    """Return reasons with their sentences said."""
    return tuple(ReasonLine(one.name, one.points, say(one.words), one.mentions) for one in reasons)


class ResponseLine(msgspec.Struct, frozen=True):
    """A row of the response log as it is exported: the columns in their order, reasons said."""

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
    reasons: tuple[ReasonLine, ...]
    promise_due: datetime | None
    promise_kept: bool | None
    undone: bool
    conversation_id: int | None
    mention_id: int | None
    gesture_id: str


KEYS: tuple[str, ...] = ResponseLine.__struct_fields__
"""The columns' names for programs, in their order."""

_FRENCH = (
    "Date", "Territoire", "Réseau", "Sujet", "Action", "Intention", "Au nom de", "Personne", "Compte", "Groupe",
    "Mention", "Réponse", "Adresse de la réponse", "Attente (min)", "Attente, heures ouvrées (min)", "Suite",
    "Date de la suite", "Comment", "Adresse de la mention", "Mention publiée", "Relevée", "Rédigée", "Pourquoi",
    "Promesse pour le", "Promesse tenue", "Annulée", "N° de conversation", "N° de mention", "N° d’action",
)  # fmt: skip
_ENGLISH = (
    "Date", "Territory", "Network", "Topic", "Act", "Why", "Speaking as", "Person", "Account", "Group",
    "Mention", "Response", "Response address", "Waited (min)", "Waited, working hours (min)", "Outcome",
    "Outcome date", "How", "Mention address", "Mention published", "Heard", "Written", "Reasons",
    "Promise due", "Promise kept", "Undone", "Conversation no.", "Mention no.", "Act no.",
)  # fmt: skip

_FRENCH_VALUES = {
    GestureKind.REPLY: "réponse",
    GestureKind.THANK: "remerciement",
    GestureKind.FOLLOW: "suivi",
    GestureKind.FOLLOW_BACK: "suivi en retour",
    GestureKind.MENTION: "mention",
    GestureKind.TAG: "identification",
    GestureKind.SHARE: "partage",
    GestureKind.HAND_OVER: "relais passé",
    GestureKind.PUBLISH: "publication",
    Why.HELP: "aider",
    Why.INFORM: "informer",
    Why.CORRECT: "rectifier",
    Why.MEET: "rencontrer",
    Why.CELEBRATE: "saluer",
    Outcome.NONE: "rien encore",
    Outcome.ANSWERED_BACK: "a répondu",
    Outcome.THANKED: "a remercié",
    Outcome.CAME_BACK: "de retour",
    Outcome.NOT_HEARABLE: "hors d’écoute",
    How.POSTED: "publiée",
    How.ELSEWHERE: "ailleurs",
    Asking.WISH: "souhait",
    Asking.NEED: "besoin",
    Asking.RECOMMENDATION: "recommandation",
}
_HIDDEN = "…"
_HANDLE = re.compile(r"(?<![\w/])@[\w.-]+(?:@[\w.-]+)?")


def headers_of(headers: Headers) -> tuple[str, ...]:
    """Return the first line of a table."""
    return {Headers.KEYS: KEYS, Headers.FRENCH: _FRENCH, Headers.ENGLISH: _ENGLISH}[headers]


def response_line(row: LogRow, say: Say, *, without_names: bool = False) -> ResponseLine:
    """Return a row as it is exported.

    Args:
        row: as ``response_log`` yields it.
        say: says its reasons.
        without_names: leave out who she is: name, account and the mention's address are emptied; in the texts her
            name and every ``@account`` become an ellipsis.
    """
    values = {key: getattr(row, key) for key in KEYS}
    values["reasons"] = reason_lines(row.reasons, say)
    line = ResponseLine(**values)
    return _nameless(line) if without_names else line


def cells(line: ResponseLine, form: Form) -> tuple[Cell, ...]:
    """Return the cells of a row: for people with values in their language and local moments, else as keys say."""
    return tuple(_cell(key, getattr(line, key), form) for key in KEYS)


def _cell(key: str, value: object, form: Form) -> Cell:
    if key == "reasons":
        return "\n".join(f"{one.text} ({one.points:+d})" for one in value) if isinstance(value, tuple) else ""
    if isinstance(value, datetime):
        return local(value, form)
    if isinstance(value, StrEnum):
        return worded(value, form)
    if isinstance(value, (str, int)) or value is None:
        return value
    raise TypeError(f"no cell for {key}: {value!r}")


def local(moment: datetime, form: Form) -> datetime:
    """Return a moment as a cell holds it: UTC beside keys, else in the zone of the form."""
    return moment.astimezone(UTC if form.headers is Headers.KEYS else form.zone)


def worded(value: StrEnum, form: Form) -> str:
    """Return a value as it stands in a cell: as it is beside keys, else in the language of the column names."""
    if form.headers is Headers.FRENCH:
        # "thank" is both a gesture and an intention: as an intention it is a verb.
        return "remercier" if isinstance(value, Why) and value is Why.THANK else _FRENCH_VALUES[value]
    return value.value.replace("_", " ") if form.headers is Headers.ENGLISH else value.value


def text_of(cell: Cell, form: Form) -> str:
    """Return a cell as text: RFC 3339 in UTC beside keys, a local date and time beside column names."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return {Headers.KEYS: ("false", "true"), Headers.FRENCH: ("non", "oui"), Headers.ENGLISH: ("no", "yes")}[
            form.headers
        ][cell]
    if isinstance(cell, datetime):
        return moment_text(cell, form)
    return str(cell)


def moment_text(moment: datetime, form: Form) -> str:
    """Return a moment as text, to the second: ``2026-11-22T14:05:00Z``, ``22/11/2026 15:05:00`` in French."""
    if form.headers is Headers.KEYS:
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    pattern = "%d/%m/%Y %H:%M:%S" if form.headers is Headers.FRENCH else "%Y-%m-%d %H:%M:%S"
    return moment.astimezone(form.zone).strftime(pattern)


def without_people(text: str, names: Iterable[str]) -> str:
    """Return a text in which these names and every ``@account`` are an ellipsis; names of one letter stay."""
    known = (rf"(?<!\w){re.escape(name)}(?!\w)" for name in names if len(name) > 1)
    return re.sub("|".join([*known, _HANDLE.pattern]), _HIDDEN, text, flags=re.IGNORECASE)


def _nameless(line: ResponseLine) -> ResponseLine:
    def hidden(text: str) -> str:
        return without_people(text, (line.person, line.handle))

    return msgspec.structs.replace(
        line,
        person="",
        handle="",
        mention_url=None,
        topic=hidden(line.topic),
        mention_text=hidden(line.mention_text),
        response_text=hidden(line.response_text),
        reasons=tuple(msgspec.structs.replace(one, text=hidden(one.text)) for one in line.reasons),
    )
