"""Bringing what was learned up to date with the log, and asking for the ranks that it changes."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from priorities.conversations.learning.habits import without
from priorities.conversations.learning.weights import learn
from priorities.conversations.rank import FLOOR
from storage.learning import (
    Taught,
    last_line,
    learned,
    learned_upto,
    lessons_since,
    save_learned,
    taught,
    want_open,
)
from storage.opening import writing
from storage.records.learning import NOTHING_LEARNED, LearnedWeights
from storage.territories import all_territories

EVERY = 10
"""Decisions after which it is learned anew: the ranks of all that is open change with it, so not after each."""


def relearn(db: sqlite3.Connection) -> bool:
    """Learn anew where enough was decided since the last time, or anything was taught in words; tell whether it was.

    Whose weights change, its open conversations wait to be ranked anew.

    Args:
        db: the listener's connection.

    Raises:
        StorageError: the database cannot be written.
    """
    decided, in_words = lessons_since(db, learned_upto(db))
    if decided < EVERY and not in_words:
        return False
    with writing(db):
        seq, before = last_line(db), learned(db)
        places = (None, *(territory.id for territory in all_territories(db)))
        found = {place: learned_from(taught(db, place)) for place in places}
        save_learned(db, found, seq)
        changed = [
            place
            for place, weights in found.items()
            if _telling(weights) != _telling(before.get(place, NOTHING_LEARNED))
        ]
        want_open(db, changed)
    return True


def learned_from(told: Taught) -> LearnedWeights:
    """Return the weights of one territory; where she moved the floor by hand, it lies there."""
    weights = learn(told.decisions, told.corrections, floor=FLOOR)
    weights = without(weights, {one.habit for one in told.left_out})
    return weights if told.floor_shift is None else replace(weights, floor_shift=told.floor_shift)


def _telling(weights: LearnedWeights) -> LearnedWeights:
    """Return what decides ranks: not of how many decisions it was drawn."""
    return replace(weights, decisions=0)
