"""What a person pastes to add sources, read into what they are. No Qt."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.browser import may_be_opened
from storage.errors import DuplicateSourceError
from storage.records.sources import SourceKind
from storage.sources import add_source


@dataclass(frozen=True, slots=True)
class NewSource:
    """A source about to be added."""

    kind: SourceKind
    location: str


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding: ids of the new sources, and how many were listened to already."""

    ids: tuple[int, ...]
    known: int


def read_pasted(text: str) -> tuple[tuple[NewSource, ...], tuple[str, ...]]:
    """Return the sources in a pasted text, one a line or parted by spaces, and what was not understood.

    An address without ``https://`` gets it when it looks like one; a path must exist on this machine.
    """
    found: dict[str, NewSource] = {}
    strange: list[str] = []
    for line in text.splitlines():
        path = _path(line.strip())
        parts = [line.strip()] if path is not None else line.split()
        for part in parts:
            source = path if path is not None else _address(part)
            if source is None:
                strange.append(part)
            else:
                found[source.location] = source
    return tuple(found.values()), tuple(strange)


def _path(text: str) -> NewSource | None:
    if not text.startswith(("/", "~", "file://")) and not (len(text) > 2 and text[1:3] in (":\\", ":/")):
        return None
    try:
        path = Path(text.removeprefix("file://")).expanduser()
        if path.is_dir():
            return NewSource(SourceKind.FOLDER, str(path.absolute()))
        if path.is_file():
            return NewSource(SourceKind.FILE, str(path.absolute()))
    except (OSError, ValueError, RuntimeError):
        # A RuntimeError: "~somebody" who has no home here.
        return None
    return None


def _address(text: str) -> NewSource | None:
    for candidate in (text.replace("feed://", "https://", 1), f"https://{text}"):
        if may_be_opened(candidate) and "." in candidate.removeprefix("https://").split("/")[0] + (
            "." if candidate == text else ""
        ):
            return NewSource(SourceKind.FEED, candidate)
    return None


def add_all(
    db: sqlite3.Connection,
    sources: tuple[NewSource, ...],
    *,
    territory: int | None,
    allow_private: bool,
    now: datetime,
) -> Added:
    """Add these sources; one that is listened to already is counted, not an error."""
    ids: list[int] = []
    known = 0
    for source in sources:
        try:
            ids.append(
                add_source(
                    db,
                    kind=source.kind,
                    location=source.location,
                    territory=territory,
                    allow_private=allow_private,
                    now=now,
                )
            )
        except DuplicateSourceError:
            known += 1
    return Added(tuple(ids), known)
