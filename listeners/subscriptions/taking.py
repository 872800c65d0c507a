"""A list of subscriptions taken in: what became sources, what was listened to already, what was refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from listeners.subscriptions.outlines import RefusedOutline, Subscription, SubscriptionList
from storage.errors import DuplicateSourceError
from storage.opening import writing
from storage.records.sources import SourceKind
from storage.sources import add_source
from storage.territories import all_territories


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of a list.

    Attributes:
        added: ids of the new sources.
        known: addresses of lines that add nothing: listened to already, or named by an earlier line.
        unplaced: folders that no territory is named after, in their order; they stand before the titles.
    """

    added: tuple[int, ...]
    known: tuple[str, ...]
    refused: tuple[RefusedOutline, ...]
    unplaced: tuple[str, ...]


def take_in(db: sqlite3.Connection, found: SubscriptionList, *, territory: int | None, now: datetime) -> TakenIn:
    """Add the sources of a list in one transaction; nothing is fetched.

    A folder that a territory is named after (case apart, the innermost first) puts its sources there; a folder
    that is no territory's is kept before the title ("Press · Le Courrier"), so that nothing of the order is lost.

    Args:
        db: a connection that may write.
        found: the list as read.
        territory: where a source goes that no folder places; None for nowhere in particular.
        now: the moment of adding.
    """
    places = {one.name.casefold(): one.id for one in all_territories(db)}
    added: list[int] = []
    known: list[str] = [*found.repeated]
    unplaced: dict[str, None] = {}
    with writing(db):
        for one in found.subscriptions:
            place = _place(one, places)
            left = [] if place is not None else list(one.folders)
            try:
                added.append(
                    add_source(
                        db,
                        kind=SourceKind.FEED,
                        location=one.location,
                        title=_title(one, left),
                        territory=place if place is not None else territory,
                        now=now,
                    )
                )
                unplaced.update(dict.fromkeys(left))
            except DuplicateSourceError:
                known.append(one.location)
    return TakenIn(tuple(added), tuple(known), found.refused, tuple(unplaced))


def _title(one: Subscription, folders: list[str]) -> str:
    """Return the title behind the folders; the host stands for one that is missing, so that no folder is lost."""
    named = one.title or (urlsplit(one.location).hostname or "" if folders else "")
    return " · ".join([*folders, named])


def _place(one: Subscription, places: Mapping[str, int]) -> int | None:
    return next((places[name.casefold()] for name in reversed(one.folders) if name.casefold() in places), None)
