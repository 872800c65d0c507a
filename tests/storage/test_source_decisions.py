"""What is done to sources, in the log and taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage.errors import DuplicateSourceError, NotFoundError, NotUndoableError
from storage.history import deeds
from storage.journal import acts, undo
from storage.moves import is_refused, move_source
from storage.records.journal import DecisionKind
from storage.records.sources import SourceKind
from storage.source_decisions import SourcesDecided, deciding, move_back
from storage.sources import add_source, all_sources, change_source, remove_source, source
from storage.territories import add_territory, remove_territory
from tests.storage.house import DAY, HOUR, MINUTE, NOON, House

PRIVATE_FEED = "https://lea:hunter2@a.example/feed"


def moved(home: House, keys: list[int], territory: int | None) -> SourcesDecided:
    with deciding(home.db, keys, NOON) as decided:
        for key in keys:
            change_source(home.db, key, territory=territory)
    return decided


def act(decided: SourcesDecided) -> str:
    assert decided.decision is not None
    return decided.decision


def test_many_changed_in_one_go_are_one_decision_and_go_back_together(home: House) -> None:
    place = add_territory(home.db, name="Lyon", now=NOON)
    keys = [home.source(f"https://a.example/{number}", title=f"Feed {number}") for number in range(3)]
    before = all_sources(home.db)
    decided = moved(home, keys, place)

    assert [(deed.kind, deed.count, deed.about) for deed in deeds(home.db, since=NOON, limit=9)] == [
        (DecisionKind.SOURCES, 3, "Feed 0"),
    ]
    undo(home.db, act(decided), NOON + HOUR)
    assert all_sources(home.db) == before
    with pytest.raises(NotUndoableError):
        undo(home.db, act(decided), NOON + HOUR)


def test_only_what_was_changed_is_put_back(home: House) -> None:
    key = home.source()
    with deciding(home.db, (key,), NOON) as decided:
        change_source(home.db, key, paused=True, every=timedelta(hours=2))
    change_source(home.db, key, title="Hers", allow_private=True)

    undo(home.db, act(decided), NOON + HOUR)

    now = source(home.db, key)
    assert (now.paused, now.every, now.title, now.allow_private) == (False, None, "Hers", True)


def test_a_territory_that_is_gone_is_not_given_back(home: House) -> None:
    place = add_territory(home.db, name="Lyon", now=NOON)
    key = home.source()
    change_source(home.db, key, territory=place)
    decided = moved(home, [key], None)
    remove_territory(home.db, place, NOON)

    undo(home.db, act(decided), NOON + HOUR)

    assert source(home.db, key).territory is None


def test_added_and_removed_ones_and_back(home: House) -> None:
    key = home.source()
    with deciding(home.db, (key,), NOON) as decided:
        remove_source(home.db, key, NOON)
        new = add_source(home.db, kind=SourceKind.FEED, location=PRIVATE_FEED, now=NOON)
    assert decided.added == (new,)
    assert "hunter2" not in home.db.execute("SELECT group_concat(document) FROM log").fetchone()[0]

    undo(home.db, act(decided), NOON + HOUR)

    assert [one.id for one in all_sources(home.db)] == [key]


def test_one_that_was_removed_and_added_again_cannot_come_back_twice(home: House) -> None:
    key = home.source()
    with deciding(home.db, (key,), NOON) as decided:
        remove_source(home.db, key, NOON)
    new = home.source()

    with pytest.raises(DuplicateSourceError):
        undo(home.db, act(decided), NOON + HOUR)

    assert [one.id for one in all_sources(home.db)] == [new]
    assert [one.kind for one in acts(home.db, limit=9)] == [DecisionKind.SOURCES]


def test_nothing_different_is_no_decision(home: House) -> None:
    assert moved(home, [home.source()], None).decision is None
    assert acts(home.db, limit=9) == []
    with pytest.raises(NotFoundError), deciding(home.db, (77,), NOON):
        pass


def test_what_fails_in_the_middle_is_neither_done_nor_logged(home: House) -> None:
    key = home.source()

    def fail() -> None:
        with deciding(home.db, (key,), NOON):
            remove_source(home.db, key, NOON)
            remove_source(home.db, 77, NOON)

    with pytest.raises(NotFoundError):
        fail()
    assert [one.id for one in all_sources(home.db)] == [key]
    assert acts(home.db, limit=9) == []


def test_a_move_taken_back_is_made_again_and_may_be_taken_back_once_more(home: House) -> None:
    key = home.source("http://lan.example/feed", title="Intranet")
    change_source(home.db, key, allow_private=True)
    move_source(home.db, key, "https://far.example/feed", keep_private=False, now=NOON)

    back, decision = move_back(home.db, key, NOON + MINUTE)
    assert (back.was, source(home.db, key).location) == ("http://lan.example/feed", "http://lan.example/feed")
    assert source(home.db, key).allow_private
    assert deeds(home.db, since=NOON, limit=1)[0].about == "Intranet"
    undo(home.db, decision, NOON + HOUR)

    again = source(home.db, key)
    assert (again.location, again.allow_private) == ("https://far.example/feed", False)
    assert not is_refused(home.db, key, "https://far.example/feed")
    assert move_back(home.db, key, NOON + HOUR)[0].was == "http://lan.example/feed"


def test_what_is_older_than_thirty_days_stays(home: House) -> None:
    decided = moved(home, [home.source()], add_territory(home.db, name="Lyon", now=NOON))
    with pytest.raises(NotUndoableError):
        undo(home.db, act(decided), NOON + 31 * DAY)
