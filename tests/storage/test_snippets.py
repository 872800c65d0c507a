from __future__ import annotations

import pytest

from storage.errors import NotFoundError
from storage.journal import log_gesture, undo
from storage.records.journal import GestureKind, GestureToLog, Sent, Snippet, Why
from storage.snippets import (
    add_snippet,
    all_snippets,
    change_snippet,
    remove_snippet,
    restore_snippet,
    sent_lately,
)
from tests.storage.house import DAY, HOUR, NOON, House


def test_snippets_are_listed_by_name_whatever_its_case(home: House) -> None:
    hours = add_snippet(home.db, "opening hours", "We open at [..].", NOON)
    battery = add_snippet(home.db, "Battery", "Unplug it.", NOON)

    assert all_snippets(home.db) == [
        Snippet(battery, "Battery", "Unplug it."),
        Snippet(hours, "opening hours", "We open at [..]."),
    ]


def test_a_changed_one_keeps_its_id_and_a_removed_one_can_be_had_back(home: House) -> None:
    key = add_snippet(home.db, "a", "b", NOON)
    change_snippet(home.db, Snippet(key, "c", "d"), NOON + HOUR)
    remove_snippet(home.db, key, NOON + HOUR)
    assert all_snippets(home.db) == []

    restore_snippet(home.db, key)

    assert all_snippets(home.db) == [Snippet(key, "c", "d")]


def test_one_that_is_not_there_is_said(home: House) -> None:
    for act in (
        lambda: change_snippet(home.db, Snippet(7, "a", "b"), NOON),
        lambda: remove_snippet(home.db, 7, NOON),
        lambda: restore_snippet(home.db, 7),
    ):
        with pytest.raises(NotFoundError, match="7"):
            act()


def test_what_went_out_lately_is_what_was_said_and_not_taken_back(home: House) -> None:
    mention = home.mention()

    def said(text: str, days: int, kind: GestureKind = GestureKind.REPLY) -> str:
        return log_gesture(home.db, GestureToLog(kind, Why.HELP, mention=mention, text=text), NOON + days * DAY)

    said("long ago", 0)
    said("first", 2)
    undo(home.db, said("taken back", 3), NOON + 3 * DAY)
    said("", 4)
    said("handed over", 5, GestureKind.HAND_OVER)
    said("second", 6, GestureKind.THANK)
    said("not yet", 40)

    assert sent_lately(home.db, NOON + 31 * DAY) == [
        Sent("second", NOON + 6 * DAY),
        Sent("first", NOON + 2 * DAY),
    ]
