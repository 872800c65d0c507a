"""Communities from who answers whom: stable ones, for the method itself is not.

Louvain (Blondel et al. 2008) divides a graph where few ties cross, but from one seed to another it moves many
people. So it is run ten times, and two people who talk stay together only where at least seven runs put them so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from storage.records.communities import Tie

RUNS = 10
AGREEING = 7
SMALLEST = 4
"""People a community has at least: two who talk are a conversation."""
LEAST_PEOPLE, LEAST_TIES = 12, 15
"""Of fewer no map is drawn."""
KEPT_OVERLAP = 0.3
"""Share of all its people, old and new, that a community keeps to be the same one as before."""


def is_enough(ties: Sequence[Tie]) -> bool:
    """Tell whether so many people talk with each other that a map says something."""
    return len(ties) >= LEAST_TIES and len({person for tie in ties for person in (tie.one, tie.other)}) >= LEAST_PEOPLE


def grouped(ties: Sequence[Tie]) -> tuple[frozenset[int], ...]:
    """Return the communities as sets of people, the largest first; people of no community are in none.

    The same ties give the same answer. About a third of a second for 1,500 ties among 300 people (2026-11-26).
    """
    import networkx  # noqa: PLC0415 - a third of a second that a start without a map need not pay
    from networkx.algorithms.community import louvain_communities  # noqa: PLC0415

    ordered = sorted(ties, key=lambda tie: (tie.one, tie.other))
    graph = networkx.Graph()
    for tie in ordered:
        graph.add_edge(tie.one, tie.other, weight=float(tie.answers))
    together: Counter[tuple[int, int]] = Counter()
    for seed in range(RUNS):
        place = {
            person: number
            for number, people in enumerate(louvain_communities(graph, weight="weight", seed=seed))
            for person in people
        }
        together.update((tie.one, tie.other) for tie in ordered if place[tie.one] == place[tie.other])
    agreed = networkx.Graph()
    for (one, other), runs in together.items():
        if runs >= AGREEING:
            agreed.add_edge(one, other)
    found = [frozenset(people) for people in networkx.connected_components(agreed) if len(people) >= SMALLEST]
    return tuple(sorted(found, key=lambda people: (-len(people), min(people))))


def carried_over(found: Sequence[frozenset[int]], before: Mapping[int, frozenset[int]]) -> tuple[int, ...]:
    """Return an id for each community: that of the one before it shares most people with, else a new one.

    Args:
        found: the communities now, the largest first.
        before: those of the last refresh by id.
    """
    overlaps = sorted(
        (
            (-len(people & old) / len(people | old), number, key)
            for number, people in enumerate(found)
            for key, old in before.items()
            if people & old
        ),
    )
    ids: dict[int, int] = {}
    for overlap, number, key in overlaps:
        if -overlap >= KEPT_OVERLAP and number not in ids and key not in ids.values():
            ids[number] = key
    fresh = max(before, default=0)
    for number in range(len(found)):
        if number not in ids:
            fresh += 1
            ids[number] = fresh
    return tuple(ids[number] for number in range(len(found)))
