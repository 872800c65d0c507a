"""What the details of one source say: notes that want an eye, and facts. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.sources.records import MONTH_DAYS, SourceLine, Standing, last_new, network_of, next_try
from desktop.theme.tokens import Tone
from desktop.times import ago
from listeners.fetching.masking import masked
from storage.records.words import Words, duration, moment, words

MOST_HOLES = 3


class NoteAct(StrEnum):
    """What a note offers to do."""

    NONE = "none"
    REMOVE = "remove"
    PAUSE = "pause"
    UNDO_MOVE = "undo-move"


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that wants an eye, and what can be done about it."""

    tone: Tone
    icon: str
    said: Words
    act: NoteAct = NoteAct.NONE


ACT_WORDS: dict[NoteAct, Words] = {
    NoteAct.REMOVE: words("Sources", "Remove"),
    NoteAct.PAUSE: words("Sources", "Pause"),
    NoteAct.UNDO_MOVE: words("Sources", "Take it back"),
}


def notes(line: SourceLine) -> tuple[Note, ...]:
    """Return what wants an eye, the most pressing first."""
    found = [*_trouble(line), *_holes(line), *_moves(line)]
    if line.only_watched:
        said = words("Sources", "%n mentions in 30 days, and not one act: pause it?", None, sum(line.per_day))
        found.append(Note(Tone.INFO, "ear", said, NoteAct.PAUSE))
    return tuple(found)


def _trouble(line: SourceLine) -> list[Note]:
    error, standing = line.health.error, line.standing
    if error is None:
        return []
    if standing is Standing.GONE:
        said = words("Sources", "{error} It is asked no more: remove it?").given(error=error.words)
        return [Note(Tone.NEGATIVE, "triangle-alert", said, NoteAct.REMOVE)]
    said = error.words
    if line.health.failures:  # none where its host is asked slowly, and it waits for its turn
        said = words("Sources", "{error} Failed %n times in a row.", None, line.health.failures).given(error=said)
    found = [Note(Tone.NEGATIVE if line.health.failures else Tone.NEUTRAL, "triangle-alert", said)]
    when = next_try(line)
    if when and not isinstance(when, str):
        found.append(Note(Tone.NEUTRAL, "clock", words("Sources", "Tried again {when}.").given(when=when)))
    return found


def _holes(line: SourceLine) -> list[Note]:
    said = words("Sources", "Mentions may be missing between {after} and {before}.")
    return [
        Note(Tone.WARNING, "triangle-alert", said.given(after=moment(hole.after), before=moment(hole.before)))
        for hole in line.holes[:MOST_HOLES]
    ]


def _moves(line: SourceLine) -> list[Note]:
    found = []
    if line.health.moves_to is not None:
        said = words("Sources", "Its server says that it moved to {address}. This is taken up once it has lasted.")
        found.append(Note(Tone.INFO, "arrow-right", said.given(address=masked(line.health.moves_to))))
    if line.move is not None:
        said = words("Sources", "Moved by its server from {address} on {moment}.")
        given = said.given(address=masked(line.move.was), moment=moment(line.move.at))
        found.append(Note(Tone.INFO, "arrow-right", given, NoteAct.UNDO_MOVE))
    return found


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the facts: what it is, and its value."""

    name: Words
    value: Words | str


def facts(line: SourceLine) -> tuple[Fact, ...]:
    """Return the facts that are known."""
    health, now = line.health, line.now
    found = [
        Fact(words("Sources", "Network"), network_of(line)),
        Fact(words("Sources", "Last success"), "" if health.succeeded_at is None else ago(health.succeeded_at, now)),
        Fact(words("Sources", "Next try"), next_try(line)),
        Fact(words("Sources", "Last new"), last_new(line)),
        Fact(words("Sources", "Delay"), _delay(line)),
        Fact(words("Sources", "In all"), words("Sources", "%n mentions", None, health.total)),
    ]
    return tuple(fact for fact in found if fact.value)


def _delay(line: SourceLine) -> Words | str:
    delay = line.health.delay
    if delay is None:
        return ""
    said = words("Sources", "heard {duration} after publication")
    return said.given(duration=duration(delay.total_seconds()))


def month_caption(line: SourceLine) -> Words:
    """Return what the month brought and what was done: watched versus acted."""
    acts = words("Sources", "%n acts", None, line.acts)
    said = words("Sources", "%n mentions in {days} days, {acts}", None, sum(line.per_day))
    return said.given(days=MONTH_DAYS, acts=acts)
