"""Where the line of the queue lies when the person draws it herself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from priorities.conversations.rank import CALLS, FLOOR
from storage.records.reasons import Reason

TIMELY = frozenset({"waiting", "past_habit", "growing"})
"""Reasons that come with time: the line is held against the others, so that nothing crosses it by waiting."""
_LOWEST = 1


def shift_to(reasons: Sequence[Reason]) -> int | None:
    """Return by how many points the floor moves when a conversation is to be the last above the line.

    None when nothing in it makes anybody wait: no line brings such a conversation above itself.
    """
    return max(_lasting(reasons), _LOWEST) - FLOOR if _calls(reasons) else None


def changing_sides(lines: Iterable[tuple[Sequence[Reason], bool]], shift: int) -> int:
    """Return how many conversations would cross the line.

    Args:
        lines: the reasons of each, and whether it stands above the line now.
        shift: by how many points the floor would move from where nothing was learned.
    """
    return sum((_calls(reasons) and _lasting(reasons) >= FLOOR + shift) != above for reasons, above in lines)


def _lasting(reasons: Sequence[Reason]) -> int:
    return sum(reason.points for reason in reasons if reason.name not in TIMELY)


def _calls(reasons: Sequence[Reason]) -> bool:
    return any(reason.name in CALLS for reason in reasons)
