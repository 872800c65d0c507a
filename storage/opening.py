"""Opening the one file: whose it is, which schema it has, and what each connection promises."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from storage.errors import NewerSchemaError, NotOurFileError, ReadOnlyError, speaking, translated
from storage.locking import exclusive
from storage.migrations.registry import SCHEMA_VERSION, migrate
from storage.records.words import words

APPLICATION_ID = 0x43415553
"""'CAUS' in the file's header, so that we never write to a stranger's database."""

FILE_NAME = "causerie.sqlite"
BUSY_TIMEOUT_SECONDS = 10.0
CACHE_KIB = 16_384
CHECKPOINT_PAGES = 8_000
"""Pages in the log (32 MB) before they are written to the file, where hearing writes: each round changes the same pages
of the indices again and again. Measured on a first poll: 8 % less CPU than with SQLite's own 1,000."""


def database_path(folder: Path) -> Path:
    """Return where the database of a data folder lies."""
    return folder / FILE_NAME


def prepare(folder: Path) -> Path:
    """Make sure that the folder holds a database of the present schema, and return its path.

    A new file is created; an older schema is copied aside with SQLite's backup call
    (``causerie.sqlite.before-N-from-M``), then migrated, under the folder's lock. Nothing is written to a file that
    is not ours.

    Raises:
        NotOurFileError: another program's database, or no database at all.
        NewerSchemaError: a newer Causerie wrote it.
        StorageError: whatever else the disk has against it.
    """
    path = database_path(folder)
    try:
        # Other accounts of the machine have no business in it; a folder that is there already is left as it was made.
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        said = words("Storage", "The data folder {path} cannot be made: {detail}. Choose another with --data.")
        raise NotOurFileError(said.given(path=str(folder), detail=error.strerror or str(error))) from error
    try:
        with speaking(path):
            if path.exists() and path.stat().st_size and schema_of(path) == SCHEMA_VERSION:
                return path
            with exclusive(folder):
                _create_or_migrate(path)
    except OSError as error:
        said = words("Storage", "{path} cannot be written: check the folder's permissions, or choose another folder.")
        raise ReadOnlyError(said.given(path=str(path))) from error
    return path


def schema_of(path: Path) -> int:
    """Return the file's schema number; 0 for an empty database that nobody owns yet. Nothing is written.

    Raises:
        NotOurFileError: another program's database, or no database at all.
        NewerSchemaError: a newer Causerie wrote it.
    """
    # Read-only: opening another program's file may not even leave a lock or a checkpoint in it.
    address = f"{path.absolute().as_uri()}?mode=ro"
    with (
        speaking(path),
        closing(sqlite3.connect(address, uri=True, timeout=BUSY_TIMEOUT_SECONDS, isolation_level=None)) as connection,
    ):
        owner = int(connection.execute("PRAGMA application_id").fetchone()[0])
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        tables = int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    if owner != APPLICATION_ID and (owner or version or tables):
        said = words(
            "Storage", "{path} is not a Causerie database: choose another data folder, or move that file away."
        )
        raise NotOurFileError(said.given(path=str(path)))
    if version > SCHEMA_VERSION:
        said = words(
            "Storage",
            "{path} was written by a newer Causerie (schema {theirs}, this one knows {ours}): install that version.",
        )
        raise NewerSchemaError(said.given(path=str(path), theirs=version, ours=SCHEMA_VERSION))
    return version


def _create_or_migrate(path: Path) -> None:
    version = schema_of(path) if path.exists() and path.stat().st_size else 0
    if version == SCHEMA_VERSION:
        return
    if version:
        _copy_aside(path, path.with_name(f"{path.name}.before-{SCHEMA_VERSION}-from-{version}"))
    with closing(sqlite3.connect(path, timeout=BUSY_TIMEOUT_SECONDS, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA synchronous = FULL")
        migrate(connection)


def _copy_aside(path: Path, copy: Path) -> None:
    """Copy the database whole, or not at all: what stands under the copy's name is never half of one.

    A copy that is there was made by an attempt that failed: it is kept, and one of now lies beside it (``-again``).
    """
    if copy.exists():
        copy = copy.with_name(f"{copy.name}-again")
    part = copy.with_name(f"{copy.name}.part")
    part.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(part)) as target:
        source.backup(target)
    part.replace(copy)


def connect(path: Path, *, durable: bool, read_only: bool = False) -> sqlite3.Connection:
    """Open a prepared database.

    Args:
        path: what ``prepare`` returned.
        durable: True where a person's acts are written (``synchronous=FULL``: acknowledged means on the disk);
            False for what can be heard again (``NORMAL``: a power cut may take the last seconds, never the file).
        read_only: refuse every write; readers never wait for the writer (WAL).

    Returns:
        A connection in autocommit mode with ``sqlite3.Row`` rows, to be used by the thread that opened it.

    Raises:
        StorageError: when the file cannot be opened.
    """
    with speaking(path):
        address = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"
        connection = sqlite3.connect(address, uri=True, timeout=BUSY_TIMEOUT_SECONDS, isolation_level=None)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        connection.execute("PRAGMA temp_store = MEMORY")
        if not durable:
            connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
    return connection


@contextmanager
def reading(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Turn what SQLite says against the statements of the block into our errors; opens no transaction.

    Raises:
        StorageError: damaged, unreadable or locked file.
    """
    try:
        yield connection
    except sqlite3.DatabaseError as error:
        if isinstance(error, (sqlite3.ProgrammingError, sqlite3.IntegrityError)):
            raise
        raise translated(error, _path_of(connection)) from error


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Hold the write lock from the first statement to the commit; roll back when the block raises.

    ``BEGIN IMMEDIATE``: a transaction that reads first and writes later fails at once under WAL when another
    process wrote in between, and no busy timeout helps. Nested use joins the transaction that is open.

    Raises:
        StorageError: locked for longer than the busy timeout, full disk, read-only file.
    """
    if connection.in_transaction:
        yield connection
        return
    with reading(connection):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            _roll_back(connection)
            raise


def _roll_back(connection: sqlite3.Connection) -> None:
    """End the transaction, if SQLite did not end it by itself (it does on a full disk)."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _path_of(connection: sqlite3.Connection) -> str:
    return str(connection.execute("PRAGMA database_list").fetchone()[2])
