from __future__ import annotations

from dataclasses import replace

import pytest

from storage.journal import undo
from storage.records.views import View
from storage.views import NAME_CHARACTERS, all_views, remove_view, save_view
from tests.storage.house import NOON, House

PRESS = View("", "Presse en attente", ("reason:press", "older:24"), "vélo", 3)


def test_a_view_is_saved_renamed_removed_and_each_step_taken_back(home: House) -> None:
    save_view(home.db, PRESS, NOON)
    (saved,) = all_views(home.db)
    assert saved == replace(PRESS, uid=saved.uid)
    renamed = save_view(home.db, replace(saved, name="Presse"), NOON)
    assert [view.name for view in all_views(home.db)] == ["Presse"]
    removed = remove_view(home.db, all_views(home.db)[0], NOON)
    assert all_views(home.db) == ()
    undo(home.db, removed, NOON)
    undo(home.db, renamed, NOON)
    assert all_views(home.db) == (saved,)


def test_views_stand_in_the_order_of_their_names_and_two_may_share_one(home: House) -> None:
    for name in ("zèle", "Alerte", "alerte"):
        save_view(home.db, View("", name), NOON)
    assert [view.name for view in all_views(home.db)] == ["Alerte", "alerte", "zèle"]


def test_a_name_is_bounded_and_says_something(home: House) -> None:
    save_view(home.db, View("", f" a{'b' * 500}\n"), NOON)
    assert len(all_views(home.db)[0].name) == NAME_CHARACTERS
    with pytest.raises(ValueError, match=r"^ $"):
        save_view(home.db, View("", " "), NOON)
