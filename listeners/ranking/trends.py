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
from storage.past import PastMark, past_mark
from storage.records.trends import TermRow, Trend
from storage.territories import all_territories
from storage.trends import newest_visible, save_trends, window, window_moments

HISTORY = timedelta(days=7, hours=12)
"""A week tells what is usual; the longest window that may burst is 12 h long."""
_LINK = re.compile(r"https?://[^\s<>\"')\]]+")


REBUILT_AFTER = timedelta(hours=1)
"""How long an edited text or two people found to be one may stand in the windows as they were."""


@dataclass(slots=True)
class _Kept:
    """The windows of one place, the mentions in them with their moments, since when they are kept, the last look.

    ``upto``: the highest id up to which all is taken in. ``mark``: what ``past_mark`` said then.
    """

    windows: TermWindows
    terms: tuple[str, ...]
    since: datetime
    looked: datetime
    heard: dict[int, int] = field(default_factory=dict)
    upto: int = 0
    mark: PastMark | None = None


class Rising:
    """What is rising, told from what came since the last look. Kept by a process that looks again and again.

    A week of mentions is read once; after that each look reads what is new. When something else wrote to the file the
    week's moments are compared. What was removed, what belongs elsewhere by now and another query make it begin anew,
    and so does an hour.
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
        known, mark = Surroundings(self._db), past_mark(self._db)
        for place in (None, *(territory.id for territory in territories)):
            kept = self._fed(place, terms.get(place, ()) if place is not None else (), now, mark)
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

    def _fed(self, place: int | None, terms: tuple[str, ...], now: datetime, mark: PastMark) -> _Kept:
        """Return a place's windows with all that was published by now."""
        start = now - HISTORY
        kept = self._places.get(place)
        if kept is not None and kept.mark == mark and _is_recent(kept, terms, now):
            heard = window_moments(self._db, place, start, now, after=kept.upto)
        else:
            heard = window_moments(self._db, place, start, now)
            if kept is None or not _is_recent(kept, terms, now) or not _still_holds(kept, heard, start):
                kept = self._places[place] = _Kept(TermWindows(terms), terms, since=now, looked=now)
        new = heard.keys() - kept.heard.keys()
        for row in window(self._db, place, start, now, new) if new else ():
            if row.person is not None and not row.by_us:
                kept.windows.add(term_post(row))
        kept.heard.update(heard)
        kept.upto, kept.looked, kept.mark = newest_visible(self._db, now), now, mark
        return kept


def _is_recent(kept: _Kept, terms: tuple[str, ...], now: datetime) -> bool:
    """Tell whether windows were begun for the same query, and not too long ago."""
    return kept.terms == terms and kept.looked <= now < kept.since + REBUILT_AFTER


def _still_holds(kept: _Kept, heard: Mapping[int, int], start: datetime) -> bool:
    """Tell whether windows need only what is new: nothing left them but by age."""
    begins = start.timestamp()
    return all(key in heard or published < begins for key, published in kept.heard.items())


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
