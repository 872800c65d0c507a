"""The state of what is kept, for ``causerie check`` and for a bug report: figures, never content."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from storage.backups import RestorePoint, quick_check, restore_points
from storage.errors import DamagedError
from storage.opening import reading


@dataclass(frozen=True, slots=True)
class Kept:
    """How many of what is kept; merged conversations and removed sources left out."""

    sources: int
    failing_sources: int
    mentions: int
    conversations: int
    people: int
    acts: int
    drafts: int


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was found.

    Attributes:
        path: the database. size, log_size: bytes of the file and of its write-ahead log.
        schema: its schema's number. sqlite: SQLite's version.
        problems: what SQLite finds wrong with the file, empty for a sound one.
        broken_links: rows that point to rows which are not there.
        backups: newest first.
        kept: how many there are of what, None where damage keeps them from being counted.
    """

    path: Path
    size: int
    log_size: int
    schema: int
    sqlite: str
    problems: tuple[str, ...]
    broken_links: int
    backups: tuple[RestorePoint, ...]
    kept: Kept | None

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong with the file."""
        return not self.problems and not self.broken_links


def check(db: sqlite3.Connection, path: Path, backups: Path) -> CheckReport:
    """Look through the whole database; takes seconds on a large one.

    Args:
        db: any connection to it.
        path: where it lies.
        backups: the folder of its copies.

    Raises:
        StorageError: the file cannot be read at all.
    """
    problems = quick_check(db)
    with reading(db):
        schema = int(db.execute("PRAGMA user_version").fetchone()[0])
        links = 0 if problems else len(db.execute("PRAGMA foreign_key_check").fetchall())
    log = path.with_name(f"{path.name}-wal")
    return CheckReport(
        path=path,
        size=path.stat().st_size,
        log_size=log.stat().st_size if log.exists() else 0,
        schema=schema,
        sqlite=sqlite3.sqlite_version,
        problems=problems,
        broken_links=links,
        backups=tuple(restore_points(backups)),
        kept=_kept(db),
    )


def _kept(db: sqlite3.Connection) -> Kept | None:
    try:
        with reading(db):
            row = db.execute(
                """SELECT (SELECT count(*) FROM sources WHERE removed_at IS NULL),
                       (SELECT count(*) FROM source_health JOIN sources ON sources.id = source_health.source
                        WHERE removed_at IS NULL AND error_kind IS NOT NULL),
                       (SELECT count(*) FROM mentions),
                       (SELECT count(*) FROM conversations WHERE merged_into IS NULL),
                       (SELECT count(*) FROM people), (SELECT count(*) FROM log), (SELECT count(*) FROM drafts)"""
            ).fetchone()
    except DamagedError:
        return None
    sources, failing, mentions, conversations, people, acts, drafts = row
    return Kept(sources, failing, mentions, conversations, people, acts, drafts)
