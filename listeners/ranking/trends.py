"""Bringing what is rising up to date: a window of mentions per territory, bursts from the priorities."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from listeners.ranking.surroundings import Surroundings
from listeners.ranking.terms import query_terms
from priorities.trends.facts import TermPost
from priorities.trends.rising import rising_in
from priorities.trends.windows import TermWindows
from storage.opening import writing
from storage.records.trends import TermRow, Trend
from storage.territories import all_territories
from storage.trends import save_trends, window, window_moments

HISTORY = timedelta(days=7, hours=12)
"""A week tells what is usual; the longest window that may burst is 12 h long."""
_LINK = re.compile(r"https?://[^\s<>\"')\]]+")


REBUILT_AFTER = timedelta(hours=1)
"""How long an edited text or two people found to be one may stand in the windows as they were."""


@dataclass(slots=True)
class _Kept:
    """The windows of one place and the mentions in them with their moments; since when they are kept, the last look."""

    windows: TermWindows
    terms: tuple[str, ...]
    since: datetime
    looked: datetime
    heard: dict[int, int] = field(default_factory=dict)


class Rising:
    """What is rising, told from what came since the last look. Kept by a process that looks again and again.

    A week of mentions is read once; after that each look reads what is new. What was removed, what belongs
    elsewhere by now and another query make it begin anew, and so does an hour.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._places: dict[int | None, _Kept] = {}

    def refresh(self, now: datetime) -> Mapping[int | None, Sequence[Trend]]:
        """Work out what is rising in each territory, and in what was heard outside all of them; return it by place.

        Args:
            now: the moment looked from, aware UTC; mentions published after it are left out.

        Raises:
            StorageError: the database cannot be read or written.
        """
        territories = all_territories(self._db)
        terms = query_terms(territories)
        found: dict[int | None, Sequence[Trend]] = {}
        known = Surroundings(self._db)
        for place in (None, *(territory.id for territory in territories)):
            kept = self._fed(place, terms.get(place, ()) if place is not None else (), now)
            kept.windows.move_to(now)
            found[place] = known.placed(place, rising_in(kept.windows, now, place), now)
        for territory in territories:
            if (alert := known.loud(territory, self._places[territory.id].heard, now)) is not None:
                found[territory.id] = (alert, *found[territory.id])
        self._places = {place: self._places[place] for place in found}
        with writing(self._db):
            for place, trends in found.items():
                save_trends(self._db, place, trends, now)
        return found

    def _fed(self, place: int | None, terms: tuple[str, ...], now: datetime) -> _Kept:
        """Return a place's windows with all that was published by now."""
        start = now - HISTORY
        heard = window_moments(self._db, place, start, now)
        kept = self._places.get(place)
        if kept is None or not _still_holds(kept, terms, heard, now):
            kept = self._places[place] = _Kept(TermWindows(terms), terms, since=now, looked=now)
        new = heard.keys() - kept.heard.keys()
        for row in window(self._db, place, start, now, new) if new else ():
            if row.person is not None and not row.by_us:
                kept.windows.add(term_post(row))
        kept.heard, kept.looked = heard, now
        return kept


def _still_holds(kept: _Kept, terms: tuple[str, ...], heard: Mapping[int, int], now: datetime) -> bool:
    """Tell whether windows need only what is new: nothing left them but by age."""
    if kept.terms != terms or not kept.looked <= now < kept.since + REBUILT_AFTER:
        return False
    start = (now - HISTORY).timestamp()
    return all(key in heard or published < start for key, published in kept.heard.items())


def refresh_trends(db: sqlite3.Connection, now: datetime) -> None:
    """Work out once what is rising, as ``Rising`` does for who looks again.

    Raises:
        StorageError: the database cannot be read or written.
    """
    Rising(db).refresh(now)


def term_post(row: TermRow) -> TermPost:
    """Return a mention of a window as trends read it.

    Raises:
        ValueError: nobody is named as its author, and trends count people.
    """
    if row.person is None:
        raise ValueError(f"mention {row.mention} has no author")
    return TermPost(
        mention=row.mention,
        person=row.person,
        published=row.published,
        text=f"{row.title}\n{row.text}" if row.title and not row.text.startswith(row.title) else row.text,
        hashtags=row.hashtags,
        links=tuple(_LINK.findall(row.text)),
        source_title=row.source,
        name=row.name,
    )
