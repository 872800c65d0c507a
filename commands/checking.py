"""``causerie check``: is the file sound, are there backups, which versions are these: what a bug report needs."""

from __future__ import annotations

import importlib.metadata
import platform
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from commands.options import shared
from commands.session import Session
from listeners.log_file import logs_folder
from storage.backups import back_up, backups_folder
from storage.check import CheckReport
from storage.check import check as check_storage
from storage.opening import database_path
from storage.records.words import words

_LIBRARIES = ("PySide6-Essentials", "sqlite-utils", "feedparser", "APScheduler", "aiohttp", "lxml", "nh3", "msgspec")


class BackupLine(msgspec.Struct, frozen=True):
    """One backup."""

    day: str
    path: str
    bytes: int


class CheckDocument(msgspec.Struct, frozen=True):
    """All that a bug report needs, and nothing that was heard; counts are null where damage hides them."""

    sound: bool
    problems: tuple[str, ...]
    broken_links: int
    path: str
    bytes: int
    schema: int
    sqlite: str
    version: str
    python: str
    platform: str
    libraries: dict[str, str]
    backups: tuple[BackupLine, ...]
    logs: tuple[str, ...]
    sources: int | None
    failing_sources: int | None
    mentions: int | None
    conversations: int | None
    people: int | None
    acts: int | None
    drafts: int | None


@click.command()
@click.option("--backup", is_flag=True, help="Make today's backup first.")
@shared
def check(session: Session, *, backup: bool) -> None:
    """Check the database, list the backups and the versions."""
    backups = backups_folder(session.data)
    with session.database() as db:
        path = database_path(session.data)
        if backup:
            back_up(path, backups, session.now())
        document = _document(check_storage(db, path, backups), logs_folder(session.data))
    session.show(document, lambda: _lines(session, document))


def _document(report: CheckReport, logs: Path) -> CheckDocument:
    kept = report.kept
    return CheckDocument(
        sound=report.sound,
        problems=report.problems,
        broken_links=report.broken_links,
        path=str(report.path),
        bytes=report.size + report.log_size,
        schema=report.schema,
        sqlite=report.sqlite,
        version=importlib.metadata.version("causerie"),
        python=platform.python_version(),
        platform=platform.platform(),
        libraries={name: importlib.metadata.version(name) for name in _LIBRARIES},
        backups=tuple(BackupLine(b.day.isoformat(), str(b.path), b.size) for b in report.backups),
        logs=tuple(str(path) for path in sorted(logs.glob("*.log"))),
        sources=kept.sources if kept is not None else None,
        failing_sources=kept.failing_sources if kept is not None else None,
        mentions=kept.mentions if kept is not None else None,
        conversations=kept.conversations if kept is not None else None,
        people=kept.people if kept is not None else None,
        acts=kept.acts if kept is not None else None,
        drafts=kept.drafts if kept is not None else None,
    )


def _lines(session: Session, document: CheckDocument) -> Iterator[str]:
    if document.sound:
        yield session.say(words("Commands", "The database is sound."))
    else:
        yield session.say(words("Commands", "The database is damaged: restore a backup from the window or by hand."))
        yield from document.problems
    yield f"causerie {document.version}, schema {document.schema}, SQLite {document.sqlite}"
    yield f"Python {document.python}, {document.platform}"
    yield f"{document.path}  {document.bytes:,} bytes"
    yield from document.logs
    yield from (f"{backup.day}  {backup.path}" for backup in document.backups)
