from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from storage.noted import note_down, noted
from storage.opening import connect, database_path, prepare
from storage.records.people import Noted
from tests.storage.house import NOON

FIRST = Path(__file__).resolve().parents[1] / "databases" / "schema-0001.sqlite"


def test_people_of_before_can_be_noted_about(tmp_path: Path) -> None:
    shutil.copy(FIRST, database_path(tmp_path))
    with closing(connect(prepare(tmp_path), durable=True)) as db:
        person = db.execute("SELECT min(id) FROM people").fetchone()[0]
        assert noted(db, (person,)) == {person: Noted()}
        note_down(db, person, Noted(("Press",), (), "kept"), NOON)
        assert noted(db, (person,)) == {person: Noted(("Press",), (), "kept")}
