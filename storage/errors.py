"""What can be wrong with the file, in words for the person. ``sqlite3``'s errors end here."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.records.words import Words, words

_MARK = re.compile(r"\{(\w+)\}")


class StorageError(Exception):
    """The file cannot be used as asked; ``words`` says what, where and what to do."""

    def __init__(self, said: Words) -> None:
        super().__init__(said)
        self.words = said

    def __str__(self) -> str:
        """Return the sentence in English with its values, for logs and tracebacks."""
        return _MARK.sub(lambda mark: str(self.words.args.get(mark[1], mark[0])), self.words.source)


class NotOurFileError(StorageError):
    """The file is not a database, or another program's."""


class NewerSchemaError(StorageError):
    """A newer Causerie wrote the file."""


class LockedError(StorageError):
    """Another process has held the write lock for longer than the busy timeout."""


class FullDiskError(StorageError):
    """There is no room left to write."""


class ReadOnlyError(StorageError):
    """The file or its folder may not be written."""


class DamagedError(StorageError):
    """SQLite finds the file malformed."""


class NotFoundError(StorageError):
    """What was asked for by id is not stored."""


class DuplicateSourceError(StorageError):
    """The location is listened to already."""


class DuplicateNameError(StorageError):
    """A territory, a voice or an account of that name exists already."""


class NotUndoableError(StorageError):
    """The act was taken back already, is too old, or is itself an undo."""


class OurOwnError(StorageError):
    """What was asked is not done to who speaks for us."""


def translated(error: sqlite3.Error, path: Path | str) -> StorageError:
    """Return our error for SQLite's, by its result code; ``path`` is named in the sentence."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    where = str(path)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        said = words("Storage", "{path} is in use by another program: close it, then try again.")
        return LockedError(said.given(path=where))
    if code == sqlite3.SQLITE_FULL:
        said = words("Storage", "The disk that holds {path} is full: make room, then try again. Nothing was lost.")
        return FullDiskError(said.given(path=where))
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        said = words("Storage", "{path} cannot be written: check the folder's permissions, or choose another folder.")
        return ReadOnlyError(said.given(path=where))
    if code == sqlite3.SQLITE_NOTADB:
        said = words(
            "Storage", "{path} is not a Causerie database: choose another data folder, or move that file away."
        )
        return NotOurFileError(said.given(path=where))
    if code == sqlite3.SQLITE_CORRUPT:
        said = words("Storage", "{path} is damaged: restore a copy from the backups folder beside it.")
        return DamagedError(said.given(path=where))
    said = words("Storage", "{path} could not be used: {detail}.")
    return StorageError(said.given(path=where, detail=str(error)))


@contextmanager
def speaking(path: Path | str) -> Iterator[None]:
    """Turn ``sqlite3.Error`` inside the block into ``StorageError``; programming errors pass as they are.

    Raises:
        StorageError: for every failure that is the environment's.
    """
    try:
        yield
    except (sqlite3.OperationalError, sqlite3.DatabaseError) as error:
        if isinstance(error, (sqlite3.ProgrammingError, sqlite3.IntegrityError)):
            raise
        raise translated(error, path) from error
