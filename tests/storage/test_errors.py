from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Iterator

import pytest

from storage import errors
from storage.errors import StorageError, speaking, translated
from storage.exports.whole_file import ExportError
from storage.records.words import words


def descendants(kind: type[StorageError]) -> Iterator[type[StorageError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from descendants(child)


@pytest.mark.parametrize("kind", [*descendants(StorageError)], ids=lambda kind: kind.__name__)
def test_every_error_carries_words_and_crosses_processes(kind: type[StorageError]) -> None:
    said = words("Storage", "{path} is {what}, {unknown}.").given(path="/data", what=3)
    error = kind(said)

    assert error.words == said
    assert str(error) == "/data is 3, {unknown}."
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (type(again), again.words) == (kind, said)


def test_the_hierarchy_is_walked() -> None:
    assert {errors.LockedError, ExportError} <= {*descendants(StorageError)}


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, errors.LockedError),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, errors.LockedError),
        (sqlite3.SQLITE_LOCKED, errors.LockedError),
        (sqlite3.SQLITE_FULL, errors.FullDiskError),
        (sqlite3.SQLITE_READONLY_DIRECTORY, errors.ReadOnlyError),
        (sqlite3.SQLITE_CANTOPEN, errors.ReadOnlyError),
        (sqlite3.SQLITE_NOTADB, errors.NotOurFileError),
        (sqlite3.SQLITE_CORRUPT_VTAB, errors.DamagedError),
        (sqlite3.SQLITE_IOERR, StorageError),
    ],
)
def test_sqlite_s_codes_become_ours_and_name_the_file(code: int, kind: type[StorageError]) -> None:
    error = sqlite3.OperationalError("as SQLite says")
    error.sqlite_errorcode = code

    ours = translated(error, "/data/causerie.sqlite")

    assert type(ours) is kind
    assert ours.words.args["path"] == "/data/causerie.sqlite"
    assert "{" not in str(ours)


def test_an_error_without_a_code_is_told_with_its_detail() -> None:
    assert "odd" in str(translated(sqlite3.DatabaseError("odd"), "x"))


def test_only_the_environment_s_errors_are_translated() -> None:
    with pytest.raises(StorageError) as told, speaking("here"):
        raise sqlite3.OperationalError("disk I/O error")
    assert isinstance(told.value.__cause__, sqlite3.OperationalError)

    for ours in (sqlite3.ProgrammingError, sqlite3.IntegrityError, KeyError):
        with pytest.raises(ours), speaking("here"):
            raise ours
