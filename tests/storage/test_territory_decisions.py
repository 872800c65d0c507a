from __future__ import annotations

from itertools import permutations

import pytest

from storage.errors import DuplicateNameError, NotFoundError
from storage.journal import acts, last_undoable, undo
from storage.ranks import wanted
from storage.records.journal import DecisionKind
from storage.sources import change_source, source
from storage.territories import add_territory, all_territories, territory, territory_named
from storage.territory_decisions import TerritoryDecision, give_up_territory, make_territory, reshape_territory
from storage.voices import add_voice, all_voices
from tests.storage.house import HOUR, MINUTE, NOON, House


def made(home: House, name: str = "Forum", query: str = "box") -> TerritoryDecision:
    return make_territory(home.db, name=name, query=query, why="aider", language="fr", tone="Tu", now=NOON)


def test_a_territory_is_made_and_taken_back(home: House) -> None:
    decided = made(home)

    assert territory(home.db, decided.territory).tone == "Tu"
    assert [act.kind for act in acts(home.db, limit=9)] == [DecisionKind.TERRITORY]
    last = last_undoable(home.db, NOON)
    assert last is not None
    assert last.id == decided.decision
    undo(home.db, decided.decision, NOON + HOUR)
    assert all_territories(home.db) == []


def test_what_was_changed_is_put_back_and_nothing_else(home: House) -> None:
    forum = made(home).territory
    first = reshape_territory(home.db, forum, query="box OR fibre", name="Le forum", now=NOON)
    reshape_territory(home.db, forum, why="rencontrer", now=NOON)

    assert first is not None
    undo(home.db, first.decision, NOON + HOUR)

    now = territory(home.db, forum)
    assert (now.name, now.query, now.why, now.language, now.tone) == ("Forum", "box", "rencontrer", "fr", "Tu")


def test_nothing_changed_is_no_decision(home: House) -> None:
    forum = made(home).territory

    assert reshape_territory(home.db, forum, query="box", now=NOON) is None
    assert len(acts(home.db, limit=9)) == 1


def test_a_removed_territory_leaves_its_name_sources_voices_and_mentions_and_gets_them_back(home: House) -> None:
    forum = made(home).territory
    feed = home.source()
    change_source(home.db, feed, territory=forum)
    voice = add_voice(home.db, name="Karim", territory=forum)
    mention = home.mention("box", source=feed, territories=[forum])

    gone = give_up_territory(home.db, forum, NOON)

    assert all_territories(home.db) == []
    assert source(home.db, feed).territory is None
    assert [one.territory for one in all_voices(home.db)] == [None]
    assert home.count("mention_territories") == 0
    assert wanted(home.db, 9) == [home.conversation_of(mention)]
    with pytest.raises(NotFoundError):
        territory(home.db, forum)

    undo(home.db, gone.decision, NOON + MINUTE)

    assert territory(home.db, forum).name == "Forum"
    assert source(home.db, feed).territory == forum
    assert [one.territory for one in all_voices(home.db)] == [forum]
    assert home.db.execute("SELECT territory, after_mention FROM territory_applications").fetchall()[0][0] == forum
    assert voice


def test_a_name_may_be_used_again_and_then_the_removed_one_stays_away(home: House) -> None:
    gone = give_up_territory(home.db, made(home).territory, NOON)
    again = made(home)

    assert territory_named(home.db, "Forum").id == again.territory
    with pytest.raises(DuplicateNameError):
        undo(home.db, gone.decision, NOON)
    assert [one.id for one in all_territories(home.db)] == [again.territory]
    assert len(acts(home.db, limit=9)) == 3


def test_a_source_given_to_another_meanwhile_stays_there(home: House) -> None:
    forum, other = made(home).territory, made(home, "Autre").territory
    feed = home.source()
    change_source(home.db, feed, territory=forum)
    gone = give_up_territory(home.db, forum, NOON)
    change_source(home.db, feed, territory=other)

    undo(home.db, gone.decision, NOON)

    assert source(home.db, feed).territory == other


def reshaped(home: House, place: int, tone: str, minutes: int) -> str:
    decided = reshape_territory(home.db, place, tone=tone, now=NOON + minutes * MINUTE)
    assert decided is not None
    return decided.decision


def test_taking_back_an_older_change_leaves_the_newer_one(home: House) -> None:
    forum = made(home).territory
    first = reshaped(home, forum, "one", 1)
    second = reshaped(home, forum, "two", 2)

    undo(home.db, first, NOON + HOUR)
    assert territory(home.db, forum).tone == "two"
    undo(home.db, second, NOON + HOUR)
    assert territory(home.db, forum).tone == "Tu"


@pytest.mark.parametrize("order", [*permutations(range(3))])
@pytest.mark.parametrize("logged", [True, False])
def test_changes_taken_back_in_any_order_leave_what_was_before_them(
    home: House, order: tuple[int, ...], logged: bool
) -> None:
    forum = made(home).territory if logged else add_territory(home.db, name="Forum", tone="Tu", now=NOON)
    changes = [reshaped(home, forum, tone, minutes) for minutes, tone in enumerate(("one", "two", "one"))]

    for number in order:
        undo(home.db, changes[number], NOON + HOUR)

    assert territory(home.db, forum).tone == "Tu"


def test_what_was_changed_of_a_territory_that_is_gone_can_be_taken_back(home: House) -> None:
    decided = made(home)
    changed = reshaped(home, decided.territory, "one", 1)
    gone = give_up_territory(home.db, decided.territory, NOON + 2 * MINUTE)

    undo(home.db, changed, NOON + HOUR)
    assert all_territories(home.db) == []
    undo(home.db, gone.decision, NOON + HOUR)
    assert territory(home.db, decided.territory).tone == "Tu"


def test_a_territory_whose_making_was_taken_back_does_not_come_back(home: House) -> None:
    decided = made(home)
    gone = give_up_territory(home.db, decided.territory, NOON + MINUTE)

    undo(home.db, decided.decision, NOON + HOUR)
    undo(home.db, gone.decision, NOON + HOUR)

    assert all_territories(home.db) == []
    assert last_undoable(home.db, NOON + HOUR) is None


def test_the_name_a_change_is_taken_back_to_may_be_another_s_by_now(home: House) -> None:
    forum = made(home).territory
    renamed = reshape_territory(home.db, forum, name="Le forum", now=NOON)
    made(home)

    assert renamed is not None
    with pytest.raises(DuplicateNameError):
        undo(home.db, renamed.decision, NOON + HOUR)
    assert territory(home.db, forum).name == "Le forum"
