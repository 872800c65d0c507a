from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from listeners.ranking.stages import relations
from priorities.people.stage import Stage, stage_of
from storage.journal import log_gesture, undo
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.territories import add_territory
from tests.storage.house import DAY, HOUR, NOON, House, house


@pytest.fixture
def home(tmp_path: Path) -> Iterator[House]:
    with house(tmp_path / "data") as made:
        yield made


def stage(home: House, handle: str = "lea") -> Stage:
    person = home.person(handle)
    return stage_of(relations(home.db, [person], NOON)[person])


def test_a_relation_goes_its_way(home: House) -> None:
    home.identity("lea")
    assert stage(home) is Stage.UNKNOWN

    asked = home.mention("Ma box clignote", at=NOON - 9 * DAY, to_us=True)
    assert stage(home) is Stage.HEARD

    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=asked, text="Bonjour"), NOON - 8 * DAY)
    assert stage(home) is Stage.ANSWERED

    home.mention("Merci, ça marche", conversation=home.conversation_of(asked), at=NOON - 7 * DAY)
    assert stage(home) is Stage.ANSWERED_BACK

    home.mention("Autre chose : et la fibre ?", at=NOON - 3 * DAY, to_us=True)
    assert stage(home) is Stage.CAME_BACK

    home.mention("Je vous recommande cette équipe les yeux fermés", at=NOON - 2 * DAY, to_us=True)
    assert stage(home) is Stage.SPEAKS_FOR_US


def test_a_recommendation_counts_where_it_is_about_us(home: House) -> None:
    bikes = add_territory(home.db, name="Vélos", query="vélo", now=NOON)
    home.mention("Je recommande cette équipe les yeux fermés", handle="ana")
    home.mention("Pour un vélo, je recommande cette équipe les yeux fermés", handle="luc", territories=[bikes])

    assert stage(home, "ana") is Stage.HEARD
    assert stage(home, "luc") is Stage.SPEAKS_FOR_US


def test_an_answer_that_is_only_heard_is_one(home: House) -> None:
    asked = home.mention("Ma box clignote", to_us=True)
    home.mention(
        "On regarde",
        handle="us",
        by_us=True,
        parent=asked,
        conversation=home.conversation_of(asked),
        at=NOON - HOUR / 2,
    )

    assert stage(home) is Stage.ANSWERED


def test_what_was_taken_back_or_handed_on_or_comes_later_does_not_count(home: House) -> None:
    asked = home.mention("Ma box clignote", to_us=True)
    reply = GestureToLog(GestureKind.REPLY, Why.HELP, mention=asked, text="Bonjour")
    undo(home.db, log_gesture(home.db, reply, NOON - HOUR), NOON)
    log_gesture(home.db, GestureToLog(GestureKind.HAND_OVER, Why.HELP, mention=asked), NOON - HOUR)
    log_gesture(home.db, GestureToLog(GestureKind.FOLLOW, Why.MEET, person=home.person()), NOON - HOUR)
    assert stage(home) is Stage.HEARD

    log_gesture(home.db, reply, NOON + HOUR)
    assert stage(home) is Stage.HEARD


def test_nobody_is_asked_for_nobody(home: House) -> None:
    assert relations(home.db, [], NOON) == {}
    assert relations(home.db, [99], NOON) == {}
