"""What the palette can show, and how it is found by what was typed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.shortcuts import Command, PageName
from listeners.ranking.announcing import wanted_trends
from listeners.searching.asked import understood
from listeners.searching.finding import find as look
from listeners.territories.folding import folded
from listeners.territories.mistakes import QueryError
from storage.contacts import people_named
from storage.people import person

MOST_FOUND = 20
MOST_PEOPLE, MOST_TOPICS = 5, 5


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the palette: what is shown, what stands at its right, and what choosing it does.

    Exactly one of ``command``, ``page``, ``conversation`` and ``act`` is set.
    """

    text: str
    note: str = ""
    command: Command | None = None
    page: PageName | None = None
    conversation: int | None = None
    act: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One mention that holds what was typed."""

    conversation: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Heard:
    """What was found in the database: names of people, topics that rise, and mentions."""

    people: tuple[str, ...]
    topics: tuple[str, ...]
    mentions: tuple[Found, ...]


def find(db: sqlite3.Connection, typed: str) -> Heard:
    """Return what the database knows of what was typed. For the desk's thread."""
    wanted = folded(typed).split()
    topics = [one.topic for one in wanted_trends(db) if all(word in folded(one.topic) for word in wanted)]
    people = [person(db, one).name for one in people_named(db, typed, MOST_PEOPLE)]
    return Heard(tuple(people), tuple(dict.fromkeys(topics))[:MOST_TOPICS], _mentions(db, typed))


def matching(lines: Sequence[Line], typed: str) -> list[Line]:
    """Return the lines that hold every word typed, those that begin with it first; case and accents aside."""
    wanted = folded(typed).split()
    kept = [line for line in lines if all(word in folded(line.text) for word in wanted)]
    return sorted(kept, key=lambda line: not folded(line.text).startswith(wanted[0] if wanted else ""))


def _mentions(db: sqlite3.Connection, typed: str) -> tuple[Found, ...]:
    """Return what was heard that holds the words typed, newest first, one line a conversation."""
    found: dict[int, Found] = {}
    try:
        asked = understood(typed)
    except QueryError:
        return ()  # it is on its way to a query, or none: commands and pages are found all the same
    for mention in look(db, asked, limit=3 * MOST_FOUND).mentions:
        author = mention.author
        name = (author.name or author.handle) if author is not None else ""
        found.setdefault(mention.conversation, Found(mention.conversation, name, mention.text or mention.title))
    return tuple(found.values())[:MOST_FOUND]
