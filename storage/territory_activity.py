"""What each territory keeps and what we did in it: watched beside acted."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from storage.encoding import from_ms, to_ms
from storage.opening import reading

DAYS = 28
"""How far back a territory's line is drawn."""

_DAY = timedelta(days=1)
_WEEK_DAYS = 7


@dataclass(frozen=True, slots=True)
class TerritoryActivity:
    """What one territory keeps and saw of us.

    Attributes:
        days: mentions published on each of the last ``DAYS`` days, oldest first; the last one ends now.
        acts: gestures of ours of the last seven days that stand.
        last_act: the newest gesture that stands, whenever it was.
    """

    days: tuple[int, ...] = (0,) * DAYS
    acts: int = 0
    last_act: datetime | None = None

    @property
    def week(self) -> int:
        """How many mentions the last seven days brought."""
        return sum(self.days[-_WEEK_DAYS:])


@dataclass(frozen=True, slots=True)
class Activity:
    """The activity of every territory.

    Attributes:
        by_territory: by id; a territory in which nothing happened is not there.
        heard: mentions of the last seven days. outside: those of them in no territory.
    """

    by_territory: Mapping[int, TerritoryActivity] = field(default_factory=dict)
    heard: int = 0
    outside: int = 0

    def of(self, territory: int) -> TerritoryActivity:
        """Return what happened in one territory."""
        return self.by_territory.get(territory, TerritoryActivity())


def territory_activity(db: sqlite3.Connection, now: datetime) -> Activity:
    """Return what each territory keeps and what was done there, up to a moment (aware)."""
    with reading(db):
        days = _days(db, now)
        acts = _acts(db, now)
        heard, outside = db.execute(
            """SELECT count(*), coalesce(sum(NOT EXISTS (
                   SELECT 1 FROM mention_territories AS t WHERE t.mention = m.id)), 0)
               FROM mentions AS m WHERE published > ? AND published <= ?""",
            (to_ms(now - _WEEK_DAYS * _DAY), to_ms(now)),
        ).fetchone()
    nothing = TerritoryActivity()
    return Activity(
        {
            key: TerritoryActivity(tuple(days.get(key, nothing.days)), *acts.get(key, (0, None)))
            for key in days.keys() | acts.keys()
        },
        heard,
        outside,
    )


def _days(db: sqlite3.Connection, now: datetime) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for territory, ago, count in db.execute(
        """SELECT t.territory, (:now - m.published) / :day AS ago, count(*)
           FROM mentions AS m JOIN mention_territories AS t ON t.mention = m.id
           WHERE m.published > :since AND m.published <= :now GROUP BY t.territory, ago""",
        {"now": to_ms(now), "day": _DAY // timedelta(milliseconds=1), "since": to_ms(now - DAYS * _DAY)},
    ):
        found.setdefault(territory, [0] * DAYS)[DAYS - 1 - ago] = count
    return found


def _acts(db: sqlite3.Connection, now: datetime) -> dict[int, tuple[int, datetime | None]]:
    return {
        territory: (acts, from_ms(last))
        for territory, acts, last in db.execute(
            """SELECT json_extract(document, '$.territory_id') AS territory, sum(at > ?), max(at) FROM log
               WHERE kind IN ('reply', 'thank', 'follow', 'follow_back', 'mention', 'tag', 'share', 'hand_over',
                              'publish')
               AND territory IS NOT NULL AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = log.id)
               GROUP BY territory""",
            (to_ms(now - _WEEK_DAYS * _DAY),),
        )
    }
