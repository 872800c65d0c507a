"""Keys of a person's own beside those of the table."""

from __future__ import annotations

import pytest

from desktop.key_map import KeyMap, refusal
from desktop.shortcuts import SHORTCUTS, Command
from desktop.wording import Wording
from resources.catalogue import read_catalogue
from storage.records.words import Words


def test_without_choices_the_table_counts() -> None:
    keys = KeyMap()
    assert keys.keys(Command.SNOOZE) == ("H",)
    assert list(keys.holders("H")) == [Command.SNOOZE]
    assert not keys.is_own(Command.SNOOZE)


def test_own_keys_take_the_place_of_the_tables_until_they_are_the_same() -> None:
    keys = KeyMap().given(Command.SNOOZE, ("Alt+T",)).given(Command.SNOOZE, ("Alt+T", "Alt+H"))
    assert keys.keys(Command.SNOOZE) == ("Alt+T", "Alt+H")
    assert list(keys.holders("H")) == []
    assert keys.given(Command.SNOOZE, ("H",)) == KeyMap()
    assert keys.given(Command.SNOOZE, ()).keys(Command.SNOOZE) == ()


@pytest.mark.parametrize("key", ["3", "?", "/", "+", "G", "Return", "Esc", "Tab", "Up", "Ctrl+K, Alt+T"])
def test_a_key_that_works_on_one_keyboard_only_or_means_something_else_is_refused(key: str) -> None:
    assert refusal(key) is not None


@pytest.mark.parametrize("key", ["T", "Shift+T", "Alt+T", "Alt+3", "F7", "Ctrl+Alt+Del", "PgUp"])
def test_other_keys_can_be_given(key: str) -> None:
    assert refusal(key) is None


def test_the_tables_single_keys_would_be_allowed_again() -> None:
    taken = {"J", "K"}
    for line in SHORTCUTS:
        for key in line.keys:
            if len(key) == 1 and key.isalpha():
                assert refusal(key) is None, key
                taken.add(key)
    assert len(taken) > 10


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Details (I)", "Details (Ctrl+I)"),
        ("Remind me… (H)", "Remind me…"),
        ("{what} (E)", "Done (E)"),
        ("Rome (I) and more", "Rome (I) and more"),
        ("{what}", "Done"),
    ],
)
def test_a_hint_names_the_key_in_use(source: str, said: str) -> None:
    keys = KeyMap().given(Command.INSPECTOR, ("Ctrl+I",)).given(Command.SNOOZE, ())
    wording = Wording(read_catalogue("en"), keys=keys)
    assert wording.say(Words("Elsewhere", source).given(what="Done")) == said


def test_what_was_heard_is_never_taken_for_a_key() -> None:
    wording = Wording(read_catalogue("en"), keys=KeyMap().given(Command.INSPECTOR, ("Ctrl+I",)))
    assert wording.say(Words("Elsewhere", "{name}").given(name="Henry (I)")) == "Henry (I)"
