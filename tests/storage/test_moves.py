from __future__ import annotations

import pytest

from storage.errors import DuplicateSourceError, NotFoundError
from storage.moves import is_refused, move_source, moves_by_source, undo_move
from storage.records.sources import Move
from storage.sources import change_source, source
from tests.storage.house import HOUR, NOON, House

OLD, NEW = "https://example.org/feed", "https://new.example.org/feed"


@pytest.mark.parametrize("keep_private", [True, False])
def test_a_move_is_written_and_taken_back_whole(home: House, keep_private: bool) -> None:
    key = home.source(OLD)
    change_source(home.db, key, allow_private=True)
    before = source(home.db, key)

    move_source(home.db, key, NEW, keep_private=keep_private, now=NOON)

    assert (source(home.db, key).location, source(home.db, key).allow_private) == (NEW, keep_private)
    assert moves_by_source(home.db) == {key: Move(1, key, OLD, NEW, NOON)}
    assert not is_refused(home.db, key, NEW)

    assert undo_move(home.db, key, NOON + HOUR) == Move(1, key, OLD, NEW, NOON, NOON + HOUR)

    assert source(home.db, key) == before
    assert moves_by_source(home.db) == {}
    assert is_refused(home.db, key, NEW)
    assert not is_refused(home.db, key, OLD)


def test_a_permission_is_never_made_by_a_move(home: House) -> None:
    key = home.source(OLD)
    move_source(home.db, key, NEW, keep_private=True, now=NOON)

    assert not source(home.db, key).allow_private


def test_a_source_is_not_moved_to_where_another_listens(home: House) -> None:
    key, _other = home.source(OLD), home.source(NEW)

    with pytest.raises(DuplicateSourceError):
        move_source(home.db, key, NEW, keep_private=False, now=NOON)

    assert source(home.db, key).location == OLD
    assert moves_by_source(home.db) == {}


def test_it_does_not_go_back_to_where_another_listens_now(home: House) -> None:
    key = home.source(OLD)
    move_source(home.db, key, NEW, keep_private=False, now=NOON)
    home.source(OLD)

    with pytest.raises(DuplicateSourceError):
        undo_move(home.db, key, NOON)

    assert source(home.db, key).location == NEW


def test_what_was_not_moved_cannot_be_moved_back(home: House) -> None:
    with pytest.raises(NotFoundError):
        undo_move(home.db, home.source(OLD), NOON)


def test_moves_are_taken_back_one_by_one(home: House) -> None:
    key = home.source(OLD)
    move_source(home.db, key, NEW, keep_private=False, now=NOON)
    move_source(home.db, key, f"{NEW}/2", keep_private=False, now=NOON)

    assert moves_by_source(home.db)[key].was == NEW
    undo_move(home.db, key, NOON)
    assert moves_by_source(home.db)[key].was == OLD
    undo_move(home.db, key, NOON)
    assert source(home.db, key).location == OLD
