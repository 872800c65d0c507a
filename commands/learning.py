"""``causerie learned``: what was learned from the person, corrected, moved, and begun afresh."""

from __future__ import annotations

import difflib
import sqlite3
from collections.abc import Iterator

import click
import msgspec

from commands.lists import up_to_date
from commands.options import shared
from commands.places import DEFAULT, assigned_to
from commands.session import Session
from listeners.ranking.learning import relearn
from priorities.conversations.learning.lines import is_arguable
from priorities.conversations.learning.swaps import Placed, moves
from priorities.conversations.learning.weights import POINTS_PER_LOGIT
from priorities.conversations.rank import FLOOR
from storage.learning import begin_afresh, learned, move_floor, reasons_seen, train
from storage.people import people
from storage.ranks import queue
from storage.records.learning import NOTHING_LEARNED, LearnedWeights
from storage.records.words import words

_LOOKED_AT = 50


class WordDocument(msgspec.Struct, frozen=True):
    """A word that tells what the person does; ``points`` where it stands alone, ``seen`` in so many decisions."""

    word: str
    points: float
    seen: int


class HabitDocument(msgspec.Struct, frozen=True):
    """A person, or a reason, that tells what she does."""

    name: str
    points: float


class CorrectionDocument(msgspec.Struct, frozen=True):
    """By what a reason's points are multiplied because the person asked for it."""

    reason: str
    factor: float


class LearnedDocument(msgspec.Struct, frozen=True):
    """All that was learned in one territory."""

    territory: str
    decisions: int
    floor: int
    words: tuple[WordDocument, ...]
    people: tuple[HabitDocument, ...]
    reasons: tuple[HabitDocument, ...]
    corrections: tuple[CorrectionDocument, ...]


class MoveDocument(msgspec.Struct, frozen=True):
    """A conversation that would change its place."""

    conversation: int
    before: int
    after: int
    points: int


class TrainedDocument(msgspec.Struct, frozen=True):
    """What was taught, or would be: ``decision`` is None for a preview."""

    decision: str | None
    moves: tuple[MoveDocument, ...]


class DecisionDocument(msgspec.Struct, frozen=True):
    """A decision in the log, for ``undo``."""

    decision: str


@click.group("learned")
def learned_group() -> None:
    """What Causerie learned from what you answer and dismiss; every line of it can be argued with."""


@learned_group.command()
@click.option("--territory", help="What was learned there.")
@shared
def show(session: Session, territory: str | None) -> None:
    """What was learned: the words, people and reasons that tell what you answer."""
    with up_to_date(session) as db:
        place = assigned_to(db, territory)
        document = _document(db, learned(db).get(place, NOTHING_LEARNED), territory or DEFAULT)
    session.show(document, lambda: _lines(session, document))


@learned_group.command()
@click.argument("reason")
@click.option("--more", is_flag=True, help="More of it; less of it otherwise.")
@click.option("--preview", is_flag=True, help="Only say which conversations would change places.")
@click.option("--territory", help="Where it counts.")
@shared
def correct(session: Session, reason: str, *, more: bool, preview: bool, territory: str | None) -> None:
    """Ask for less of a reason, by the name that ``causerie queue --json`` gives it, or for more of it."""
    with up_to_date(session) as db:
        place = assigned_to(db, territory)
        _arguable(session, db, reason)
        document = TrainedDocument(None, _moves(db, place, reason, more=more))
    if not preview:
        with session.database(durable=True) as db:
            decision = train(db, place, reason, more=more, now=session.now())
            relearn(db)
        document = TrainedDocument(decision, document.moves)
    session.show(document, lambda: _move_lines(session, document))


@learned_group.command()
@click.argument("points", type=click.IntRange(-100, 100))
@click.option("--territory", help="Where it counts.")
@shared
def floor(session: Session, points: int, territory: str | None) -> None:
    """Let the queue end so many POINTS higher, or lower, than where it ends by itself."""
    with session.database(durable=True) as db:
        decision = move_floor(db, assigned_to(db, territory), points, session.now())
        relearn(db)
    _say_logged(session, decision)


@learned_group.command()
@click.option("--territory", help="Where it counts.")
@shared
def reset(session: Session, territory: str | None) -> None:
    """Begin afresh: nothing done so far is learned from. ``causerie undo`` brings it back."""
    with session.database(durable=True) as db:
        decision = begin_afresh(db, assigned_to(db, territory), session.now())
        relearn(db)
    _say_logged(session, decision)


def _arguable(session: Session, db: sqlite3.Connection, reason: str) -> None:
    """Refuse a reason that no conversation has: what is misspelled would be logged, and change nothing."""
    known = [name for name in reasons_seen(db) if is_arguable(name)]
    if reason in known:
        return
    said = words("Commands", "{text} is no reason to argue with: causerie queue --json names those there are.")
    if meant := difflib.get_close_matches(reason, known, n=1):
        said = words("Commands", "{text} is no reason to argue with. Did you mean: {name}").given(name=meant[0])
    raise session.cannot(said.given(text=reason))


def _say_logged(session: Session, decision: str) -> None:
    session.show(DecisionDocument(decision), lambda: iter([decision]))


def _document(db: sqlite3.Connection, weights: LearnedWeights, place: str) -> LearnedDocument:
    names = {person.id: person.name for person in people(db, list(weights.people))}
    spoken = sorted(weights.words.values(), key=lambda word: (-abs(word.weight), word.shown))
    return LearnedDocument(
        territory=place,
        decisions=weights.decisions,
        floor=FLOOR + weights.floor_shift,
        words=tuple(WordDocument(word.shown, _points(2 * word.weight), word.seen) for word in spoken),
        people=_habits({names[person]: weight for person, weight in weights.people.items() if person in names}),
        reasons=_habits(weights.reasons),
        corrections=tuple(CorrectionDocument(name, factor) for name, factor in sorted(weights.factors.items())),
    )


def _habits(weights: dict[str, float]) -> tuple[HabitDocument, ...]:
    ordered = sorted(weights.items(), key=lambda one: (-abs(one[1]), one[0]))
    return tuple(HabitDocument(name, _points(weight)) for name, weight in ordered)


def _points(logits: float) -> float:
    return round(POINTS_PER_LOGIT * logits, 1)


def _moves(db: sqlite3.Connection, place: int | None, reason: str, *, more: bool) -> tuple[MoveDocument, ...]:
    entries = queue(db, territory=place or 0, limit=_LOOKED_AT)
    placed = [Placed(entry.conversation.id, entry.points, entry.reasons) for entry in entries]
    found = moves(placed, learned(db).get(place, NOTHING_LEARNED), reason, more=more)
    return tuple(MoveDocument(one.conversation, one.before, one.after, one.points) for one in found)


def _lines(session: Session, document: LearnedDocument) -> Iterator[str]:
    said = words("Learned", "Learned from %n decisions; the queue ends at {floor} points", None, document.decisions)
    yield session.say(said.given(floor=document.floor))
    for word in document.words[:10]:
        yield f"  {word.points:+6.1f}  {word.word}"
    for habit in (*document.people[:10], *document.reasons[:10]):
        yield f"  {habit.points:+6.1f}  {habit.name}"
    for one in document.corrections:
        yield f"  x {one.factor:4.2f}  {one.reason}"


def _move_lines(session: Session, document: TrainedDocument) -> Iterator[str]:
    if document.decision:
        yield document.decision
    yield session.say(words("Learned", "%n conversations change places", None, len(document.moves)))
    for one in document.moves:
        yield f"  {one.before:>3} -> {one.after:>3}  {one.conversation}"
