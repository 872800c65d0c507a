"""Terms that are one topic: those that stand in the same mentions."""

from __future__ import annotations

from collections.abc import Iterable

from priorities.trends.windows import Burst

SHARED = 0.5
"""A term belongs to a topic when at least this part of its mentions are the topic's."""


def group(bursts: Iterable[Burst]) -> list[tuple[Burst, ...]]:
    """Return the bursts as topics, the most surprising first, and within a topic its most surprising term first."""
    topics: list[tuple[list[Burst], set[int]]] = []
    for burst in sorted(bursts, key=_order):
        mentions = {use.post.mention for use in burst.uses}
        for members, heard in topics:
            if len(mentions & heard) >= SHARED * min(len(mentions), len(heard)):
                members.append(burst)
                heard.update(mentions)
                break
        else:
            topics.append(([burst], mentions))
    return [tuple(members) for members, _ in topics]


def _order(burst: Burst) -> tuple[float, int, str]:
    """Most surprising first; of equals the longer term, which says more."""
    return (-burst.surprise, -len(burst.key), burst.key)
