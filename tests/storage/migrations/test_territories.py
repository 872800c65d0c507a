"""What schema 1 knew of territories, after the migration that lets them be removed."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from storage.opening import connect, database_path, prepare
from storage.sources import change_source, source
from storage.territories import add_territory, all_territories, remove_territory, territory
from storage.voices import all_voices
from tests.storage.house import NOON

FIRST = Path(__file__).resolve().parents[1] / "databases" / "schema-0001.sqlite"


@pytest.fixture
def migrated(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    path = database_path(tmp_path)
    shutil.copy(FIRST, path)
    with closing(sqlite3.connect(path)) as old, old:
        old.execute("UPDATE sources SET territory = 1")
        old.execute("UPDATE mentions SET source = NULL WHERE id = 2")
    with closing(connect(prepare(tmp_path), durable=True)) as db:
        yield db


def test_everything_about_a_territory_is_still_there(migrated: sqlite3.Connection) -> None:
    (forum,) = all_territories(migrated)

    assert (forum.id, forum.name, forum.query, forum.why, forum.language) == (1, "Forum", "box OR fibre", "aider", "fr")
    assert forum.tone == ""
    assert source(migrated, 1).territory == 1
    assert all_voices(migrated)[0].territory == 1
    assert migrated.execute("SELECT count(*) FROM mention_territories").fetchone()[0] == 2


def test_what_no_source_carried_counts_as_put_there(migrated: sqlite3.Connection) -> None:
    assert [tuple(row) for row in migrated.execute("SELECT * FROM mentions_placed")] == [(1, 2)]


def test_references_go_to_the_table_made_anew(migrated: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        change_source(migrated, 1, territory=99)
    remove_territory(migrated, 1, NOON)
    again = add_territory(migrated, name="Forum", now=NOON)

    assert again == 2
    assert territory(migrated, again).name == "Forum"
    assert migrated.execute("PRAGMA foreign_key_check").fetchall() == []
