"""What a person was told of, as the bell lists it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Held:
    """A mention that is to be told of later; ``heard_at`` aware UTC."""

    conversation: int
    mention: int
    heard_at: datetime


@dataclass(frozen=True, slots=True)
class Notice:
    """One line of the bell.

    Attributes:
        at: when it was told, aware UTC.
        conversation: where it leads; None for a topic.
        name: who wrote. text: the beginning of what was written, on its way to one line.
        topic: what is rising, "" for a conversation.
        is_new: it was told after the bell was looked at last, and nobody opened the conversation since.
    """

    at: datetime
    conversation: int | None
    name: str
    text: str
    topic: str
    is_new: bool
