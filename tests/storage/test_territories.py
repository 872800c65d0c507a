from __future__ import annotations

import pytest

from storage.errors import DuplicateNameError, NotFoundError
from storage.records.territories import Territory
from storage.territories import add_territory, all_territories, change_territory, territory, territory_named
from tests.storage.house import NOON, House


def test_a_territory_is_kept_as_it_was_told(home: House) -> None:
    added = add_territory(home.db, name="Forum", query="box OR fibre", why="aider", language="fr", now=NOON)

    expected = Territory(added, "Forum", "box OR fibre", "aider", "fr", NOON)
    assert territory(home.db, added) == territory_named(home.db, "Forum") == expected
    assert all_territories(home.db) == [expected]


def test_a_name_is_taken_once(home: House) -> None:
    add_territory(home.db, name="Forum", now=NOON)
    other = add_territory(home.db, name="Mastodon", now=NOON)

    with pytest.raises(DuplicateNameError):
        add_territory(home.db, name="Forum", now=NOON)
    with pytest.raises(DuplicateNameError):
        change_territory(home.db, other, name="Forum")
    assert territory(home.db, other).name == "Mastodon"


def test_what_is_not_named_stays(home: House) -> None:
    added = add_territory(home.db, name="Forum", query="box", language="fr", now=NOON)

    change_territory(home.db, added, name="Forum", why="aider", language=None)

    assert territory(home.db, added) == Territory(added, "Forum", "box", "aider", None, NOON)


def test_an_unknown_territory_is_not_found(home: House) -> None:
    with pytest.raises(NotFoundError):
        territory(home.db, 3)
    with pytest.raises(NotFoundError):
        territory_named(home.db, "nulle part")
