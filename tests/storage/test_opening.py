from __future__ import annotations

import shutil
import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path

import pytest

from storage.errors import LockedError, NewerSchemaError, NotOurFileError, ReadOnlyError, StorageError
from storage.locking import exclusive
from storage.migrations.registry import SCHEMA_VERSION
from storage.opening import APPLICATION_ID, connect, database_path, prepare, reading, schema_of, writing
from tests.storage.house import House


def pragma(path: Path, name: str) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute(f"PRAGMA {name}").fetchone()[0])


def test_a_new_folder_gets_a_database_of_ours(tmp_path: Path) -> None:
    path = prepare(tmp_path / "new" / "folder")

    assert path == database_path(tmp_path / "new" / "folder")
    assert (pragma(path, "application_id"), pragma(path, "user_version")) == (APPLICATION_ID, SCHEMA_VERSION)
    assert schema_of(path) == SCHEMA_VERSION


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the user's own folders apart in another way")
def test_a_new_folder_is_for_its_owner_alone(tmp_path: Path) -> None:
    prepare(tmp_path / "new")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the user's own folders apart in another way")
def test_a_folder_that_was_there_stays_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared").chmod(0o750)
    prepare(tmp_path / "shared")
    assert stat.S_IMODE((tmp_path / "shared").stat().st_mode) == 0o750


def test_preparing_again_changes_nothing(home: House) -> None:
    home.source()
    home.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = home.path.read_bytes()

    assert prepare(home.path.parent) == home.path
    assert home.path.read_bytes() == before


def stranger(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE notes (text)")
        db.execute("INSERT INTO notes VALUES ('mine')")
        db.commit()


def another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA application_id = 42")


def in_wal_mode(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = WAL")
    stranger(path)


def no_database(path: Path) -> None:
    path.write_text("Dear diary, " * 100)


@pytest.mark.parametrize("make", [stranger, another_program, in_wal_mode, no_database])
def test_a_stranger_s_file_is_refused_and_untouched(tmp_path: Path, make: object) -> None:
    path = database_path(tmp_path)
    assert callable(make)
    make(path)
    before = path.read_bytes()

    with pytest.raises(NotOurFileError) as refused:
        prepare(tmp_path)

    assert refused.value.words.args["path"] == str(path)
    assert path.read_bytes() == before


def test_a_newer_schema_is_refused_and_untouched(home: House, tmp_path: Path) -> None:
    home.db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    home.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = home.path.read_bytes()

    with pytest.raises(NewerSchemaError) as refused:
        prepare(tmp_path / "data")

    assert refused.value.words.args == {"path": str(home.path), "theirs": SCHEMA_VERSION + 1, "ours": SCHEMA_VERSION}
    assert home.path.read_bytes() == before


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    database_path(tmp_path).touch()

    assert schema_of(prepare(tmp_path)) == SCHEMA_VERSION


def test_a_folder_that_cannot_be_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StorageError) as refused:
        prepare(tmp_path / "file" / "data")
    assert str(refused.value.words.args["path"]).endswith("data")


def test_a_database_where_a_folder_stands_is_said_so(tmp_path: Path) -> None:
    database_path(tmp_path).mkdir()

    with pytest.raises(StorageError):
        prepare(tmp_path)


def test_a_lock_file_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "setup.lock").mkdir()

    with pytest.raises(ReadOnlyError):
        prepare(tmp_path)


def test_a_missing_file_cannot_be_connected_to(tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyError):
        connect(tmp_path / "none.sqlite", durable=True)


def test_each_connection_keeps_its_promises(home: House) -> None:
    for durable, synchronous in ((True, 2), (False, 1)):
        with closing(connect(home.path, durable=durable)) as db:
            assert db.execute("PRAGMA synchronous").fetchone()[0] == synchronous
            assert db.execute("PRAGMA foreign_keys").fetchone()[0] == 1
            assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


class TestWriting:
    """One transaction, from the first statement to the commit."""

    def test_it_commits_at_the_end(self, home: House) -> None:
        with writing(home.db):
            home.db.execute("INSERT INTO facts VALUES ('a', '1')")

        with closing(connect(home.path, durable=False)) as other:
            assert other.execute("SELECT value FROM facts WHERE name = 'a'").fetchone()[0] == "1"

    def test_it_leaves_nothing_when_the_block_raises(self, home: House) -> None:
        def interrupted() -> None:
            with writing(home.db):
                home.db.execute("INSERT INTO facts VALUES ('a', '1')")
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            interrupted()
        assert home.db.execute("SELECT value FROM facts WHERE name = 'a'").fetchone() is None
        assert not home.db.in_transaction

    def test_inside_another_it_joins(self, home: House) -> None:
        with writing(home.db):
            with writing(home.db):
                home.db.execute("INSERT INTO facts VALUES ('a', '1')")
            assert home.db.in_transaction
            home.db.execute("ROLLBACK")
            home.db.execute("BEGIN")

        assert home.db.execute("SELECT value FROM facts WHERE name = 'a'").fetchone() is None

    def test_it_holds_the_lock_from_the_first_statement(self, home: House) -> None:
        with closing(connect(home.path, durable=False)) as other:
            other.execute("PRAGMA busy_timeout = 0")
            with writing(home.db), pytest.raises(LockedError) as refused, writing(other):
                pass
        assert refused.value.words.args == {"path": str(home.path)}

    def test_mistakes_of_ours_pass_as_they_are(self, home: House) -> None:
        with pytest.raises(sqlite3.IntegrityError), writing(home.db):
            home.db.execute("INSERT INTO facts VALUES (NULL, NULL)")
        with pytest.raises(sqlite3.ProgrammingError), reading(home.db):
            home.db.execute("SELECT ?", ())


class TestExclusive:
    """The lock that other processes see; the system lets go of it."""

    def test_a_second_one_is_refused(self, tmp_path: Path) -> None:
        with exclusive(tmp_path, "listener"), pytest.raises(LockedError), exclusive(tmp_path, "listener", wait=False):
            pass

    def test_it_is_free_again_afterwards(self, tmp_path: Path) -> None:
        for _ in range(2):
            with exclusive(tmp_path, wait=False):
                pass

    def test_names_are_apart(self, tmp_path: Path) -> None:
        with exclusive(tmp_path, "setup"), exclusive(tmp_path, "listener", wait=False):
            assert stat.S_ISREG((tmp_path / "listener.lock").stat().st_mode)


OLDEST = Path(__file__).parent / "databases" / "schema-0001.sqlite"


def names_of_copies(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.before-*"))


def breaks(_connection: sqlite3.Connection) -> None:
    raise sqlite3.OperationalError("no")


def test_an_older_file_is_copied_aside_and_no_later_attempt_touches_that_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(OLDEST, database_path(tmp_path))
    copy = f"{database_path(tmp_path).name}.before-{SCHEMA_VERSION}-from-1"
    with monkeypatch.context() as patched:
        patched.setattr("storage.opening.migrate", breaks)
        with pytest.raises(StorageError):
            prepare(tmp_path)
        assert names_of_copies(tmp_path) == [copy]
        with closing(sqlite3.connect(database_path(tmp_path))) as old:
            old.execute("INSERT INTO facts VALUES ('since', '1')")
            old.commit()
        with pytest.raises(StorageError):
            prepare(tmp_path)

    prepare(tmp_path)

    assert names_of_copies(tmp_path) == [copy, f"{copy}-again"]
    for name, since in ((copy, 0), (f"{copy}-again", 1)):
        with closing(sqlite3.connect(tmp_path / name)) as kept:
            assert kept.execute("PRAGMA user_version").fetchone()[0] == 1
            assert kept.execute("SELECT count(*) FROM facts WHERE name = 'since'").fetchone()[0] == since
