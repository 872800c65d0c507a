"""A database of an older schema whose lists name accounts by their handles takes ids beside them."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.follows import Direction, add_follows, drop_unlisted, follow_facts
from storage.opening import connect, database_path, prepare
from tests.storage.house import HOUR, NOON

DATABASES = Path(__file__).resolve().parents[1] / "databases"


@pytest.mark.parametrize("schema", ["schema-0001", "schema-0014"])
def test_lists_are_kept_and_whoever_is_named_by_her_id_is_not_new(tmp_path: Path, schema: str) -> None:
    shutil.copy(DATABASES / f"{schema}.sqlite", database_path(tmp_path))
    with closing(sqlite3.connect(database_path(tmp_path))) as old, old:
        old.execute("UPDATE identities SET network = 'x', handle = 'lea' WHERE id = (SELECT min(id) FROM identities)")
        listed = [("followers", "x", "elan", name, 0) for name in ("lea", "bo")]
        old.executemany("INSERT INTO follow_lists VALUES (?, ?, ?, ?, ?)", listed)

    with closing(connect(prepare(tmp_path), durable=True)) as db:
        before = follow_facts(db).followers
        assert len(before) == 1
        added = add_follows(db, Direction.FOLLOWERS, "x", "elan", ["1"], now=NOON, handles={"1": "Lea"})
        assert added == []
        assert follow_facts(db).followers == before
        assert drop_unlisted(db, Direction.FOLLOWERS, "x", "elan", now=NOON + HOUR) == [("1", "Lea"), ("bo", None)]
