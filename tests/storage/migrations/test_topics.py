"""A database of the first schema, with acts in its log, takes topics and ideas."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from storage.ideas import ideas, keep_idea
from storage.journal import acts
from storage.opening import connect, database_path, prepare
from storage.topics import announced_topics, topic_stances
from tests.storage.house import NOON

FIRST = Path(__file__).resolve().parents[1] / "databases" / "schema-0001.sqlite"


def test_the_log_is_kept_and_found_by_its_kind(tmp_path: Path) -> None:
    shutil.copy(FIRST, database_path(tmp_path))

    with closing(connect(prepare(tmp_path), durable=True)) as db:
        assert [act.kind for act in acts(db, limit=9)] == ["undo", "snooze", "reply"]
        assert (announced_topics(db), topic_stances(db), ideas(db)) == ((), (), ())
        keep_idea(db, text="Write of it", mention=1, now=NOON)
        assert [idea.text for idea in ideas(db)] == ["Write of it"]
        plan = db.execute("EXPLAIN QUERY PLAN SELECT document FROM log WHERE kind = 'idea' ORDER BY seq").fetchall()
        assert "log_by_kind" in plan[0]["detail"]
