"""A database with as many mentions as asked for, filled by SQL alone: what the window opens, not how it came there."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.feeds import Feeds
from storage.encoding import to_ms
from storage.opening import connect, prepare, writing
from storage.packed_reasons import ReasonPacker
from storage.records.reasons import Reason
from storage.records.sources import SourceKind
from storage.records.words import words
from storage.sources import add_source

_STEPS = (
    """INSERT INTO people (id, uid, name) SELECT n, 'person-' || n, 'Person ' || n FROM numbers WHERE n <= :people""",
    """INSERT INTO identities (id, person, network, stable_id, handle, name)
       SELECT n, n, 'mastodon', 'person' || n, 'person' || n, 'Person ' || n FROM numbers WHERE n <= :people""",
    """INSERT INTO conversations (id, uid, title, network, url, first_at, last_at, mentions, people)
       SELECT n, 'conversation-' || n, 'Question ' || n, 'mastodon', 'https://social.example/' || n,
           :now - n * 1000, :now - n * 1000, 1, 1 FROM numbers WHERE n <= :mentions""",
    """INSERT INTO mentions (id, heard_as, url, network, kind, author, conversation, title, text, html, language,
           published, heard_at)
       SELECT n, n, 'https://social.example/' || n, 'mastodon', 'post', 1 + n % :people, n, '',
           'Number ' || n || ': does anybody know whether the spare parts for last year''s model are still made, and '
           || 'where one can get them without waiting for weeks?', '', 'en', :now - n * 1000, :now
       FROM numbers WHERE n <= :mentions""",
    """INSERT INTO ranks (conversation, list, points, last_at, mention, reasons)
       SELECT n, 'to-answer', 15 + (n * 7919) % 90, :now - n * 1000, n, :reasons FROM numbers WHERE n <= :mentions""",
)
_NUMBERS = "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :mentions) "


def filled(folder: Path, mentions: int) -> Path:
    """Make a data folder whose queue holds this many conversations of one mention each; return the folder."""
    reason = Reason(
        "asks_question", 16, words("Reasons", "She asks a question: “{words}”"), words("Labels", "Question")
    )
    values: dict[str, str | int] = {
        "mentions": mentions,
        "people": max(1, mentions // 20),
        "now": to_ms(datetime.now(UTC)),
    }
    with closing(connect(prepare(folder), durable=False)) as db, writing(db):
        values["reasons"] = ReasonPacker(db).pack((reason,), 0)
        for step in _STEPS:
            into, select = step.split("SELECT", 1)
            db.execute(f"{into} {_NUMBERS} SELECT {select}", values)
    return folder


def subscribe(data: Path, feeds: Feeds, every: timedelta | None = None) -> None:
    """Listen to all feeds of the loopback server, at a fixed pace if one is given."""
    long_ago = datetime.now(UTC) - timedelta(days=1)
    with closing(connect(prepare(data), durable=False)) as db, writing(db):
        for url in feeds.urls:
            add_source(db, kind=SourceKind.FEED, location=url, every=every, allow_private=True, now=long_ago)
