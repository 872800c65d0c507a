"""The seventeenth schema, made from a database in which lists were imported before it."""

from __future__ import annotations

import shutil
import sqlite3
from collections import deque
from contextlib import closing
from pathlib import Path

from storage.import_undo import undo_run
from storage.mentions import next_mention_id
from storage.opening import connect, database_path, prepare
from tests.storage.house import DAY, NOON

KEPT = Path(__file__).resolve().parents[1] / "databases" / "schema-0016.sqlite"

BEFORE = """
    INSERT INTO import_runs (id, uid, file, preset, state, started_at, ended_at) VALUES
        (1, 'one', 'f', 'p', 'done', 1000, 1001), (2, 'two', 'f', 'p', 'done', 2000, 2001);
    INSERT INTO import_follows (run, direction, network, account, other) VALUES
        (1, 'followers', 'mastodon', 'us', 'ann'), (1, 'followers', 'mastodon', 'us', 'ben'),
        (2, 'followers', 'mastodon', 'us', 'cat');
    INSERT INTO import_unlisted (run, direction, network, account, other) VALUES
        (2, 'followers', 'mastodon', 'us', 'ann');
    INSERT INTO follow_lists (direction, network, account, other, heard_at) VALUES
        ('followers', 'mastodon', 'us', 'ben', 2000), ('followers', 'mastodon', 'us', 'cat', 2000),
        ('following', 'mastodon', 'us', 'dan', 1000);
    INSERT INTO import_carried (run, new, first, last) VALUES (1, 1, 40, 44);
"""


def migrated(folder: Path) -> sqlite3.Connection:
    shutil.copy(KEPT, database_path(folder))
    with closing(sqlite3.connect(database_path(folder))) as old:
        old.executescript(BEFORE)
    return connect(prepare(folder), durable=True)


def test_it_is_known_on_which_lists_earlier_imports_named_people(tmp_path: Path) -> None:
    with closing(migrated(tmp_path)) as db:
        rows = db.execute("SELECT run, direction, network, account, whole FROM import_lists ORDER BY 1, 2").fetchall()

    assert [tuple(row) for row in rows] == [
        (1, "followers", "mastodon", "us", 0),
        (1, "following", "mastodon", "us", 0),
        (2, "followers", "mastodon", "us", 1),
    ]


def test_earlier_imports_undone_leave_nobody(tmp_path: Path) -> None:
    with closing(migrated(tmp_path)) as db:
        for uid in ("one", "two"):
            deque(undo_run(db, uid, NOON + DAY), maxlen=0)

        assert [row[0] for row in db.execute("SELECT other FROM follow_lists WHERE direction = 'followers'")] == []


def test_ids_that_an_import_gave_are_given_to_no_other(tmp_path: Path) -> None:
    with closing(migrated(tmp_path)) as db:
        assert next_mention_id(db) == 45
