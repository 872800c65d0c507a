"""Searching everything that is stored, newest first, a step at a time: the window's search and the command's."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from listeners.searching.asked import Asked
from storage.records.mentions import Mention
from storage.search import search
from storage.sieving import look

PAGE = 50


@dataclass(frozen=True, slots=True)
class Found:
    """What one step of a search found.

    Attributes:
        mentions: newest first.
        before: id before which to go on; None where the past ends. There may be more even though nothing was found.
    """

    mentions: tuple[Mention, ...] = ()
    before: int | None = None


def find(db: sqlite3.Connection, asked: Asked, limit: int = PAGE, before: int | None = None) -> Found:
    """Take one step back in the past: a few milliseconds, however much is stored and however rare what is asked for.

    Args:
        db: any connection.
        asked: what is searched for; nothing is found for nothing.
        limit: mentions at most.
        before: where the step before stopped; None for the newest.
    """
    if asked.is_empty:
        return Found()
    if asked.plain:
        found = search(db, asked.plain, limit, before)
        return Found(tuple(found), found[-1].id if len(found) == limit else None)
    seen = look(db, asked.sieve, before)
    fitting = [mention for mention in seen.mentions if asked.fits(mention)]
    if len(fitting) > limit:
        return Found(tuple(fitting[:limit]), fitting[limit - 1].id)
    return Found(tuple(fitting), seen.before)


def find_all(db: sqlite3.Connection, asked: Asked, limit: int) -> tuple[Mention, ...]:
    """Return the newest mentions that fit, however far back they are."""
    mentions: tuple[Mention, ...] = ()
    before: int | None = None
    while len(mentions) < limit:
        found = find(db, asked, limit - len(mentions), before)
        mentions, before = mentions + found.mentions, found.before
        if before is None:
            break
    return mentions
