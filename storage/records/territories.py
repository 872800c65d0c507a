"""Where one speaks, and who speaks there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Territory:
    """A place of speech: network x community x language.

    Attributes:
        query: what it listens for; empty keeps all that its sources carry.
        why: the intention of being there, in the person's words.
        language: the tongue spoken there ("fr", "en"), or None.
        tone: the text of its tone guide, or empty.
    """

    id: int
    name: str
    query: str
    why: str
    language: str | None
    created_at: datetime
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """An account of ours: a network and a handle or stable id there."""

    network: str
    handle: str


@dataclass(frozen=True, slots=True)
class Recognised:
    """What making accounts ours changed of what was heard before: what taking that back needs.

    Attributes:
        accounts: that were added.
        identities: that became ours.
        written, written_to_us: mentions that are by us now, and counted as said to us before (the latter).
        addressed: mentions that are to us now.
    """

    accounts: tuple[Account, ...] = ()
    identities: tuple[int, ...] = ()
    written: tuple[int, ...] = ()
    written_to_us: tuple[int, ...] = ()
    addressed: tuple[int, ...] = ()

    def and_then(self, later: Recognised) -> Recognised:
        """Return both together."""
        return Recognised(
            self.accounts + later.accounts,
            self.identities + later.identities,
            self.written + later.written,
            self.written_to_us + later.written_to_us,
            self.addressed + later.addressed,
        )


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks on our side: the brand, or a named colleague.

    Attributes:
        territory: where this voice speaks; None for everywhere.
    """

    id: int
    name: str
    accounts: tuple[Account, ...]
    territory: int | None
