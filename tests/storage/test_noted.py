from __future__ import annotations

from itertools import count
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.errors import NotFoundError
from storage.journal import acts, log_gesture, undo
from storage.noted import LABEL_CHARACTERS, MOST_LABELS, NOTE_CHARACTERS, all_groups, note_down, noted
from storage.rank_facts import histories
from storage.ranks import wanted
from storage.records.journal import DecisionKind, GestureKind, GestureToLog, Why
from storage.records.people import Noted
from storage.response_log import response_log
from tests.storage.house import MINUTE, NOON, House


def of(home: House, person: int) -> Noted:
    return noted(home.db, (person,))[person]


def test_what_is_noted_is_kept_and_logged(home: House) -> None:
    lea, karim = home.person("lea"), home.person("karim")
    wanted_now = Noted(("Press",), ("lyon", "vélo"), "Prefers to be called.")

    act = note_down(home.db, lea, wanted_now, NOON)

    assert of(home, lea) == wanted_now
    assert of(home, karim) == Noted()
    (logged,) = acts(home.db, limit=5)
    assert (logged.id, logged.kind, logged.person) == (act, DecisionKind.PERSON, lea)


def test_labels_are_one_line_each_once_and_bounded(home: House) -> None:
    lea = home.person("lea")
    typed = Noted(("Press", " press ", "Elected,\nMayor", "  "), tuple(f"t{n}" for n in range(50)), " " + "x" * 9_000)

    note_down(home.db, lea, typed, NOON)
    kept = of(home, lea)

    assert kept.groups == ("Elected Mayor", "Press")
    assert len(kept.tags) == MOST_LABELS
    assert kept.note == "x" * NOTE_CHARACTERS
    note_down(home.db, lea, Noted(("y" * 200,)), NOON)
    assert of(home, lea) == Noted(("y" * LABEL_CHARACTERS,))


def test_undo_takes_back_one_change_and_leaves_those_made_since(home: House) -> None:
    lea = home.person("lea")
    first = changed(home, lea, Noted(("Press",), note="one"))
    second = changed(home, lea, Noted(("Press", "Partners"), note="two"), 1)

    undo(home.db, first, NOON + 2 * MINUTE)
    assert of(home, lea) == Noted(("Partners",), note="two")
    undo(home.db, second, NOON + 3 * MINUTE)
    assert of(home, lea) == Noted()


def changed(home: House, person: int, wanted_now: Noted, minutes: int = 0) -> str:
    act = note_down(home.db, person, wanted_now, NOON + minutes * MINUTE)
    assert act is not None
    return act


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_changes_taken_back_in_any_order_leave_what_was_before_them(home: House, order: tuple[int, int]) -> None:
    lea = home.person("lea")
    before = Noted(("Partners",), ("lyon",), "before")
    note_down(home.db, lea, before, NOON)
    made = (
        changed(home, lea, Noted(("Partners", "Press"), (), "one"), 1),
        changed(home, lea, Noted(("partners",), ("lyon",), ""), 2),
    )

    for number in order:
        undo(home.db, made[number], NOON + 5 * MINUTE)

    assert of(home, lea) == before


def test_taking_back_an_older_change_leaves_what_a_newer_one_said(home: House) -> None:
    lea = home.person("lea")
    first = changed(home, lea, Noted(("Press",), (), "one"))
    second = changed(home, lea, Noted((), (), "two"), 1)
    third = changed(home, lea, Noted(("press",), (), "one"), 2)

    undo(home.db, first, NOON + 5 * MINUTE)
    assert of(home, lea) == Noted(("press",), (), "one")
    undo(home.db, third, NOON + 5 * MINUTE)
    assert of(home, lea) == Noted((), (), "two")
    undo(home.db, second, NOON + 5 * MINUTE)
    assert of(home, lea) == Noted()


LABELS = st.sets(st.sampled_from(["Press", "press", "Lyon"]))


def test_whatever_is_taken_back_in_whatever_order_nothing_of_it_is_left(home: House) -> None:
    numbers = count()

    @given(st.lists(st.tuples(LABELS, st.sampled_from("xyz")), max_size=5), st.randoms(use_true_random=False))
    @settings(max_examples=40, deadline=None)
    def nothing_is_left(steps: list[tuple[set[str], str]], order: Random) -> None:
        person = home.person(f"p{next(numbers)}")
        made = [note_down(home.db, person, Noted(tuple(labels), (), note), NOON) for labels, note in steps]
        order.shuffle(made)
        for act in made:
            if act is not None:
                undo(home.db, act, NOON + MINUTE)

        assert of(home, person) == Noted()

    nothing_is_left()


def test_nothing_new_is_no_change(home: House) -> None:
    lea = home.person("lea")
    assert note_down(home.db, lea, Noted(), NOON) is None
    note_down(home.db, lea, Noted(("Press",), ("été", "zoo"), "a note"), NOON)
    assert note_down(home.db, lea, Noted((" Press ",), ("zoo", "été"), "a note "), NOON + MINUTE) is None

    assert len(acts(home.db, limit=5)) == 1


def test_undo_of_a_removal_brings_it_back(home: House) -> None:
    lea = home.person("lea")
    note_down(home.db, lea, Noted(("Press",), ("lyon",), "note"), NOON)
    emptied = changed(home, lea, Noted(), 1)
    assert of(home, lea) == Noted()

    undo(home.db, emptied, NOON + 2 * MINUTE)
    assert of(home, lea) == Noted(("Press",), ("lyon",), "note")


def test_groups_count_in_the_queue_and_stand_in_the_log(home: House) -> None:
    asked = home.mention(handle="lea")
    lea = home.person("lea")

    note_down(home.db, lea, Noted(("Press", "Lyon"), note="private"), NOON)
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=asked, text="Bonjour"), NOON + MINUTE)
    note_down(home.db, lea, Noted(), NOON + 2 * MINUTE)

    assert home.conversation_of(asked) in wanted(home.db, 10)
    (row,) = response_log(home.db)
    assert row.group == "Lyon, Press"  # as it was then
    assert histories(home.db, (lea,))[lea].group == ""
    note_down(home.db, lea, Noted(("Press",)), NOON + 3 * MINUTE)
    assert histories(home.db, (lea,))[lea].group == "Press"


def test_groups_are_counted_whatever_their_case(home: House) -> None:
    for number, name in enumerate(("Press", "press", "Partners")):
        note_down(home.db, home.person(f"p{number}"), Noted((name,)), NOON)

    assert all_groups(home.db) == {"Partners": 1, "Press": 2}


def test_nobody_is_noted_about_who_is_not_there(home: House) -> None:
    with pytest.raises(NotFoundError):
        note_down(home.db, 99, Noted(("Press",)), NOON)
    assert acts(home.db, limit=5) == []
