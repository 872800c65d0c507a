"""Whom a list names by a lasting id, what she is called beside it: a new handle is no new follower."""

from __future__ import annotations

from collections.abc import Callable

_STATEMENTS = (
    "ALTER TABLE follow_lists ADD COLUMN handle TEXT COLLATE NOCASE",
    "ALTER TABLE import_unlisted ADD COLUMN handle TEXT COLLATE NOCASE",
)


def apply(execute: Callable[[str], object]) -> None:
    """Add the columns, in the transaction that is open."""
    for statement in _STATEMENTS:
        execute(statement)
