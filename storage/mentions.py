"""Mentions as the hearing writes them: once each, however many sources carry them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.encoding import dump, from_ms, to_ms
from storage.records.mentions import Counts, PostKind

_BATCH = 500
HIGHEST_MENTION = "highest_mention"
"""The fact that tells the highest id a mention had when some were removed: the log may still point at it."""


@dataclass(frozen=True, slots=True)
class NewMention:
    """A mention about to be stored; ``author`` is an identity's id, ``author_words`` what search finds it by."""

    id: int
    heard_as: str
    url: str | None
    network: str
    kind: PostKind
    author: int | None
    author_words: str
    conversation: int
    source: int | None
    parent: int | None
    title: str
    text: str
    html: str
    language: str | None
    published: datetime
    heard_at: datetime
    in_reply_to: str | None
    hashtags: tuple[str, ...]
    handles: tuple[str, ...]
    counts: Counts
    to_us: bool
    by_us: bool
    words_key: int | None
    keys: tuple[int, ...]
    territories: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StoredMention:
    """What the hearing must know of a mention that is already there."""

    id: int
    url: str | None
    network: str
    author: int | None
    conversation: int
    source: int | None
    parent: int | None
    published: datetime
    title: str
    text: str
    in_reply_to: str | None
    counts: Counts
    by_us: bool


def next_mention_id(db: sqlite3.Connection) -> int:
    """Return the id the next mention gets, which no other ever had; stable only while the write lock is held."""
    return 1 + int(
        db.execute(
            """SELECT max(coalesce((SELECT max(id) FROM mentions), 0),
                   coalesce((SELECT CAST(value AS INTEGER) FROM facts WHERE name = ?), 0))""",
            (HIGHEST_MENTION,),
        ).fetchone()[0]
    )


_STORED = (
    "SELECT id, url, network, author, conversation, source, parent, published, title, text, in_reply_to, replies, "
    "likes, shares, views, by_us FROM mentions WHERE "
)


def stored_mentions(db: sqlite3.Connection, ids: Iterable[int]) -> dict[int, StoredMention]:
    """Return what is stored of these mentions, by id."""
    wanted = list(ids)
    found = {}
    for start in range(0, len(wanted), _BATCH):
        listed = ",".join(map(str, wanted[start : start + _BATCH]))
        for row in db.execute(f"{_STORED} id IN ({listed})"):
            found[row["id"]] = _stored(row)
    return found


_ALIKE_LOOKED_AT = 20


def said_elsewhere(
    db: sqlite3.Connection, author: int, since: datetime, until: datetime, source: int | None
) -> list[StoredMention]:
    """Return what an account said between two moments that another source than this one carried first, 20 at most."""
    rows = db.execute(
        f"{_STORED} author = ? AND published BETWEEN ? AND ? AND source IS NOT ? LIMIT ?",
        (author, to_ms(since), to_ms(until), source, _ALIKE_LOOKED_AT),
    )
    return [_stored(row) for row in rows]


def heard_elsewhere(
    db: sqlite3.Connection, authors: Iterable[int], since: datetime, until: datetime, source: int | None
) -> frozenset[int]:
    """Return those of the accounts of whom ``said_elsewhere`` may find anything between two moments."""
    rows = db.execute(
        _ELSEWHERE if source is not None else _ELSEWHERE_THAN_IMPORTED,
        {"authors": dump([*authors]), "since": to_ms(since), "until": to_ms(until), "source": source},
    )
    return frozenset(row[0] for row in rows)


_ELSEWHERE = """
    SELECT value FROM json_each(:authors) WHERE EXISTS (
        SELECT 1 FROM mentions WHERE author = value AND published BETWEEN :since AND :until AND source IS NOT :source)
"""

_ELSEWHERE_THAN_IMPORTED = """
    SELECT value FROM json_each(:authors) WHERE EXISTS (
        SELECT 1 FROM mentions INDEXED BY mentions_carried
        WHERE author = value AND published BETWEEN :since AND :until AND source IS NOT NULL)
"""
"""The same of what no source carried: through an index that holds nothing else than what is asked for."""


def orphans_of(db: sqlite3.Connection, conversations: Iterable[int]) -> list[StoredMention]:
    """Return the mentions of these conversations that answer something that was not heard yet."""
    asked = "conversation IN (SELECT value FROM json_each(?)) AND parent IS NULL AND in_reply_to IS NOT NULL"
    rows = db.execute(f"{_STORED} {asked}", (dump([*conversations]),))
    return [_stored(row) for row in rows]


def _stored(row: sqlite3.Row) -> StoredMention:
    return StoredMention(
        id=row["id"],
        url=row["url"],
        network=row["network"],
        author=row["author"],
        conversation=row["conversation"],
        source=row["source"],
        parent=row["parent"],
        published=from_ms(row["published"]),
        title=row["title"],
        text=row["text"],
        in_reply_to=row["in_reply_to"],
        counts=Counts(row["replies"], row["likes"], row["shares"], row["views"]),
        by_us=bool(row["by_us"]),
    )


def add_mentions(db: sqlite3.Connection, new: Sequence[NewMention]) -> None:
    """Store mentions with their keys, territories and full-text rows. To be called inside ``writing``."""
    db.executemany(
        """
        INSERT INTO mentions (id, heard_as, url, network, kind, author, conversation, source, parent, title, text, html,
            language, published, heard_at, in_reply_to, hashtags, handles, replies, likes, shares, views, to_us, by_us,
            words_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [_row(mention) for mention in new],
    )
    db.executemany(
        "INSERT OR IGNORE INTO mention_keys (key, mention) VALUES (?, ?)",
        sorted((key, mention.id) for mention in new for key in mention.keys),  # neighbours lie on one page
    )
    db.executemany(
        "INSERT INTO mention_territories (territory, mention) VALUES (?, ?)",
        [(territory, mention.id) for mention in new for territory in mention.territories],
    )
    db.executemany(
        "INSERT INTO mentions_text (rowid, title, text, author) VALUES (?, ?, ?, ?)",
        [(mention.id, mention.title, mention.text, mention.author_words) for mention in new],
    )


def _row(mention: NewMention) -> tuple[object, ...]:
    return (
        mention.id,
        mention.heard_as,
        mention.url,
        mention.network,
        mention.kind.value,
        mention.author,
        mention.conversation,
        mention.source,
        mention.parent,
        mention.title,
        mention.text,
        mention.html,
        mention.language,
        to_ms(mention.published),
        to_ms(mention.heard_at),
        mention.in_reply_to,
        dump([*mention.hashtags]) if mention.hashtags else "[]",
        dump(list(mention.handles)) if mention.handles else "[]",
        mention.counts.replies,
        mention.counts.likes,
        mention.counts.shares,
        mention.counts.views,
        mention.to_us,
        mention.by_us,
        mention.words_key,
    )


def add_to_territories(db: sqlite3.Connection, mention: int, territories: Iterable[int]) -> bool:
    """Take a known mention into territories; tell whether it was not in one of them. Inside ``writing``."""
    before = db.total_changes
    db.executemany(
        "INSERT OR IGNORE INTO mention_territories (territory, mention) VALUES (?, ?)",
        [(territory, mention) for territory in territories],
    )
    return db.total_changes > before


def add_hearings(db: sqlite3.Connection, source: int, mentions: Iterable[int], now: datetime) -> int:
    """Note that a source carried these mentions; return for how many that was new. Inside ``writing``."""
    before = db.total_changes
    at = to_ms(now)
    db.executemany(
        "INSERT OR IGNORE INTO hearings (source, mention, heard_at) VALUES (?, ?, ?)",
        [(source, mention, at) for mention in mentions],
    )
    return db.total_changes - before


def add_keys(db: sqlite3.Connection, names: Iterable[tuple[int, int]]) -> None:
    """Remember further names (key, mention); a name that is taken stays where it is. Inside ``writing``."""
    db.executemany("INSERT OR IGNORE INTO mention_keys (key, mention) VALUES (?, ?)", names)


MOST_WORDINGS = 20
"""Old wordings kept of one mention: the first, and the last nineteen. A counter in a text changes at every poll."""


def keep_wording(db: sqlite3.Connection, mention: int, now: datetime) -> None:
    """Keep what a mention says at this moment, which is about to be replaced. To be called inside ``writing``.

    A wording that is kept already, as when a server answers now this and now that, is not kept twice.
    """
    db.execute(
        """
        INSERT OR IGNORE INTO wordings (mention, replaced_at, title, text)
        SELECT m.id, ?2, m.title, m.text FROM mentions AS m WHERE m.id = ?1 AND NOT EXISTS (
            SELECT 1 FROM wordings AS w WHERE w.mention = m.id AND w.title = m.title AND w.text = m.text
        )
        """,
        (mention, to_ms(now)),
    )
    db.execute("UPDATE mentions SET edited_at = ? WHERE id = ?", (to_ms(now), mention))
    db.execute(
        """
        DELETE FROM wordings WHERE mention = ?1 AND replaced_at IN (
            SELECT replaced_at FROM wordings WHERE mention = ?1
            AND replaced_at > (SELECT min(replaced_at) FROM wordings WHERE mention = ?1)
            ORDER BY replaced_at DESC LIMIT -1 OFFSET ?2
        )
        """,
        (mention, MOST_WORDINGS - 1),
    )


@dataclass(frozen=True, slots=True)
class NewWording:
    """What a mention says now, with all that is read from its words."""

    title: str
    text: str
    html: str
    language: str | None
    hashtags: tuple[str, ...]
    handles: tuple[str, ...]
    words_key: int | None


def change_wording(db: sqlite3.Connection, mention: int, new: NewWording) -> None:
    """Put an edited text in the place of the old one, in the full-text index too. Inside ``writing``."""
    _index(
        db,
        mention,
        "INSERT INTO mentions_text (mentions_text, rowid, title, text, author) VALUES ('delete', ?, ?, ?, ?)",
    )
    db.execute(
        "UPDATE mentions SET title = ?, text = ?, html = ?, language = ?, hashtags = ?, handles = ?, words_key = ? "
        "WHERE id = ?",
        (
            new.title,
            new.text,
            new.html,
            new.language,
            dump(list(new.hashtags)),
            dump(list(new.handles)),
            new.words_key,
            mention,
        ),
    )
    _index(db, mention, "INSERT INTO mentions_text (rowid, title, text, author) VALUES (?, ?, ?, ?)")


def _index(db: sqlite3.Connection, mention: int, statement: str) -> None:
    row = db.execute("SELECT id, title, text, author FROM mention_words WHERE id = ?", (mention,)).fetchone()
    db.execute(statement, tuple(row))


def change_counts(db: sqlite3.Connection, mention: int, counts: Counts) -> None:
    """Store public counts as last heard. Inside ``writing``."""
    db.execute(
        "UPDATE mentions SET replies = ?, likes = ?, shares = ?, views = ? WHERE id = ?",
        (counts.replies, counts.likes, counts.shares, counts.views, mention),
    )


def set_parent(db: sqlite3.Connection, mention: int, parent: int, *, to_us: bool) -> None:
    """Link an answer to what it answers, now that this was heard too. Inside ``writing``."""
    db.execute("UPDATE mentions SET parent = ?, to_us = max(to_us, ?) WHERE id = ?", (parent, to_us, mention))


def tell_answered(db: sqlite3.Connection, answers: Mapping[int, str]) -> None:
    """Store what these mentions answer (id or URL), where nobody told before. Inside ``writing``."""
    db.executemany(
        "UPDATE mentions SET in_reply_to = ? WHERE id = ? AND in_reply_to IS NULL",
        [(reference, mention) for mention, reference in answers.items()],
    )


_COPIES_LOOKED_AT = 20


def conversations_of_copies(db: sqlite3.Connection, words_keys: Iterable[int]) -> list[int]:
    """Return some conversations (20 for each text) that hold the very same words as others, newest first.

    Those are enough to be ranked anew: in a wave of copies each arrival would otherwise touch all before it.
    """
    copied = db.execute(
        """SELECT value FROM json_each(?)
           WHERE (SELECT count(*) FROM (SELECT 1 FROM mentions WHERE words_key = value LIMIT 2)) = 2""",
        (dump([*words_keys]),),
    ).fetchall()
    return [
        row[0]
        for (words_key,) in copied
        for row in db.execute(
            "SELECT DISTINCT conversation FROM mentions WHERE words_key = ? ORDER BY id DESC LIMIT ?",
            (words_key, _COPIES_LOOKED_AT),
        )
    ]


def conversation_of(db: sqlite3.Connection, mention: int) -> int | None:
    """Return the conversation a mention is in, None for one that is not stored."""
    row = db.execute("SELECT conversation FROM mentions WHERE id = ?", (mention,)).fetchone()
    return None if row is None else int(row[0])
