from __future__ import annotations

from storage.communities import answered_by_us, community_map, names_of, save_map, ties
from storage.journal import log_gesture, undo
from storage.records.communities import Community, CommunityMap, Member, Tie
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.territories import add_territory
from tests.storage.house import DAY, HOUR, NOON, House


def answers(home: House, who: str, whom: str, times: int = 1, **where: object) -> None:
    """Let somebody say something and somebody else answer it, so many times."""
    for _ in range(times):
        said = home.mention("something", handle=whom, at=NOON - HOUR)
        home.mention("an answer", handle=who, parent=said, at=NOON, **where)  # type: ignore[arg-type]


def pair(home: House, one: str, other: str, times: int) -> Tie:
    first, last = sorted((home.person(one), home.person(other)))
    return Tie(first, last, times)


def asked(home: House, territory: int | None = None) -> tuple[Tie, ...]:
    return ties(home.db, territory, NOON - DAY, NOON, 99)


def test_answers_are_counted_in_both_directions_the_most_first(home: House) -> None:
    answers(home, "lea", "karim", 1)
    answers(home, "zoe", "lea", 2)
    answers(home, "lea", "zoe", 1)

    assert asked(home) == (pair(home, "lea", "zoe", 3), pair(home, "lea", "karim", 1))
    assert ties(home.db, None, NOON - DAY, NOON, 1) == (pair(home, "lea", "zoe", 3),)


def test_we_and_those_who_answer_themselves_are_no_tie(home: House) -> None:
    said = home.mention("a question", handle="lea")
    home.mention("our answer", handle="marque", by_us=True, parent=said, at=NOON)
    answers(home, "lea", "lea")

    assert asked(home) == ()


def test_only_the_stretch_and_the_territory_asked_for_count(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    answers(home, "lea", "karim", territories=[forum])
    answers(home, "zoe", "karim")
    old = home.mention("old", handle="karim", at=NOON - 9 * DAY)
    home.mention("old answer", handle="lea", parent=old, at=NOON - 8 * DAY)

    assert asked(home, forum) == (pair(home, "lea", "karim", 1),)
    assert len(asked(home)) == 2


def test_names_are_found_by_id(home: House) -> None:
    home.mention(handle="lea")

    assert names_of(home.db, [home.person("lea"), 999]) == {home.person("lea"): "Lea"}


def test_our_answers_count_heard_or_logged_and_not_when_taken_back(home: House) -> None:
    said = home.mention("a question", handle="lea")
    home.mention("our answer", handle="marque", by_us=True, parent=said, at=NOON)
    other = home.mention("another", handle="karim")
    logged = log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=other, text="Yes."), NOON)
    lea, karim = home.person("lea"), home.person("karim")

    assert answered_by_us(home.db, [lea, karim, 999]) == {lea: 1, karim: 1}

    undo(home.db, logged, NOON)

    assert answered_by_us(home.db, [lea, karim]) == {lea: 1}


def test_a_map_is_kept_whole_and_replaced(home: House) -> None:
    members = (Member(3, "Léa", 2, 0.5, -1.5, knows_us=True),)
    drawn = CommunityMap((Community(7, ("#velo",), members, 0.0, 1.0, 2.0, 4),), (Tie(3, 4, 2),), 30, 40, enough=True)
    forum = add_territory(home.db, name="Forum", now=NOON)
    assert community_map(home.db) == CommunityMap()

    save_map(home.db, None, CommunityMap(people=1), NOON)
    save_map(home.db, None, drawn, NOON)
    save_map(home.db, forum, CommunityMap(people=3), NOON)

    assert community_map(home.db) == drawn
    assert community_map(home.db, forum).people == 3
