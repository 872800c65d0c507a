from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from listeners.ranking.lists import bring_up_to_date
from listeners.territories.applying import apply_queries
from storage.applications import next_application
from storage.journal import acts, log_gesture, undo
from storage.opening import writing
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.sources import Source
from storage.sources import change_source, source
from storage.territories import add_territory, change_territory
from storage.territory_decisions import give_up_territory, make_territory, reshape_territory
from tests.listeners.hearing.posts import NOW, House, open_house, post

BRAKES, SADDLE, BELL = "My brakes squeak", "A saddle that hurts", "The bell rings"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    opened = open_house(tmp_path)
    yield opened
    opened.db.close()


def hear(house: House, *texts: str, feed: Source | None = None, territory: int | None = None) -> None:
    house.ear.reload()
    posts = [post(text, text, by=f"p{number}") for number, text in enumerate(texts)]
    house.ear.hear(posts, source=feed, now=NOW, territory=territory)


def apply(house: House) -> None:
    deque(apply_queries(house.db), maxlen=0)


def belonging(house: House, territory: int) -> list[object]:
    return house.column(
        "SELECT text FROM mentions JOIN mention_territories ON mention = id WHERE territory = ? ORDER BY id", territory
    )


def test_another_query_brings_what_it_finds_and_lets_go_what_it_does_not(house: House) -> None:
    cycling = add_territory(house.db, name="Cycling", query="brakes", now=NOW)
    hear(house, BRAKES, SADDLE, BELL)
    assert belonging(house, cycling) == [BRAKES]

    change_territory(house.db, cycling, query="saddle OR bell")
    applied = list(apply_queries(house.db))

    assert belonging(house, cycling) == [SADDLE, BELL]
    assert [(one.done, one.total, one.gained, one.lost) for one in applied] == [(3, 3, 2, 1)]
    assert next_application(house.db) is None


def test_ranks_follow_and_what_a_person_did_is_kept_and_undo_brings_all_back(house: House) -> None:
    cycling = make_territory(house.db, name="Cycling", query="brakes", now=NOW).territory
    hear(house, BRAKES, SADDLE)
    log_gesture(house.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=1, text="Oil them."), NOW)
    bring_up_to_date(house.db, NOW)
    assert house.column("SELECT territory FROM ranks ORDER BY conversation") == [cycling, 0]

    changed = reshape_territory(house.db, cycling, query="saddle", now=NOW)
    bring_up_to_date(house.db, NOW)

    assert house.column("SELECT territory FROM ranks ORDER BY conversation") == [0, cycling]
    assert house.column("SELECT state FROM conversations ORDER BY id") == ["answered", "open"]
    assert changed is not None
    undo(house.db, changed.decision, NOW)
    bring_up_to_date(house.db, NOW)
    assert belonging(house, cycling) == [BRAKES]
    assert house.column("SELECT territory FROM ranks ORDER BY conversation") == [cycling, 0]
    assert [act.kind for act in acts(house.db, limit=9)] == ["undo", "territory", "reply", "territory"]


def test_a_new_territory_takes_what_was_heard_before(house: House) -> None:
    hear(house, BRAKES, SADDLE)
    later = add_territory(house.db, name="Later", query="saddle", now=NOW)

    apply(house)

    assert belonging(house, later) == [SADDLE]


def test_a_source_that_moves_takes_what_it_carried_along(house: House) -> None:
    one, two = (add_territory(house.db, name=name, now=NOW) for name in ("One", "Two"))
    feed = house.source(territory=one)
    hear(house, BRAKES, feed=feed)

    change_source(house.db, feed.id, territory=two)
    apply(house)

    assert (belonging(house, one), belonging(house, two)) == ([], [BRAKES])


def test_what_a_person_put_somewhere_stays_there(house: House) -> None:
    cycling = add_territory(house.db, name="Cycling", query="brakes", now=NOW)
    hear(house, BELL, territory=cycling)

    change_territory(house.db, cycling, query="saddle")
    apply(house)

    assert belonging(house, cycling) == [BELL]


def test_a_removed_territory_comes_back_with_all_it_had(house: House) -> None:
    cycling = make_territory(house.db, name="Cycling", query="brakes", now=NOW).territory
    feed = house.source(territory=cycling)
    hear(house, BRAKES, SADDLE, feed=feed)
    gone = give_up_territory(house.db, cycling, NOW)
    bring_up_to_date(house.db, NOW)
    assert house.column("SELECT DISTINCT territory FROM ranks") == [0]

    undo(house.db, gone.decision, NOW)
    bring_up_to_date(house.db, NOW)

    assert belonging(house, cycling) == [BRAKES]
    assert source(house.db, feed.id).territory == cycling


def test_what_answers_a_mention_goes_with_it(house: House) -> None:
    cycling = add_territory(house.db, name="Cycling", query="brakes", now=NOW)
    house.ear.reload()
    thread = [
        post("1", "Good evening", minutes_ago=9),
        post("2", "My brakes squeak", minutes_ago=8, by="lou", in_reply_to="1"),
        post("3", "Mine too", minutes_ago=7, by="eve", in_reply_to="2"),
    ]
    house.ear.hear(thread, source=None, now=NOW)
    heard = belonging(house, cycling)

    change_territory(house.db, cycling, query="saddle")
    apply(house)
    assert belonging(house, cycling) == []
    change_territory(house.db, cycling, query="brakes")
    apply(house)

    assert belonging(house, cycling) == heard == ["My brakes squeak", "Mine too"]


def test_a_change_meanwhile_begins_anew_and_a_stop_loses_nothing(house: House) -> None:
    cycling = add_territory(house.db, name="Cycling", query="word", now=NOW)
    hear(house, *(f"word {number} {'odd' if number % 2 else 'even'}" for number in range(450)))

    change_territory(house.db, cycling, query="odd")
    steps = apply_queries(house.db)
    assert next(steps).done == 200
    steps.close()
    waiting = next_application(house.db)
    assert waiting is not None
    assert (waiting.after, waiting.last) == (200, 450)
    change_territory(house.db, cycling, query="even")
    apply(house)

    assert len(belonging(house, cycling)) == 225
    assert house.column("SELECT count(*) FROM ranks_wanted") == [450]


def test_others_may_write_between_two_steps(house: House) -> None:
    cycling = add_territory(house.db, name="Cycling", query="word", now=NOW)
    hear(house, *(f"word {number}" for number in range(250)))
    change_territory(house.db, cycling, query="other")

    for _ in apply_queries(house.db):
        assert not house.db.in_transaction
        with writing(house.db):
            pass


texts = st.lists(st.sampled_from([BRAKES, SADDLE, BELL, "brakes and saddle"]), min_size=1, max_size=6, unique=True)
queries = st.sampled_from(["", "brakes", "saddle OR bell", "-saddle", "lang:en", "brak* -bell"])


@given(said=texts, before=queries, after=queries, assigned=st.booleans())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_ends_where_hearing_now_would(
    tmp_path_factory: pytest.TempPathFactory, said: list[str], before: str, after: str, assigned: bool
) -> None:
    ends = []
    for query in (before, after):
        house = open_house(tmp_path_factory.mktemp("house"))
        try:
            place = add_territory(house.db, name="A", query=query, now=NOW)
            hear(house, *said, feed=house.source(territory=place if assigned else None))
            change_territory(house.db, place, query=after)
            apply(house)
            ends.append(belonging(house, place))
        finally:
            house.db.close()

    assert ends[0] == ends[1]
