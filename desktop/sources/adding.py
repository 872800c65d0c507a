"""What a person pastes to add sources, read into what they are, and lists of feeds taken in. No Qt."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.browser import may_be_opened
from storage.errors import DuplicateSourceError
from storage.records.sources import SourceKind
from storage.records.words import Words
from storage.source_decisions import deciding
from storage.sources import add_source

if TYPE_CHECKING:
    from listeners.discovery.ways import Candidate

_LOOKED_AT = 4_096
"""Bytes or characters in which a list of feeds says what it is."""
_LARGEST = 10_000_001
"""Bytes of a file that are read: a list that has them all is refused as too large."""


@dataclass(frozen=True, slots=True)
class NewSource:
    """A source about to be added."""

    kind: SourceKind
    location: str


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding.

    Attributes:
        ids: of the new sources. known: how many were listened to already.
        refused: lines of a list that became no source, each with its title and why.
        decision: its id in the log, for undo; None when nothing was added.
        strange: what was pasted and is neither an address nor on this machine; then nothing was added.
    """

    ids: tuple[int, ...] = ()
    known: int = 0
    refused: tuple[tuple[str, Words], ...] = ()
    strange: tuple[str, ...] = ()
    decision: str | None = None


def add_pasted(
    db: sqlite3.Connection, text: str, name: str, *, territory: int | None, allow_private: bool, now: datetime
) -> Added:
    """Add what a person pasted: addresses and paths, or a list of feeds (OPML) itself, refused under its ``name``."""
    if is_list(text):
        return add_list(db, text.encode("utf-8", "replace"), name, territory, now)
    sources, strange = read_pasted(text)
    if strange:
        return Added(strange=strange)
    return add_all(db, sources, territory=territory, allow_private=allow_private, now=now)


def feeds_of_page(text: str, most: int) -> tuple[Candidate, ...]:
    """Return feeds that belong to the one address pasted, at most so many; none where it is a feed's, or several."""
    from listeners.discovery.registry import feeds_by_address  # noqa: PLC0415 - all networks' rules

    sources = () if is_list(text) else read_pasted(text)[0]
    return tuple(feeds_by_address(sources[0].location)[:most]) if len(sources) == 1 else ()


def is_list(text: str) -> bool:
    """Tell whether a pasted text is a list of feeds itself (OPML)."""
    return "<opml" in text[:_LOOKED_AT].lower()


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
    """Add these sources; one that is listened to already is counted, not an error.

    A file that is a list of feeds (OPML) is no source: its feeds are added.
    """
    known = 0
    refused: list[tuple[str, Words]] = []
    with deciding(db, (), now) as decided:
        for source in sources:
            listed = _listed(db, source, territory, now)
            if listed is not None:
                known += listed.known
                refused += listed.refused
                continue
            try:
                add_source(
                    db,
                    kind=source.kind,
                    location=source.location,
                    territory=territory,
                    allow_private=allow_private,
                    now=now,
                )
            except DuplicateSourceError:
                known += 1
    return Added(decided.added, known, tuple(refused), decision=decided.decision)


def _listed(db: sqlite3.Connection, source: NewSource, territory: int | None, now: datetime) -> Added | None:
    """Take in a file that is a list of feeds; None when it is something else."""
    if source.kind is not SourceKind.FILE:
        return None
    try:
        with Path(source.location).open("rb") as file:
            body = file.read(_LARGEST)
    except OSError:
        return None  # the first check says what is wrong with it
    if b"<opml" not in body[:_LOOKED_AT].lower():
        return None
    return _taken(db, body, Path(source.location).name, territory, now)


def add_list(db: sqlite3.Connection, body: bytes, name: str, territory: int | None, now: datetime) -> Added:
    """Add the feeds of a list (OPML); what is wrong with the list as a whole is refused under its ``name``."""
    with deciding(db, (), now) as decided:
        added = _taken(db, body, name, territory, now)
    return replace(added, decision=decided.decision)


def _taken(db: sqlite3.Connection, body: bytes, name: str, territory: int | None, now: datetime) -> Added:
    from listeners.parsing.failures import ParseFailure  # noqa: PLC0415 - lxml only where a list is read
    from listeners.subscriptions.outlines import read_opml  # noqa: PLC0415 - the same
    from listeners.subscriptions.taking import take_in  # noqa: PLC0415 - the same

    try:
        found = read_opml(body)
    except ParseFailure as failure:
        return Added((), 0, ((name, failure.words),))
    taken = take_in(db, found, territory=territory, now=now)
    return Added(taken.added, len(taken.known), tuple((one.text, one.words) for one in taken.refused))
