"""Who really talks with whom, and the communities that this makes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tie:
    """Two people of whom one answered the other, or both each other.

    Attributes:
        one, other: person ids, the lower first.
        answers: how often, in both directions.
    """

    one: int
    other: int
    answers: int


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a community, with her place on the map.

    Attributes:
        name: as shown.
        partners: people of the community she talks with.
        x, y: on a plane without unit; the map scales it.
        knows_us: whether she wrote to us, or we acted toward her.
    """

    person: int
    name: str
    partners: int
    x: float
    y: float
    knows_us: bool


@dataclass(frozen=True, slots=True)
class Community:
    """People who talk with each other more than with others.

    Attributes:
        id: kept from one refresh to the next while most of its people stay.
        words: what they say more than others do, most telling first.
        members: most partners first.
        x, y, radius: its island on the map.
        ours: our answers to its people. 0 means: you never speak here.
    """

    id: int
    words: tuple[str, ...]
    members: tuple[Member, ...]
    x: float
    y: float
    radius: float
    ours: int


@dataclass(frozen=True, slots=True)
class CommunityMap:
    """The map of one territory.

    Attributes:
        communities: the largest first; empty while there is not enough.
        ties: between people on the map.
        people: how many people who talk with somebody were heard. links: how many ties.
        enough: whether that is enough for a map.
    """

    communities: tuple[Community, ...] = ()
    ties: tuple[Tie, ...] = ()
    people: int = 0
    links: int = 0
    enough: bool = False
