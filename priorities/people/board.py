"""The board of stakeholders: how far the relations with the people of each group have come, and what moved lately.

Counted in people and in what was said, never in followers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from priorities.people.stage import Stage, Step, stage_of

NEEDS_MENTIONS = frozenset({Stage.ANSWERED_BACK, Stage.CAME_BACK})
"""Stages that only a source which hears mentions of us can show."""
NEEDS_HEARING = frozenset({Stage.HEARD, Stage.SPEAKS_FOR_US}) | NEEDS_MENTIONS
"""Stages that a source which hears others at all can show; the rest is what we do, and not having heard of her."""


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """Somebody in a group: where her accounts are, and the steps the relation with her has taken, oldest first."""

    person: int
    name: str
    networks: frozenset[str]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Ears:
    """The networks whose sources hear mentions of us, and those whose sources hear others at all, hashtags perhaps."""

    mentions: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Cell:
    """One group at one stage: who stands there.

    Attributes:
        hearable: False where no source could tell that anybody of the group came so far: nobody is no "nobody".
    """

    stage: Stage
    people: tuple[int, ...]
    hearable: bool


@dataclass(frozen=True, slots=True)
class Move:
    """A relation that came further: from where, to where, when, and in which conversation (None outside one)."""

    person: int
    name: str
    origin: Stage
    stage: Stage
    at: datetime
    conversation: int | None


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One group: a cell for each stage in their order, and what moved, the newest first."""

    group: str
    cells: tuple[Cell, ...]
    moves: tuple[Move, ...]

    @property
    def people(self) -> int:
        """How many people are in the group."""
        return sum(len(cell.people) for cell in self.cells)


def board(groups: Mapping[str, Sequence[Stakeholder]], ears: Ears, since: datetime) -> tuple[BoardRow, ...]:
    """Return a row for each group, in their order.

    Args:
        groups: the people of each.
        ears: what the sources can hear where.
        since: moves from then on are told, aware UTC.
    """
    return tuple(_row(group, people, ears, since) for group, people in groups.items())


def _row(group: str, people: Sequence[Stakeholder], ears: Ears, since: datetime) -> BoardRow:
    networks = frozenset(network for one in people for network in one.networks)
    standing: dict[Stage, list[int]] = {stage: [] for stage in Stage}
    for one in people:
        standing[stage_of(one.steps)].append(one.person)
    moves = sorted(
        (move for one in people for move in _moves(one, since)), key=lambda move: (move.at, move.person), reverse=True
    )
    cells = (
        Cell(stage, tuple(here), bool(here) or _hearable(stage, networks, ears)) for stage, here in standing.items()
    )
    return BoardRow(group, tuple(cells), tuple(moves))


def _moves(one: Stakeholder, since: datetime) -> Iterator[Move]:
    """Yield where she came from a moment on: several steps of hers are one arrow each."""
    origin = Stage.UNKNOWN
    for step in one.steps:
        if step.at >= since:
            yield Move(one.person, one.name, origin, step.stage, step.at, step.conversation)
        origin = step.stage


def _hearable(stage: Stage, networks: Collection[str], ears: Ears) -> bool:
    if stage in NEEDS_MENTIONS:
        return not ears.mentions.isdisjoint(networks)
    return stage not in NEEDS_HEARING or not ears.others.isdisjoint(networks)
