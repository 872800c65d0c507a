"""When we were really in contact with somebody: what her lists are made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Contacts:
    """The contacts with one person, in both directions.

    Attributes:
        moments: when she wrote to us or we acted toward her, oldest first; aware UTC.
        theirs: how many of them are hers. ours: how many are ours.
        first: the mention with which she wrote to us first, None when she never did.
        not_now_at: when she was last put off, None for never.
    """

    person: int
    moments: tuple[datetime, ...]
    theirs: int
    ours: int
    first: int | None = None
    not_now_at: datetime | None = None
