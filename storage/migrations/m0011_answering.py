"""What answering needs: answers that are ready to post, and texts to begin one with."""

from __future__ import annotations

from collections.abc import Callable


def apply(execute: Callable[[str], object]) -> None:
    """Let a draft be ready, and make the table of snippets."""
    execute("ALTER TABLE drafts ADD COLUMN ready_at INTEGER")
    execute("CREATE INDEX drafts_ready ON drafts(ready_at) WHERE ready_at IS NOT NULL")
    execute(
        """CREATE TABLE snippets (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            text TEXT NOT NULL,
            changed_at INTEGER NOT NULL,
            removed_at INTEGER                   -- kept, so that it can be had back
        )"""
    )
