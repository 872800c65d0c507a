from __future__ import annotations

from itertools import chain

from priorities.communities.naming import MOST_WORDS, named
from priorities.trends.facts import TermPost
from tests.priorities.communities.people import said


def posts(*told: dict[int, list[TermPost]]) -> list[TermPost]:
    return [*chain.from_iterable(chain.from_iterable(one.values()) for one in told)]


BIKES = posts(said(range(6), "my cargo bike in the city", "VeloCargo"), said(range(6), "brakes"))
BREAD = posts(said(range(10, 16), "sourdough bread in the city"), said(range(10, 13), "an oven"))


def test_each_is_named_by_what_only_its_people_say() -> None:
    bikes, bread = named([BIKES, BREAD])

    assert "#VeloCargo" in bikes
    assert set(bread) & {"sourdough", "bread"}
    assert "city" not in (*bikes, *bread)
    assert len(bikes) <= MOST_WORDS


def test_one_person_who_shouts_names_nobody() -> None:
    shouting = [post for n in range(50) for post in posts(said([3], f"umbrella {n}"))]

    assert "umbrella" not in named([[*BIKES, *shouting], BREAD])[0]


def test_the_territorys_own_words_say_nothing() -> None:
    assert "#VeloCargo" not in named([BIKES, BREAD], {"velocargo"})[0]


def test_who_says_nothing_has_no_name() -> None:
    assert named([[], BREAD])[0] == ()
    assert named([]) == ()
