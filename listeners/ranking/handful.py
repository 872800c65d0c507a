"""The people worth a relationship, kept up to date by a process that looks again and again."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from listeners.ranking.people import LOOKS_BACK, MOST, Circle, circle_of, listened_for, ranks_within
from storage.activity import people_to_rank
from storage.answering import who_answers_whom
from storage.people import change_person_ranks, save_person_ranks
from storage.people_news import Ground, PeopleNews, ground, newest, people_news
from storage.records.people import WroteToUs

AFRESH_AFTER = timedelta(hours=1)
"""How long an edited text, or how long ago somebody wrote, may stand in a rank as it was."""
MOST_LOOKED_AT = 100
"""With news of more people than this all are looked at."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was found at the last look: since when, with whom, on which ground; and who was the last to be chosen."""

    circle: Circle
    last_chosen: WroteToUs | None
    ground: Ground
    mention: int
    seq: int
    since: datetime
    looked: datetime


class Handful:
    """Who is worth a relationship, told from what came since the last look.

    All are looked at once; after that each look reads who wrote, was answered or was acted toward, as long as what
    all stand on is the same: lists of followers, accounts, territories, what is stored. After an hour all are looked
    at again. Not shared between threads.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._kept: _Kept | None = None

    def refresh(self, now: datetime) -> None:
        """Bring the ranks of people up to date.

        Args:
            now: the moment looked from, aware UTC.

        Raises:
            StorageError: the database cannot be read or written.
        """
        kept, self._kept = self._kept, None  # what fails half-way begins anew
        self._kept = (kept and self._continued(kept, now)) or self._afresh(now)

    def _afresh(self, now: datetime) -> _Kept:
        below, (mention, seq) = ground(self._db), newest(self._db)  # first: what comes meanwhile is news next time
        chosen = people_to_rank(self._db, now - LOOKS_BACK, MOST)
        circle = circle_of(self._db, chosen)
        save_person_ranks(self._db, ranks_within(self._db, circle, circle.people, now))
        last = chosen[-1] if len(chosen) == MOST else None
        return _Kept(circle, last, below, mention, seq, since=now, looked=now)

    def _continued(self, kept: _Kept, now: datetime) -> _Kept | None:
        """Look at those of whom there is news; None where that is not enough."""
        news = people_news(self._db, kept.mention, kept.seq)
        below = ground(self._db)
        if not self._stands(kept, news, below, now):
            return None
        touched = news.people & kept.circle.people
        circle = kept.circle
        joining = people_to_rank(self._db, now - LOOKS_BACK, MOST, news.people - circle.people)
        if joining:
            if kept.last_chosen is not None:
                if any(_comes_before(one, kept.last_chosen) for one in joining):
                    return None
            else:
                new = frozenset(one.person for one in joining)
                circle = replace(circle, people=circle.people | new)
                pairs = who_answers_whom(self._db, new)
                touched = (touched | new | {one for pair in pairs for one in pair}) & circle.people
        if len(touched) > MOST_LOOKED_AT or len(circle.people) > MOST:
            return None
        if touched:
            change_person_ranks(self._db, touched, ranks_within(self._db, circle, touched, now))
        return replace(kept, circle=circle, ground=below, mention=news.mention, seq=news.seq, looked=now)

    def _stands(self, kept: _Kept, news: PeopleNews, below: Ground, now: datetime) -> bool:
        expected = replace(kept.ground, to_us=kept.ground.to_us + news.to_us)
        return (
            kept.looked <= now < kept.since + AFRESH_AFTER
            and not news.unsettling
            and below == expected
            and news.our_tags - kept.circle.terms <= kept.circle.our_tags
            and listened_for(self._db) == kept.circle.terms
        )


def _comes_before(one: WroteToUs, other: WroteToUs) -> bool:
    return (one.times, one.last) > (other.times, other.last)
