"""What finding rising topics needs to know of a mention."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class TermPost:
    """One mention as trends read it.

    Attributes:
        mention: its id.
        person: who wrote it; trends count people, not posts.
        published: aware UTC.
        hashtags: without ``#``, as written.
        links: URLs it points to.
        source_title: the source that carried it first.
        name: its author's name, to tell who spoke first.
    """

    mention: int
    person: int
    published: datetime
    text: str
    hashtags: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    source_title: str = ""
    name: str = ""
