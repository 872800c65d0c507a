from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.hearing.ear import Ear
from listeners.ranking.lists import bring_up_to_date
from listeners.territories.keeping_out import Known, Proposal, proposals, proposals_for
from listeners.territories.query import matches, parse
from storage.facts import mention
from storage.journal import log_gesture
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.mentions import Author, Mention
from storage.records.territories import Territory
from storage.territories import add_territory, all_territories
from tests.listeners.hearing.posts import NOW, House, open_house, post
from tests.listeners.territories.posts import facts

ORANGE = Territory(1, "Orange", "orange", "", "fr", NOW)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    opened = open_house(tmp_path)
    yield opened
    opened.db.close()


@pytest.fixture
def juice(house: House) -> Mention:
    """A mention of another orange."""
    house.ear.hear([post("1", "Rien ne vaut un jus d'orange pressé #petitdej", by="gourmet")], source=None, now=NOW)
    return mention(house.db, 1)


def known(*texts: str, answered: bool = False) -> list[Known]:
    return [Known(facts(text), answered) for text in texts]


def by_what(found: tuple[Proposal, ...]) -> dict[str, Proposal]:
    return {one.without: one for one in found}


def test_the_words_around_what_was_found_come_first(juice: Mention) -> None:
    found = proposals(ORANGE, [juice], known("La box orange clignote", "Vive le jus d'orange"))

    assert found[0] == Proposal('"jus d orange"', 'orange -"jus d orange"', 2, 3, 0)
    assert {'"jus d orange"', '"orange presse"', "#petitdej", "from:gourmet"} <= set(by_what(found))


def test_what_would_cost_answered_mentions_comes_last(juice: Mention) -> None:
    found = proposals(ORANGE, [juice], known("Un jus d'orange pour l'équipe orange ?", answered=True))

    assert found[-1].without == '"jus d orange"'
    assert [one.answered for one in found] == sorted(one.answered for one in found)
    assert by_what(found)['"jus d orange"'].answered == 1


def test_each_keeps_it_out_and_is_a_query(juice: Mention) -> None:
    for query in ("orange OR box", "", "orange -wifi", "NOT box", "(orange)"):
        for one in proposals(replace(ORANGE, query=query), [juice], known("orange")):
            assert not matches(parse(one.query), facts(juice.text, handle="gourmet", url=juice.url, language="fr"))
    assert proposals(replace(ORANGE, query="orange OR box"), [juice], [])[0].query.startswith("(orange OR box) -")


def test_a_thread_is_kept_out_whole_or_not_at_all(juice: Mention) -> None:
    second = replace(juice, id=2, text="orange amère", hashtags=(), author=None, url=None)

    assert "from:gourmet" not in by_what(proposals(ORANGE, [juice, second], []))
    assert "from:gourmet" in by_what(proposals(ORANGE, [juice, replace(second, text="pas du tout")], []))


def test_another_language_and_odd_names(juice: Mention) -> None:
    author = Author(1, 1, "web", "x", 'Le "Chef" (Paris)', "Chef", None, False)
    found = proposals(ORANGE, [replace(juice, language="de", author=author)], [])

    assert "lang:de" in by_what(found)
    assert 'from:"Le  Chef  (Paris)"' in by_what(found)


@pytest.mark.parametrize("query", ["(", "box"])
def test_nothing_is_offered_where_the_query_did_not_bring_it(juice: Mention, query: str) -> None:
    assert proposals(replace(ORANGE, query=query), [juice], []) == ()


@given(st.text("jus d'orange #@«»\"()-:*é ", max_size=60), st.sampled_from(["orange", "orang* OR #jus", "", "-box"]))
@settings(max_examples=80)
def test_whatever_was_said_what_is_offered_can_be_used(text: str, query: str) -> None:
    said = Mention(
        1, "1", "https://a.example/x", "web", SAMPLE.kind, Author(1, 1, "web", "x", text[:20], text, None, False), "",
        text, "", "fr", NOW, NOW, None, None, 1, (), (), SAMPLE.counts, to_us=False, by_us=False,
    )  # fmt: skip
    for one in proposals(replace(ORANGE, query=query), [said], []):
        parse(one.query)


SAMPLE = post("1", "x")


def test_each_territory_of_a_conversation_gets_its_own(house: House) -> None:
    for name, query in (("Orange", "orange"), ("Box", "box"), ("Fruit", "jus")):
        add_territory(house.db, name=name, query=query, now=NOW)
    ear = Ear(house.db)
    ear.hear([post("1", "un jus d'orange"), post("2", "ma box orange", by="lou")], source=None, now=NOW)
    log_gesture(house.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=2, text="Oui"), NOW)
    bring_up_to_date(house.db, NOW)

    found = proposals_for(house.db, 1)

    assert [one.territory.name for one in found] == ["Orange", "Fruit"]
    assert found[0].proposals[0].of == 2
    assert by_what(found[0].proposals)['"jus d orange"'].answered == 0
    assert [one.query for one in all_territories(house.db)] == ["orange", "box", "jus"]
