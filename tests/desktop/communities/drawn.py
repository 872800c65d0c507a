"""A map of three islands, drawn by the product's own rules from imitated people."""

from __future__ import annotations

from itertools import chain

from priorities.communities.mapping import CommunityFacts, community_map
from storage.records.communities import CommunityMap
from tests.priorities.communities.people import circle, said, tie

BAKERS, BIKERS, GARDENERS = range(101, 111), range(1, 9), range(201, 207)


def three_islands() -> CommunityMap:
    """Bakers (ten), bikers (eight, whom we answered) and gardeners (six), with a few who cross over."""
    names = {person: f"Person {person}" for person in chain(BAKERS, BIKERS, GARDENERS)}
    facts = CommunityFacts(
        ties=(*circle(1), *circle(101, people=10), *circle(201, people=6), tie(2, 101), tie(103, 201)),
        names=names,
        posts={
            **said(BIKERS, "cargo bikes", "VeloCargo"),
            **said(BAKERS, "sourdough bread"),
            **said(GARDENERS, "tomatoes in june"),
        },
        know_us=frozenset({3, 4, 5}),
        answered={3: 2, 4: 1},
    )
    return community_map(facts)
