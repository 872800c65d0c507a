"""What a person keeps beside a conversation: a star, tags, who is on it, and notes for nobody else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody is on it: the voice of this name, until then (aware UTC)."""

    by: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Tended:
    """What stands beside a conversation. A claim whose time has passed is still told: its reader knows the hour."""

    starred: bool = False
    claim: Claim | None = None
    tags: tuple[str, ...] = ()


NOT_TENDED = Tended()
"""Nothing stands beside it."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note beside a conversation; ``act`` is its id in the log, for undo."""

    act: str
    at: datetime
    text: str
    by: str = ""
