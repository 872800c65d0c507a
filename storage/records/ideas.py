"""Ideas kept for later: something to write of, to ask, to try."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

MOST_LETTERS = 4_000
"""Of an idea in her words: it is a note, no article."""


class IdeaStep(StrEnum):
    """What happens to an idea."""

    KEEP = "keep"
    EDIT = "edit"
    DONE = "done"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Idea:
    """One idea.

    Attributes:
        id: of the act that kept it.
        kept_at: aware UTC.
        text: in her words, may be empty. topic: what was rising, or empty.
        mention: that gave it, None for none or one no longer stored.
        excerpt: how that mention begins. url: where it stands.
        done_at: when she made something of it, None while she did not.
        done_act: the act that said so, for undo.
    """

    id: str
    kept_at: datetime
    text: str
    topic: str
    territory: int | None
    mention: int | None
    excerpt: str
    url: str | None
    done_at: datetime | None
    done_act: str | None
