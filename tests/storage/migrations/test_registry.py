from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from storage.backups import quick_check
from storage.drafts import draft
from storage.facts import thread
from storage.health import health
from storage.journal import acts
from storage.migrations.registry import MIGRATIONS, SCHEMA_VERSION, Migration, migrate
from storage.opening import connect, database_path, prepare
from storage.ranks import queue
from storage.records.journal import Draft, Why
from storage.response_log import response_log
from storage.search import search
from tests.storage.house import NOON
from tests.storage.make_database import FULL, empty_tables, tables

KEPT = Path(__file__).resolve().parents[1] / "databases"


def schema_of(db: sqlite3.Connection) -> list[str]:
    rows = db.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '%sqlite%'")
    return sorted(" ".join(row[0].split()) for row in rows)


def test_a_database_of_every_schema_is_kept() -> None:
    names = [path.name for path in sorted(KEPT.glob("*.sqlite"))]

    assert names == [f"schema-{number:04}.sqlite" for number in range(1, SCHEMA_VERSION + 1)]


@pytest.mark.parametrize("name", [path.name for path in sorted(KEPT.glob("*.sqlite"))])
def test_each_is_brought_to_the_present_with_all_it_holds(tmp_path: Path, name: str) -> None:
    shutil.copy(KEPT / name, database_path(tmp_path))

    path = prepare(tmp_path)

    with closing(connect(path, durable=True)) as db, closing(connect(prepare(tmp_path / "new"), durable=True)) as new:
        assert schema_of(db) == schema_of(new)
        assert quick_check(db) == ()
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert [one.text for one in thread(db, 1)] == ["Ma box clignote, que faire ?"]
        assert [row.response_text for row in response_log(db)] == ["Redémarrez-la."]
        assert [act.kind for act in acts(db, limit=9)] == ["undo", "snooze", "reply"]
        assert [draft(db, talk) for talk in (1, 2)] == [None, Draft(2, 2, 1, Why.THANK, "Avec plaisir", NOON)]
        assert [entry.points for entry in queue(db)] == [10]
        assert [one.id for one in search(db, "fibre")] == [2]


def counts(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as db:
        return {name: db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables(db)}  # noqa: S608


def test_of_the_present_schema_a_row_of_every_table_is_kept() -> None:
    with closing(sqlite3.connect(FULL / f"schema-{SCHEMA_VERSION:04}.sqlite")) as db:
        assert empty_tables(db) == []
        assert db.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION


@pytest.mark.parametrize(
    "kept", sorted([*KEPT.glob("*.sqlite"), *FULL.glob("*.sqlite")]), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_no_table_loses_a_row(tmp_path: Path, kept: Path) -> None:
    shutil.copy(kept, database_path(tmp_path))
    before = counts(kept)

    after = counts(prepare(tmp_path))

    assert {name: after.get(name) for name in before if after.get(name, 0) < before[name]} == {}
    with closing(sqlite3.connect(database_path(tmp_path))) as db:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_source_s_pace_is_known_from_what_it_carried_before_the_second_schema(tmp_path: Path) -> None:
    shutil.copy(KEPT / "schema-0001.sqlite", database_path(tmp_path))
    with closing(sqlite3.connect(database_path(tmp_path))) as old:
        carried = old.execute(
            "SELECT published / 1000 FROM mentions JOIN hearings ON hearings.mention = mentions.id ORDER BY 1"
        ).fetchall()

    with closing(connect(prepare(tmp_path), durable=True)) as db:
        assert sorted(health(db, 1).moments) == [row[0] for row in carried]
        assert len(carried) == 2


def test_a_database_with_an_import_in_it_is_not_called_damaged(tmp_path: Path) -> None:
    """The ninth schema's table of what runs carried trips SQLite's check, though nothing is missing in it."""
    shutil.copy(KEPT / "schema-0009.sqlite", database_path(tmp_path))
    with closing(sqlite3.connect(database_path(tmp_path))) as old:
        old.execute(
            "INSERT INTO import_runs (id, uid, file, preset, state, started_at) VALUES (1, 'u', 'f', 'p', 'done', 1)"
        )
        old.execute("INSERT INTO import_carried (run, first, last, new) VALUES (1, 1, 2, 0), (1, 3, 9, 1)")
        old.commit()

    with closing(connect(prepare(tmp_path), durable=True)) as db:
        assert quick_check(db) == ()
        carried = db.execute("SELECT run, first, last, new FROM import_carried ORDER BY first").fetchall()
        assert [tuple(row) for row in carried] == [(1, 1, 2, 0), (1, 3, 9, 1)]
        db.execute("DELETE FROM import_runs")
        assert db.execute("SELECT count(*) FROM import_carried").fetchone()[0] == 0


def add_column(execute: Callable[[str], object]) -> None:
    execute("ALTER TABLE facts ADD COLUMN seen INTEGER")


def breaks_half_way(execute: Callable[[str], object]) -> None:
    execute("CREATE TABLE half (done)")
    execute("INSERT INTO nowhere VALUES (1)")


LATER = (*MIGRATIONS, Migration("0002_later", add_column))


def database(tmp_path: Path) -> sqlite3.Connection:
    return sqlite3.connect(prepare(tmp_path), isolation_level=None)


def test_only_what_is_pending_is_applied_once(tmp_path: Path) -> None:
    with closing(database(tmp_path)) as db:
        migrate(db, LATER)
        migrate(db, LATER)

        assert db.execute("PRAGMA user_version").fetchone()[0] == len(LATER)
        assert [row[1] for row in db.execute("PRAGMA table_info(facts)")] == ["name", "value", "seen"]


def test_a_step_that_fails_leaves_nothing_and_says_how_far_it_came(tmp_path: Path) -> None:
    with closing(database(tmp_path)) as db:
        with pytest.raises(sqlite3.OperationalError):
            migrate(db, (*LATER, Migration("0003_broken", breaks_half_way)))

        assert db.execute("PRAGMA user_version").fetchone()[0] == len(LATER)
        assert db.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone()[0] == 0
        assert not db.in_transaction


def test_names_are_unique_and_in_order() -> None:
    names = [step.name for step in MIGRATIONS]

    assert names == sorted(set(names))
    assert [int(name[:4]) for name in names] == [*range(1, SCHEMA_VERSION + 1)]
