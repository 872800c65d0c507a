from __future__ import annotations

from contextlib import closing

from storage.opening import connect
from storage.past import past_changed, past_mark
from storage.removal import remove_mentions
from storage.territories import add_territory, remove_territory
from tests.storage.house import NOON, House


def test_what_this_connection_adds_leaves_the_mark(home: House) -> None:
    before = past_mark(home.db)
    home.mention()

    assert past_mark(home.db) == before


def test_what_is_removed_or_moved_changes_it(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    mention = home.mention(territories=[forum])
    marks = [past_mark(home.db)]
    remove_territory(home.db, forum, NOON)
    marks.append(past_mark(home.db))
    remove_mentions(home.db, [mention])
    marks.append(past_mark(home.db))
    past_changed(home.db)
    marks.append(past_mark(home.db))

    assert len(set(marks)) == 4


def test_whatever_another_connection_writes_changes_it(home: House) -> None:
    before = past_mark(home.db)
    with closing(connect(home.path, durable=True)) as other:
        other.execute("INSERT INTO facts VALUES ('other', '1')")

    assert past_mark(home.db) != before
