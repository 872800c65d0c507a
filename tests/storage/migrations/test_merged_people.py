"""A database of the first schema, with acts in its log, takes merges of the people in it."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from storage.journal import undo
from storage.merging import merge_people
from storage.opening import connect, database_path, prepare
from storage.people import exchanges, person
from tests.storage.house import NOON

FIRST = Path(__file__).resolve().parents[1] / "databases" / "schema-0001.sqlite"


def test_people_of_before_can_be_merged_and_taken_apart(tmp_path: Path) -> None:
    shutil.copy(FIRST, database_path(tmp_path))
    with closing(connect(prepare(tmp_path), durable=True)) as db:
        answered = db.execute("SELECT person FROM log WHERE kind = 'reply'").fetchone()[0]
        other = db.execute("SELECT id FROM people WHERE id <> ? ORDER BY id LIMIT 1", (answered,)).fetchone()[0]
        before = exchanges(db, answered, 9), exchanges(db, other, 9)

        act = merge_people(db, other, answered, NOON)

        assert {*exchanges(db, other, 9)} == {*before[0], *before[1]}
        assert len(person(db, other).identities) == 2
        undo(db, act, NOON)
        assert (exchanges(db, answered, 9), exchanges(db, other, 9)) == before
