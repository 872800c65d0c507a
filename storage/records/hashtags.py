"""What is read about hashtags: who used which, when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class TaggedPost:
    """One mention that carries hashtags.

    Attributes:
        person: who wrote it, None where the source names nobody.
        published: aware UTC.
        tags: without ``#``, as written.
        answers: mentions by others that answer it, as far as they were heard.
    """

    mention: int
    person: int | None
    published: datetime
    tags: tuple[str, ...]
    by_us: bool = False
    answers: int = 0
