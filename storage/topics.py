"""Rising topics as the person deals with them: followed, muted, announced; and what is known of their mentions."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence
from datetime import datetime

from storage.encoding import dump, from_ms, to_ms
from storage.log_document import (
    AnnouncementsDocument,
    TopicDocument,
    announcements_from_json,
    document_to_json,
    topic_from_json,
)
from storage.machine import machine
from storage.opening import reading, writing
from storage.records.journal import DecisionKind
from storage.records.trends import AnnouncedTopic, Stance, TopicMention, TopicStance
from storage.uids import new_uid

_NOWHERE = 0
_HELD = "topics_held"
_COLUMNS = "at, territory, topic, terms, points, mentions"
_Said = TopicDocument | AnnouncementsDocument

_STANDING = """
    SELECT document FROM log AS l WHERE kind = ?
    AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id) ORDER BY seq
"""

_MENTIONS = """
    SELECT m.id, i.person, m.title, m.text, m.language,
        EXISTS (
            SELECT 1 FROM mentions AS ours
            WHERE ours.conversation = m.conversation AND ours.by_us = 1 AND ours.published <= :now)
        OR EXISTS (
            SELECT 1 FROM log AS l WHERE l.conversation IN (
                SELECT m.conversation UNION ALL SELECT id FROM conversations WHERE merged_into = m.conversation)
            AND l.at <= :now
            AND l.kind IN ('reply', 'thank', 'mention', 'tag', 'share', 'hand_over')
            AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id AND later.at <= :now))
    FROM mentions AS m JOIN identities AS i ON i.id = m.author
    WHERE m.id IN (SELECT value FROM json_each(:mentions)) ORDER BY m.published DESC, m.id DESC
"""


def decide_topic(
    db: sqlite3.Connection, places: Collection[int | None], *, topic: str, key: str, stance: Stance, now: datetime
) -> str:
    """Log what the person wants of a topic; return the id of the last act: ``undo`` takes all of them back.

    Of what was decided of a topic in one place, the last that stands counts.

    Args:
        db: a connection that may write.
        places: the territories where it rises, one at least; None for outside all of them.
        topic: as it was shown.
        key: what its variants share.
        stance: what she wants.
        now: aware UTC.
    """
    together = new_uid() if len(places) > 1 else ""
    documents = [TopicDocument(place or _NOWHERE, topic, key, stance, together) for place in places]
    return _log(db, DecisionKind.TOPIC, documents, now)


def topic_stances(db: sqlite3.Connection) -> tuple[TopicStance, ...]:
    """Return which topics are followed and which are muted."""
    decided: dict[tuple[int, str], TopicStance] = {}
    for document in _standing(db, DecisionKind.TOPIC):
        said = topic_from_json(document)
        stance = TopicStance(said.territory or None, said.key, said.topic, said.stance)
        decided[said.territory, said.key] = stance
    return tuple(one for one in decided.values() if one.stance is not Stance.NEITHER)


def limit_announcements(
    db: sqlite3.Connection, places: Collection[int | None], at_most_a_day: int, now: datetime
) -> str:
    """Log how many topics may be announced in any 24 hours of each of some territories, one at least.

    Returns:
        the id of the last act: ``undo`` takes all of them back.
    """
    together = new_uid() if len(places) > 1 else ""
    documents = [AnnouncementsDocument(place or _NOWHERE, at_most_a_day, together) for place in places]
    return _log(db, DecisionKind.ANNOUNCEMENTS, documents, now)


def announcement_limits(db: sqlite3.Connection) -> dict[int | None, int]:
    """Return the numbers chosen, by territory; who chose none is not in it."""
    said = (announcements_from_json(document) for document in _standing(db, DecisionKind.ANNOUNCEMENTS))
    return {one.territory or None: one.at_most_a_day for one in said}


def save_announced(db: sqlite3.Connection, told: Collection[AnnouncedTopic], forget_before: datetime) -> None:
    """Remember what was announced, and forget what was announced before a moment."""
    with writing(db):
        db.execute("DELETE FROM announced_topics WHERE at < ?", (to_ms(forget_before),))
        db.executemany(
            "INSERT INTO announced_topics (at, territory, topic, terms, points, mentions) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (to_ms(one.at), one.territory or _NOWHERE, one.topic, dump([*one.terms]), one.points, one.mentions)
                for one in told
            ],
        )


def announced_topics(db: sqlite3.Connection) -> tuple[AnnouncedTopic, ...]:
    """Return what is remembered as announced, oldest first."""
    with reading(db):
        rows = db.execute(f"SELECT {_COLUMNS} FROM announced_topics ORDER BY at, id").fetchall()  # noqa: S608 - our own
    return tuple(_announced(row) for row in rows)


def hold_topics(db: sqlite3.Connection, held: Collection[tuple[int | None, str]]) -> None:
    """Keep exactly which topics (territory, topic) the person is still to be told of.

    They are kept as places in what is remembered as announced: what is forgotten there is held no more.
    """
    asked = dump([[place or _NOWHERE, topic] for place, topic in held])
    with writing(db):
        db.execute("DELETE FROM facts WHERE name = ?", (_HELD,))
        db.execute(
            """INSERT INTO facts (name, value) SELECT ?, json_group_array(json_array(id, at)) FROM (
                   SELECT max(id) AS id, at FROM announced_topics AS a WHERE EXISTS (
                       SELECT 1 FROM json_each(?) AS asked WHERE json_extract(asked.value, '$[0]') = a.territory
                       AND json_extract(asked.value, '$[1]') = a.topic)
                   GROUP BY territory, topic) HAVING count(*) > 0""",
            (_HELD, asked),
        )


def held_topics(db: sqlite3.Connection) -> tuple[AnnouncedTopic, ...]:
    """Return what is held as far as it is remembered, oldest first."""
    with reading(db):
        rows = db.execute(
            f"""SELECT {_COLUMNS} FROM announced_topics AS a WHERE EXISTS (
                    SELECT 1 FROM facts, json_each(facts.value) AS held WHERE facts.name = ?
                    AND json_extract(held.value, '$[0]') = a.id AND json_extract(held.value, '$[1]') = a.at)
                ORDER BY at, id""",  # noqa: S608 - our own words
            (_HELD,),
        ).fetchall()
    return tuple(_announced(row) for row in rows)


def topic_mentions(db: sqlite3.Connection, mentions: Collection[int], now: datetime) -> tuple[TopicMention, ...]:
    """Return what was known at a moment (aware UTC) of the mentions of a topic, newest first.

    Those nobody is named for are left out.
    """
    with reading(db):
        rows = db.execute(_MENTIONS, {"mentions": dump([*mentions]), "now": to_ms(now)}).fetchall()
    return tuple(
        TopicMention(key, person, f"{title}\n{text}" if title else text, language, bool(spoke))
        for key, person, title, text, language, spoke in rows
    )


def topic_conversations(db: sqlite3.Connection, mentions: Collection[int]) -> frozenset[int]:
    """Return the conversations that the mentions of a topic stand in."""
    with reading(db):
        rows = db.execute(
            "SELECT DISTINCT conversation FROM mentions WHERE id IN (SELECT value FROM json_each(?))",
            (dump([*mentions]),),
        ).fetchall()
    return frozenset(row[0] for row in rows)


def _announced(row: sqlite3.Row) -> AnnouncedTopic:
    at, place, topic, terms, points, mentions = row
    return AnnouncedTopic(from_ms(at), place or None, topic, tuple(json.loads(terms)), points, mentions)


def _standing(db: sqlite3.Connection, kind: DecisionKind) -> list[str]:
    with reading(db):
        return [row[0] for row in db.execute(_STANDING, (kind.value,)).fetchall()]


def _log(
    db: sqlite3.Connection,
    kind: DecisionKind,
    documents: Sequence[_Said],
    now: datetime,
) -> str:
    acts = [new_uid() for _ in documents]
    with writing(db):
        lines = [
            (act, to_ms(now), kind.value, machine(db), document_to_json(document))
            for act, document in zip(acts, documents, strict=True)
        ]
        db.executemany("INSERT INTO log (id, at, kind, machine, document) VALUES (?, ?, ?, ?, ?)", lines)
    return acts[-1]
