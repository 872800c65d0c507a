"""What is rising: the mentions of a window of time, and the topics found in it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from functools import cache

import msgspec

from storage.encoding import dump, from_ms, to_ms
from storage.opening import reading, writing
from storage.records.trends import TermRow, Trend

_NOWHERE = 0


def save_trends(db: sqlite3.Connection, territory: int | None, found: Sequence[Trend], now: datetime) -> None:
    """Replace the topics of a territory (None: of what was heard outside every territory)."""
    place = territory or _NOWHERE
    with writing(db):
        db.execute("DELETE FROM trends WHERE territory = ?", (place,))
        db.executemany(
            "INSERT INTO trends (territory, topic, points, document, refreshed_at) VALUES (?, ?, ?, ?, ?)",
            [(place, one.topic, one.points, msgspec.json.encode(one).decode(), to_ms(now)) for one in found],
        )


def trends(db: sqlite3.Connection, territory: int | None = None, limit: int | None = None) -> list[Trend]:
    """Return the topics that rise, most points first: of one territory, or of all (None)."""
    with reading(db):
        rows = db.execute(
            """SELECT document FROM trends WHERE ?1 IS NULL OR territory = ?1
               ORDER BY points DESC, id LIMIT coalesce(?2, -1)""",
            (territory, limit),
        ).fetchall()
    return [_documents().decode(row[0]) for row in rows]


def window_moments(
    db: sqlite3.Connection, territory: int | None, since: datetime, until: datetime, *, after: int | None = None
) -> dict[int, int]:
    """Return when the mentions that ``window`` would yield were published, by id: whole seconds since 1970.

    From indexes alone, and as numbers: a week of 16,000 mentions takes some milliseconds. With ``after`` only those
    with a higher id, which takes as long as there are such.
    """
    asked = {"territory": territory, "since": to_ms(since), "until": to_ms(until), "after": after}
    with reading(db):
        return dict(map(tuple, db.execute(_MOMENTS if after is None else _NEW_MOMENTS, asked)))


def newest_visible(db: sqlite3.Connection, until: datetime) -> int:
    """Return the highest id up to which all mentions were published before a moment; 0 without mentions."""
    with reading(db):
        row = db.execute(
            """SELECT coalesce((SELECT min(+id) FROM mentions WHERE published >= ?) - 1,
                   (SELECT max(id) FROM mentions), 0)""",
            (to_ms(until),),
        ).fetchone()
    return int(row[0])


def window(
    db: sqlite3.Connection,
    territory: int | None,
    since: datetime,
    until: datetime,
    only: Collection[int] | None = None,
) -> Iterator[TermRow]:
    """Yield the mentions published in a window, oldest first: of one territory, or of none (None).

    Args:
        db: any connection; it stays busy until the last row was taken.
        territory: where they were heard; None takes what no territory took.
        since: the first moment of the window.
        until: the first moment after it.
        only: ids of the mentions wanted; None for all of the window.
    """
    with reading(db):
        asked = {"territory": territory, "since": to_ms(since), "until": to_ms(until)}
        statement = _WINDOW if only is None else _ONLY
        for row in db.execute(statement, asked if only is None else {**asked, "only": dump([*only])}):
            key, conversation, person, name, published, title, text, hashtags, *rest = row
            language, network, url, to_us, by_us, source = rest
            yield TermRow(
                mention=key,
                conversation=conversation,
                person=person,
                name=name,
                published=from_ms(published),
                title=title,
                text=text,
                hashtags=() if hashtags == "[]" else tuple(json.loads(hashtags)),
                language=language,
                network=network,
                url=url,
                to_us=bool(to_us),
                by_us=bool(by_us),
                source=source,
            )


_TERM_ROWS = """
    SELECT m.id, m.conversation, i.person, coalesce(i.name, ''), m.published, m.title, m.text, m.hashtags, m.language,
        m.network, m.url, m.to_us, m.by_us,
        coalesce(nullif(s.title, ''), nullif(h.feed_title, ''), s.location, '')
    FROM {mentions}
    LEFT JOIN identities AS i ON i.id = m.author
    LEFT JOIN sources AS s ON s.id = m.source
    LEFT JOIN source_health AS h ON h.source = m.source
    WHERE m.published >= :since AND m.published < :until AND {within}
    ORDER BY m.published, m.id
"""
_WITHIN = """CASE WHEN :territory IS NULL
        THEN NOT EXISTS (SELECT 1 FROM mention_territories WHERE mention = m.id)
        ELSE EXISTS (SELECT 1 FROM mention_territories WHERE territory = :territory AND mention = m.id) END"""
_WINDOW = _TERM_ROWS.format(mentions="mentions AS m", within=_WITHIN)
_ONLY = _TERM_ROWS.format(
    mentions="json_each(:only) AS wanted CROSS JOIN mentions AS m ON m.id = wanted.value", within=_WITHIN
)

_MOMENTS = f"""
    SELECT m.id, m.published / 1000 FROM mentions AS m
    WHERE m.published >= :since AND m.published < :until AND {_WITHIN}
"""  # noqa: S608 - our own words
_NEW_MOMENTS = f"""
    SELECT m.id, m.published / 1000 FROM mentions AS m
    WHERE m.id > :after AND +m.published >= :since AND +m.published < :until AND {_WITHIN}
"""  # noqa: S608 - the same


@cache
def _documents() -> msgspec.json.Decoder[Trend]:
    return msgspec.json.Decoder(Trend)
