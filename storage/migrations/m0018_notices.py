"""What a person was told of, and what quiet hours hold: the bell, and nothing lost when the window closes."""

from __future__ import annotations

from collections.abc import Callable


def apply(execute: Callable[[str], object]) -> None:
    """Make the table, an index for what was told last, and one for promises that are due."""
    execute(
        """CREATE TABLE notices (
            mention INTEGER PRIMARY KEY REFERENCES mentions(id) ON DELETE CASCADE,
            told_at INTEGER                      -- NULL: held, for it was quiet
        )"""
    )
    execute("CREATE INDEX notices_told ON notices(told_at)")
    # Of a conversation that is not put off, this is when a promise of ours is due there.
    execute(
        """CREATE INDEX conversations_promised ON conversations(snoozed_until)
           WHERE snoozed_until IS NOT NULL AND state <> 'snoozed'"""
    )
