"""The map of communities: grouped, named, laid out, with our presence in each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from priorities.communities.grouping import carried_over, grouped, is_enough
from priorities.communities.islands import Island, laid_out, places_on
from priorities.communities.naming import named
from priorities.trends.facts import TermPost
from storage.records.communities import Community, CommunityMap, Member, Tie

MOST_PEOPLE = 300
"""People on the map at most; those of the largest communities, most partners first."""


@dataclass(frozen=True, slots=True)
class CommunityFacts:
    """What a map is made from.

    Attributes:
        ties: between people who are not ours.
        names: of people, as shown.
        posts: what people said, by person.
        know_us: people who wrote to us, or toward whom we acted.
        answered: our answers to a person, heard or logged, by person.
        before: the communities of the last map by id.
        ignored: words that say nothing here: the territory's own.
    """

    ties: tuple[Tie, ...]
    names: Mapping[int, str]
    posts: Mapping[int, Sequence[TermPost]] = field(default_factory=dict)
    know_us: frozenset[int] = frozenset()
    answered: Mapping[int, int] = field(default_factory=dict)
    before: Mapping[int, frozenset[int]] = field(default_factory=dict)
    ignored: Collection[str] = ()


def community_map(facts: CommunityFacts) -> CommunityMap:
    """Return the map; without communities where too few people talk, or nobody does so more than others."""
    talkers = {person for tie in facts.ties for person in (tie.one, tie.other)}
    if not is_enough(facts.ties):
        return CommunityMap(people=len(talkers), links=len(facts.ties))
    groups = grouped(facts.ties)
    ids = carried_over(groups, facts.before)
    words = named(
        [[post for person in group for post in facts.posts.get(person, ())] for group in groups], facts.ignored
    )
    partners = _partners(facts.ties, groups)
    islands = laid_out([len(group) for group in groups], _crossings(facts.ties, groups))
    room = MOST_PEOPLE
    communities = []
    for number, group in enumerate(groups):
        shown = sorted(group, key=lambda person: (-partners[person], person))[: max(room, 0)]
        room -= len(shown)
        if shown:
            members = _members(shown, islands[number], partners, facts)
            ours = sum(facts.answered.get(person, 0) for person in group)
            island = islands[number]
            communities.append(Community(ids[number], words[number], members, island.x, island.y, island.radius, ours))
    placed = {member.person for community in communities for member in community.members}
    kept = tuple(tie for tie in facts.ties if tie.one in placed and tie.other in placed)
    return CommunityMap(tuple(communities), kept, len(talkers), len(facts.ties), enough=bool(communities))


def _members(
    shown: Sequence[int], island: Island, partners: Mapping[int, int], facts: CommunityFacts
) -> tuple[Member, ...]:
    return tuple(
        Member(person, facts.names.get(person, ""), partners[person], round(x, 3), round(y, 3), person in facts.know_us)
        for person, (x, y) in zip(shown, places_on(island, len(shown)), strict=True)
    )


def _home(groups: Sequence[frozenset[int]]) -> dict[int, int]:
    return {person: number for number, group in enumerate(groups) for person in group}


def _partners(ties: Sequence[Tie], groups: Sequence[frozenset[int]]) -> Counter[int]:
    """Return with how many people of her own community each one talks."""
    home = _home(groups)
    found: Counter[int] = Counter()
    for tie in ties:
        if tie.one in home and home[tie.one] == home.get(tie.other):
            found[tie.one] += 1
            found[tie.other] += 1
    return found


def _crossings(ties: Sequence[Tie], groups: Sequence[frozenset[int]]) -> dict[tuple[int, int], int]:
    home = _home(groups)
    found: defaultdict[tuple[int, int], int] = defaultdict(int)
    for tie in ties:
        one, other = home.get(tie.one), home.get(tie.other)
        if one is not None and other is not None and one != other:
            found[min(one, other), max(one, other)] += tie.answers
    return dict(found)
