"""What the panel of what was learned shows, read on the desk's thread: lines in words, and what a change would move."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from listeners.ranking.learned_moves import moves_with
from listeners.ranking.learning import learned_from
from priorities.conversations.learning.habits import Habit, HabitKind, habits, without
from priorities.conversations.rank import FLOOR
from storage.communities import names_of
from storage.learning import Taught, taught
from storage.packed_reasons import reason_labels
from storage.records.learning import NOTHING_LEARNED, LearnedWeights
from storage.records.words import Words, words
from storage.territories import all_territories

MOST_LINES = 40
"""Of one territory: what counts next to nothing is not looked for."""


@dataclass(frozen=True, slots=True)
class LearnedLine:
    """One line.

    Attributes:
        said: what she usually does, or asked for.
        points: that it adds; None for what she asked for.
        habit: its key, empty for what she asked for, which is taken back by its act.
        act: the decision's id in the log; empty for a habit.
    """

    said: Words
    points: float | None = None
    habit: str = ""
    act: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something may have been learned: ``territory`` and ``name`` are None outside all territories."""

    territory: int | None
    name: str | None


OUTSIDE = Place(None, None)


@dataclass(frozen=True, slots=True)
class LearnedHere:
    """All that is learned in one place.

    Attributes:
        place: there. places: all there are.
        decisions: how many it was learned from. floor: points at which the queue ends.
        lines: what she asked for, then her habits, what counts most first.
    """

    place: Place
    places: tuple[Place, ...]
    decisions: int
    floor: int
    lines: tuple[LearnedLine, ...]


def read_learned(db: sqlite3.Connection, territory: int | None) -> LearnedHere:
    """Return what the log teaches in a territory as it stands now, whether the listener has learned it yet or not.

    A territory that is gone is taken for the place outside all of them.
    """
    places = (*(Place(one.id, one.name) for one in all_territories(db)), OUTSIDE)
    place = next((one for one in places if one.territory == territory), OUTSIDE)
    told = taught(db, place.territory)
    weights, labels = learned_from(told), reason_labels(db)
    known = habits(weights)
    names = names_of(db, [int(habit.name) for habit in known if habit.kind is HabitKind.PERSON])
    shown = [LearnedLine(_habit_words(one, names, labels), one.points, one.key) for one in known]
    lines = (*_asked_for(db, told, labels), *shown)
    return LearnedHere(place, places, weights.decisions, FLOOR + weights.floor_shift, lines[:MOST_LINES])


def would_move(db: sqlite3.Connection, territory: int | None, line: LearnedLine | None) -> Words:
    """Return what would move at the head of the queue without a line, or, without one named, without all of them."""
    told = taught(db, territory)
    now = learned_from(told)
    found = moves_with(db, territory, now, _then(told, now, line))
    if not found.moves:
        return words("Ledger", "Nothing among the first %n would change its place", None, found.looked_at)
    return words("Learned", "%n conversations would change places.", None, len(found.moves))


def _then(told: Taught, now: LearnedWeights, line: LearnedLine | None) -> LearnedWeights:
    if line is None:
        return NOTHING_LEARNED
    if line.habit:
        return without(now, {line.habit})
    left = replace(
        told,
        corrections=tuple(one for one in told.corrections if one.act != line.act),
        left_out=tuple(one for one in told.left_out if one.act != line.act),
    )
    return learned_from(left)


def _asked_for(db: sqlite3.Connection, told: Taught, labels: Mapping[str, Words]) -> Iterator[LearnedLine]:
    for one in told.corrections:
        said = words("Learned", "You asked for less of this: {what}")
        if one.more:
            said = words("Learned", "You asked for more of this: {what}")
        yield LearnedLine(said.given(what=labels.get(one.reason, one.reason)), act=one.act)
    for out in told.left_out:
        kind, _, name = out.habit.partition(":")
        what = labels.get(name, name) if kind == HabitKind.REASON else name
        if kind == HabitKind.PERSON:
            what = names_of(db, [int(name)]).get(int(name), name)
        yield LearnedLine(words("Learned", "You do not want this learned: {what}").given(what=what), act=out.act)


def _habit_words(habit: Habit, names: Mapping[int, str], labels: Mapping[str, Words]) -> Words:
    answers = habit.points > 0
    if habit.kind is HabitKind.WORD:
        said = words("Learned", "You usually answer: {words}")
        if not answers:
            said = words("Learned", "You usually leave: {words}")
        return said.given(words=habit.shown)
    if habit.kind is HabitKind.PERSON:
        said = words("Learned", "You usually answer {name}")
        if not answers:
            said = words("Learned", "You usually do not answer {name}")
        return said.given(name=names.get(int(habit.name), habit.name))
    said = words("Learned", "You usually answer what is marked “{what}”")
    if not answers:
        said = words("Learned", "You usually leave what is marked “{what}”")
    return said.given(what=labels.get(habit.name, habit.name))
