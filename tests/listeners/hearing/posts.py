"""Posts for the hearing's tests, in one line each, and an ear on a fresh database."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from listeners.heard import HeardAuthor, HeardPost
from listeners.hearing.ear import Ear
from storage.opening import connect, database_path, prepare
from storage.records.mentions import PostKind
from storage.records.sources import Source, SourceKind
from storage.sources import add_source, source

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def post(
    guid: str,
    text: str = "Does anybody know when the new brake cables are in the shops?",
    *,
    by: str = "dana",
    network: str = "mastodon",
    minutes_ago: float = 60,
    **facts: object,
) -> HeardPost:
    """Return a post of ``by``, published some minutes before NOW."""
    known: dict[str, object] = {
        "url": f"https://social.example/@{by}/{guid}",
        "author": HeardAuthor(handle=by, name=by.title()),
        "published": NOW - timedelta(minutes=minutes_ago),
        "kind": PostKind.POST,
        **facts,
    }
    return HeardPost(guid=guid, text=text, network=network, **known)  # type: ignore[arg-type]


@dataclass
class House:
    """A database with an ear on it."""

    db: sqlite3.Connection
    ear: Ear

    def source(self, name: str = "one", territory: int | None = None) -> Source:
        """Add a feed of that name."""
        location = f"https://feeds.example/{name}"
        key = add_source(self.db, kind=SourceKind.FEED, location=location, title=name, territory=territory, now=NOW)
        return source(self.db, key)

    def column(self, statement: str, *args: object) -> list[object]:
        """Return the first column of a question."""
        return [row[0] for row in self.db.execute(statement, args)]


@cache
def _empty() -> bytes:
    """An empty database, made once."""
    with tempfile.TemporaryDirectory() as folder:
        return prepare(Path(folder)).read_bytes()


def open_house(folder: Path) -> House:
    """Make a database in a folder."""
    database_path(folder).write_bytes(_empty())
    db = connect(database_path(folder), durable=False)
    return House(db, Ear(db))


@contextmanager
def passing_house() -> Iterator[House]:
    """A fresh database for one example of a property."""
    with tempfile.TemporaryDirectory() as folder:
        house = open_house(Path(folder))
        yield house
        house.db.close()
