"""What ranking people reads: for many at once, a question for each kind of fact."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime

from storage.encoding import dump, from_ms, from_ms_or_none, to_ms
from storage.follows import follow_facts
from storage.opening import reading
from storage.records.people import FollowFacts, PersonActivity, PersonGesture, PersonPost, WroteToUs


def people_to_rank(
    db: sqlite3.Connection, since: datetime, limit: int, among: Iterable[int] | None = None
) -> list[WroteToUs]:
    """Return the people who wrote to us since a moment, those who did it most first; our own are left out.

    Args:
        db: any connection.
        since: the moment, aware.
        limit: people at most.
        among: only these; None for everybody.
    """
    asked = {"since": to_ms(since), "limit": limit, "among": None if among is None else dump([*among])}
    with reading(db):
        rows = db.execute(_WROTE if among is None else _WROTE_AMONG, asked).fetchall()
    return [WroteToUs(person, times, from_ms(last)) for person, times, last in rows]


_COUNTED = """
    m.to_us = 1 AND m.by_us = 0 AND m.published >= :since AND i.ours = 0
    GROUP BY i.person ORDER BY count(*) DESC, max(m.published) DESC LIMIT :limit
"""
_WROTE = f"""
    SELECT i.person, count(*), max(m.published) FROM mentions AS m JOIN identities AS i ON i.id = m.author
    WHERE {_COUNTED}
"""  # noqa: S608 - our own words
_WROTE_AMONG = f"""
    SELECT i.person, count(*), max(m.published)
    FROM json_each(:among) AS asked CROSS JOIN identities AS i ON i.person = asked.value
    CROSS JOIN mentions AS m ON m.author = i.id WHERE {_COUNTED}
"""  # noqa: S608 - the same


def activities(
    db: sqlite3.Connection, people: Iterable[int], *, posts: int = 50, follows: FollowFacts | None = None
) -> list[PersonActivity]:
    """Return what is known of these people, in the order of their ids.

    Args:
        db: any connection.
        people: their ids.
        posts: how much of what each one wrote is read, the newest.
        follows: who follows whom, for who knows it already; None reads it.
    """
    asked = dump([*sorted(people)])
    with reading(db):
        written = _posts(db, asked, posts)
        done = _gestures(db, asked)
        follows = follows or follow_facts(db)
        rows = db.execute(_PEOPLE, (asked,)).fetchall()
    return [
        PersonActivity(
            person=key,
            name=name,
            networks=tuple(sorted(json.loads(networks))),
            posts=tuple(written.get(key, ())),
            wrote=wrote,
            wrote_to_us=wrote_to_us,
            first_heard=from_ms_or_none(first),
            last_heard=from_ms_or_none(last),
            gestures=tuple(done.get(key, ())),
            not_now_at=from_ms_or_none(not_now),
            followed=key in follows.followed,
            follows_us=key in follows.followers,
        )
        for key, name, networks, wrote, wrote_to_us, first, last, not_now in rows
    ]


_PEOPLE = """
    SELECT p.id, p.name, (SELECT json_group_array(DISTINCT network) FROM identities WHERE person = p.id),
        count(m.id), coalesce(sum(m.to_us), 0), min(m.published), max(m.published),
        (SELECT max(at) FROM log WHERE kind = 'not_now'
         AND person IN (SELECT id FROM people AS same WHERE same.id = p.id OR same.merged_into = p.id)
         AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = log.id))
    FROM people AS p
    LEFT JOIN identities AS i ON i.person = p.id
    LEFT JOIN mentions AS m ON m.author = i.id
    WHERE p.id IN (SELECT value FROM json_each(?))
    GROUP BY p.id ORDER BY p.id
"""

_POSTS = """
    SELECT * FROM (
        SELECT i.person, m.id, m.conversation, m.published, iif(m.text = '', m.title, m.text), m.hashtags, m.handles,
            m.to_us, m.parent IS NOT NULL OR m.in_reply_to IS NOT NULL,
            instr(m.text, '://') > 0 OR instr(m.html, 'href') > 0,
            (SELECT json_group_array(territory) FROM mention_territories WHERE mention = m.id),
            row_number() OVER (PARTITION BY i.person ORDER BY m.published DESC, m.id DESC) AS back
        FROM identities AS i JOIN mentions AS m ON m.author = i.id
        WHERE i.person IN (SELECT value FROM json_each(?))
    ) WHERE back <= ? ORDER BY 1, back
"""


def _posts(db: sqlite3.Connection, asked: str, limit: int) -> dict[int, list[PersonPost]]:
    found: dict[int, list[PersonPost]] = {}
    for row in db.execute(_POSTS, (asked, limit)):
        person, key, conversation, published, text, hashtags, handles, to_us, answers, links, territories, _back = row
        found.setdefault(person, []).append(
            PersonPost(
                mention=key,
                conversation=conversation,
                published=from_ms(published),
                text=text,
                hashtags=_listed(hashtags),
                handles=_listed(handles),
                to_us=bool(to_us),
                answers=bool(answers),
                links=bool(links),
                territories=() if territories == "[]" else tuple(sorted(json.loads(territories))),
            )
        )
    return found


def _listed(column: str) -> tuple[str, ...]:
    return () if column == "[]" else tuple(json.loads(column))


def _gestures(db: sqlite3.Connection, asked: str) -> dict[int, list[PersonGesture]]:
    found: dict[int, list[PersonGesture]] = {}
    for person, at, kind, conversation in db.execute(
        """SELECT coalesce(p.merged_into, p.id), at, kind, conversation
           FROM people AS p CROSS JOIN log ON log.person = p.id
           WHERE (p.id IN (SELECT value FROM json_each(?1)) OR p.merged_into IN (SELECT value FROM json_each(?1)))
           AND kind IN ('reply', 'thank', 'follow', 'follow_back', 'mention', 'tag', 'share', 'hand_over')
           AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = log.id) ORDER BY seq DESC""",
        (asked,),
    ):
        found.setdefault(person, []).append(PersonGesture(from_ms(at), kind, conversation))
    return found
