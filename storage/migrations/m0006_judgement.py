"""What judging needs: hashtags read without touching the texts, and what was learned from the person."""

from __future__ import annotations

from collections.abc import Callable


def apply(execute: Callable[[str], object]) -> None:
    """Add the index of tagged mentions, and the table of learned weights."""
    # The hashtag reality check reads this index alone; mentions without hashtags are not in it.
    execute("CREATE INDEX mentions_tagged ON mentions(published, hashtags, author, by_us) WHERE hashtags != '[]'")
    # Drawn from the log by the listener, and drawn anew when it is lost: nothing is here that is not there.
    execute(
        """CREATE TABLE learned (
            territory INTEGER PRIMARY KEY,       -- 0: outside every territory
            document TEXT NOT NULL,              -- the whole LearnedWeights record
            seq INTEGER NOT NULL                 -- the last line of the log it was learned from
        )"""
    )
