"""What was announced as rising, and the decisions in the log found by their kind."""

from __future__ import annotations

from collections.abc import Callable


def apply(execute: Callable[[str], object]) -> None:
    """Add the table of announced topics, and the index of what is drawn from the log."""
    execute(
        """CREATE TABLE announced_topics (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            territory INTEGER NOT NULL,          -- 0: outside every territory
            topic TEXT NOT NULL,
            terms TEXT NOT NULL,                 -- JSON array
            points INTEGER NOT NULL,
            mentions INTEGER NOT NULL
        )"""
    )
    # Topics followed, announcements wanted and ideas are read from the log again and again.
    execute("CREATE INDEX log_by_kind ON log(kind, seq)")
