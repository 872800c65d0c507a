from __future__ import annotations

from dataclasses import replace

from priorities.communities.mapping import MOST_PEOPLE, CommunityFacts, community_map
from storage.records.communities import CommunityMap
from tests.priorities.communities.people import circle, said, tie

TWO = CommunityFacts(
    ties=(*circle(1), *circle(101, people=10), tie(2, 101)),
    names={n: f"Person {n}" for n in range(200)},
    posts={**said(range(1, 9), "cargo bikes"), **said(range(101, 111), "sourdough bread")},
    know_us=frozenset({3, 4}),
    answered={3: 2, 4: 1},
)


def test_a_map_says_who_is_where_what_they_speak_of_and_whether_we_do() -> None:
    bread, bikes = community_map(TWO).communities

    assert {member.person for member in bread.members} == set(range(101, 111))
    assert set(bread.words) == {"sourdough", "bread"}
    assert (bread.ours, bikes.ours) == (0, 3)
    assert {member.person for member in bikes.members if member.knows_us} == {3, 4}
    assert {member.name for member in bikes.members} == {f"Person {n}" for n in range(1, 9)}
    assert all(member.partners == 6 for member in bikes.members)


def test_too_few_people_make_no_map_but_are_counted() -> None:
    assert community_map(replace(TWO, ties=tuple(circle(1)))) == CommunityMap(people=8, links=24)


def test_many_who_talk_with_everybody_alike_are_counted_too() -> None:
    crowd = tuple(tie(1, n) for n in range(2, 40))

    found = community_map(replace(TWO, ties=crowd))

    assert (found.people, found.links) == (39, 38)


def test_ids_stay_from_one_map_to_the_next() -> None:
    first = community_map(TWO)
    before = {one.id: frozenset(member.person for member in one.members) for one in first.communities}
    grown = replace(TWO, ties=(*TWO.ties, *(tie(900, n, 3) for n in (1, 2, 3))), before=before)

    assert [one.id for one in community_map(grown).communities] == [one.id for one in first.communities]


def test_at_most_a_few_hundred_people_are_shown() -> None:
    crowd = tuple(one for first in range(0, 60_000, 1_000) for one in circle(first, people=9))

    found = community_map(replace(TWO, ties=crowd))

    shown = {member.person for community in found.communities for member in community.members}
    assert len(shown) == MOST_PEOPLE
    assert found.people == 540
    assert all({one.one, one.other} <= shown for one in found.ties)
