from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from storage.drafts import draft, ready_drafts
from storage.opening import connect, database_path, prepare
from storage.snippets import all_snippets

FIRST = Path(__file__).resolve().parents[1] / "databases" / "schema-0001.sqlite"


def test_drafts_of_before_stay_and_none_is_ready(tmp_path: Path) -> None:
    path = database_path(tmp_path)
    shutil.copy(FIRST, path)
    with closing(sqlite3.connect(path)) as old:
        before = old.execute("SELECT conversation, text FROM drafts").fetchall()
    with closing(connect(prepare(tmp_path), durable=True)) as db:
        assert [(one.conversation, one.text) for talk, _ in before if (one := draft(db, talk))] == before
        assert before
        assert (ready_drafts(db), all_snippets(db)) == ([], [])
