from __future__ import annotations

import pytest

from storage.contacts import contacts, how_often, people_named
from storage.journal import log_gesture, not_now, undo
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.territories import add_territory
from tests.storage.house import DAY, HOUR, NOON, House


def reply(home: House, mention: int, ago: int = 0) -> str:
    gesture = GestureToLog(GestureKind.REPLY, Why.HELP, mention=mention, text="Yes.")
    return log_gesture(home.db, gesture, NOON - ago * HOUR)


def test_words_to_us_and_acts_of_ours_are_contacts(home: House) -> None:
    first = home.mention("to you", handle="lea", to_us=True, at=NOON - 3 * DAY)
    home.mention("to others", handle="lea", at=NOON - 2 * DAY)
    home.mention("to you again", handle="lea", to_us=True, at=NOON - DAY)
    reply(home, first)
    home.mention("a remark", handle="karim")

    (lea,) = contacts(home.db, NOON)

    assert lea.person == home.person("lea")
    assert lea.moments == (NOON - 3 * DAY, NOON - DAY, NOON)
    assert (lea.theirs, lea.ours, lea.first) == (2, 1, first)


def test_what_is_taken_back_was_no_contact(home: House) -> None:
    asked = home.mention("to you", handle="lea", to_us=True, at=NOON - DAY)
    act = reply(home, asked)
    undo(home.db, act, NOON)

    assert contacts(home.db, NOON)[0].ours == 0


def test_later_than_the_moment_nothing_counts(home: House) -> None:
    home.mention("to you", handle="lea", to_us=True, at=NOON - DAY)
    home.mention("to you later", handle="lea", to_us=True, at=NOON + DAY)

    assert contacts(home.db, NOON)[0].theirs == 1


def test_a_territory_has_its_own(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    home.mention("there", handle="lea", to_us=True, territories=[forum])
    home.mention("outside", handle="karim", to_us=True)

    assert [one.person for one in contacts(home.db, NOON, forum)] == [home.person("lea")]
    assert [one.person for one in contacts(home.db, NOON, 0)] == [home.person("karim")]


def test_being_put_off_is_remembered_until_it_is_undone(home: House) -> None:
    home.mention("to you", handle="lea", to_us=True)
    act = not_now(home.db, home.person("lea"), NOON)
    assert contacts(home.db, NOON)[0].not_now_at == NOON

    undo(home.db, act, NOON)
    assert contacts(home.db, NOON)[0].not_now_at is None


@pytest.mark.parametrize(
    ("text", "found"), [("", ["zoe", "lea"]), ("LE", ["lea"]), ("zo", ["zoe"]), ("%", []), ("_", [])]
)
def test_people_are_found_by_a_part_of_their_name(home: House, text: str, found: list[str]) -> None:
    home.identity("lea")
    home.identity("zoe")
    home.identity("marque", ours=True)

    assert people_named(home.db, text, 9) == [home.person(name) for name in found]
    assert len(people_named(home.db, "", 1)) == 1


def test_how_often_goes_both_ways(home: House) -> None:
    asked = home.mention("to you", handle="lea", to_us=True)
    reply(home, asked)
    lea, karim = home.person("lea"), home.person("karim")

    assert how_often(home.db, [lea, karim]) == {lea: (1, 1), karim: (0, 0)}
