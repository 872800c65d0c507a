"""A saved view and the sieve it stands for: one written as the other. For the desk's thread, and the window's."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from desktop.answer.choices import ByPerson, InLanguage, InState, OfGroup, OlderThan, Tagged
from desktop.answer.filters import Choice, Filter, FromNetwork, OfPeople, OfTopic, Sieve
from storage.noted import people_in_groups
from storage.records.conversations import ConversationState
from storage.records.views import View
from storage.tended import tags_used
from storage.views import all_views


@dataclass(frozen=True, slots=True)
class Known:
    """What a list may be narrowed by that stands in the database.

    Attributes:
        groups: who is in each. tags: that stand on some conversation.
    """

    views: tuple[View, ...] = ()
    groups: Mapping[str, frozenset[int]] = field(default_factory=dict)
    tags: tuple[str, ...] = ()


def known(db: sqlite3.Connection) -> Known:
    """Read the views, groups and tags there are."""
    members = {name: frozenset(people) for name, people in people_in_groups(db).items()}
    return Known(all_views(db), members, tags_used(db))


def view_of(sieve: Sieve, territory: int | None, name: str) -> View:
    """Return a new view of what is chosen; what cannot be found again later (an island, a topic) is left out."""
    written = [_written(chosen) for chosen in sieve.filters]
    return View("", name, tuple(sorted(filter(None, written))), sieve.text.strip(), territory)


def sieve_of(view: View, known_now: Known, now: datetime) -> Sieve:
    """Return what a view lets through now; a choice that an older or newer Causerie wrote otherwise is left out."""
    read = (_read(choice, known_now, now) for choice in view.choices)
    return Sieve(frozenset(one for one in read if one is not None), view.text)


def _written(chosen: Choice) -> str:
    match chosen:
        case Filter():
            return f"reason:{chosen.value}"
        case FromNetwork(network):
            return f"network:{network}"
        case OfPeople() | OfTopic():
            return ""
    return chosen.written


def _read(choice: str, known_now: Known, now: datetime) -> Choice | None:
    kind, _, value = choice.partition(":")
    try:
        match kind:
            case "reason":
                return Filter(value)
            case "state":
                return InState(ConversationState(value))
            case "older":
                return OlderThan(int(value), now)
            case "person":
                key, _, name = value.partition(":")
                return ByPerson(int(key), name)
    except ValueError:
        return None
    return _named(kind, value, known_now)


def _named(kind: str, value: str, known_now: Known) -> Choice | None:
    match kind:
        case "network":
            return FromNetwork(value)
        case "language":
            return InLanguage(value)
        case "group":
            return OfGroup(value, known_now.groups.get(value, frozenset()))
        case "tag":
            return Tagged(value)
    return None
