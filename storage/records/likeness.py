"""What tells whether two accounts are one person's."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Face:
    """What one account shows of whoever holds it; ``url`` and ``bio`` are empty where the network does not tell."""

    person: int
    network: str
    handle: str
    name: str
    url: str = ""
    bio: str = ""
