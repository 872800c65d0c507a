"""A database filled directly by SQL, for tests of whatever reads it; no hearing needed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from storage.encoding import to_ms
from storage.opening import connect, prepare, writing
from storage.records.mentions import PostKind
from storage.records.reasons import Reason
from storage.records.sources import SourceKind
from storage.records.words import words
from storage.sources import add_source

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
"""A Friday; the "now" of most tests."""

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@dataclass
class House:
    """A prepared database with one connection, and what to fill it with."""

    path: Path
    db: sqlite3.Connection
    _made: int = field(default=0)

    def source(self, location: str = "https://example.org/feed", *, hears: str = "unknown", title: str = "") -> int:
        """Add a feed."""
        added = add_source(self.db, kind=SourceKind.FEED, location=location, title=title, now=NOON)
        self.db.execute("UPDATE source_health SET hears = ? WHERE source = ?", (hears, added))
        return added

    def identity(self, handle: str = "lea", *, network: str = "mastodon", name: str = "", ours: bool = False) -> int:
        """Return the account of that handle, made with a person of its own the first time."""
        row = self.db.execute(
            "SELECT id FROM identities WHERE network = ? AND stable_id = ?", (network, f"id:{handle}")
        ).fetchone()
        if row is not None:
            return int(row[0])
        name = name or handle.title()
        with writing(self.db):
            person = self.db.execute(
                "INSERT INTO people (uid, name) VALUES (?, ?)", (f"person-{network}-{handle}", name)
            ).lastrowid
            return int(
                self.db.execute(
                    "INSERT INTO identities (person, network, stable_id, handle, name, ours) VALUES (?, ?, ?, ?, ?, ?)",
                    (person, network, f"id:{handle}", handle, name, ours),
                ).lastrowid
                or 0
            )

    def person(self, handle: str = "lea", *, network: str = "mastodon") -> int:
        """Return the person behind an account."""
        identity = self.identity(handle, network=network)
        return int(self.db.execute("SELECT person FROM identities WHERE id = ?", (identity,)).fetchone()[0])

    def conversation(self, title: str = "La fibre à Nantes", *, at: datetime = NOON) -> int:
        """Make an empty conversation."""
        self._made += 1
        return int(
            self.db.execute(
                "INSERT INTO conversations (uid, title, network, first_at, last_at) VALUES (?, ?, 'mastodon', ?, ?)",
                (f"conversation-{self._made}", title, to_ms(at), to_ms(at)),
            ).lastrowid
            or 0
        )

    def mention(
        self,
        text: str = "Ma box clignote, que faire ?",
        *,
        conversation: int | None = None,
        handle: str | None = "lea",
        network: str = "mastodon",
        at: datetime = NOON - HOUR,
        to_us: bool = False,
        by_us: bool = False,
        source: int | None = None,
        parent: int | None = None,
        title: str = "",
        territories: Sequence[int] = (),
        hashtags: Sequence[str] = (),
        handles: Sequence[str] = (),
    ) -> int:
        """Store a mention with its full-text row, and bring its conversation's numbers up to date."""
        with writing(self.db):
            thread = self.conversation(title or text[:40], at=at) if conversation is None else conversation
            author = None if handle is None else self.identity(handle, network=network)
            values = {
                "author": author, "conversation": thread, "source": source, "parent": parent, "network": network,
                "kind": PostKind.POST.value, "title": title, "text": text,
                "published": to_ms(at), "heard_at": to_ms(at + MINUTE), "hashtags": json.dumps(list(hashtags)),
                "handles": json.dumps(list(handles)), "to_us": to_us, "by_us": by_us,
            }  # fmt: skip
            added = self.db.execute(
                """INSERT INTO mentions (heard_as, url, network, kind, author, conversation, source, parent, title,
                       text, html, language, published, heard_at, hashtags, handles, to_us, by_us)
                   VALUES ('', NULL, :network, :kind, :author, :conversation, :source, :parent, :title, :text, '',
                       'fr', :published, :heard_at, :hashtags, :handles, :to_us, :by_us)""",
                values,
            ).lastrowid
            mention = int(added or 0)
            self.db.execute(
                "UPDATE mentions SET heard_as = ?1, url = ?2 WHERE id = ?3",
                (f"guid-{mention}", f"https://example.org/@{handle}/{mention}", mention),
            )
            self._connect(mention, thread, source, territories, at)
        return mention

    def _connect(self, mention: int, thread: int, source: int | None, territories: Sequence[int], at: datetime) -> None:
        self.db.execute(
            """INSERT INTO mentions_text (rowid, title, text, author)
               SELECT id, title, text, author FROM mention_words WHERE id = ?""",
            (mention,),
        )
        if source is not None:
            self.db.execute("INSERT INTO hearings VALUES (?, ?, ?)", (source, mention, to_ms(at)))
        self.db.executemany(
            "INSERT INTO mention_territories VALUES (?, ?)", [(territory, mention) for territory in territories]
        )
        self.db.execute(
            """UPDATE conversations SET (mentions, people, first_at, last_at) =
                   (SELECT count(*), count(DISTINCT author), min(published), max(published) FROM mentions
                    WHERE conversation = conversations.id) WHERE id = ?""",
            (thread,),
        )

    def conversation_of(self, mention: int) -> int:
        """Return where a mention stands."""
        return int(self.db.execute("SELECT conversation FROM mentions WHERE id = ?", (mention,)).fetchone()[0])

    def count(self, table: str) -> int:
        """Return how many rows a table has."""
        return int(self.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - our own names


@contextmanager
def house(folder: Path) -> Iterator[House]:
    """Prepare a database in a folder and close it at the end."""
    path = prepare(folder)
    db = connect(path, durable=False)
    try:
        yield House(path, db)
    finally:
        db.close()


def reason(name: str = "asks", points: int = 10, mentions: Sequence[int] = ()) -> Reason:
    """Return a reason as ranking gives one."""
    said = words("Reasons", "She asks a question, {name}.").given(name=name)
    return Reason(name, points, said, words("Reasons", "Question"), tuple(mentions), ("que faire",))
