"""Whom a whole list of followers or followed no longer named: kept, so that undoing its import brings them back."""

from __future__ import annotations

from collections.abc import Callable

_STATEMENTS = (
    """
    CREATE TABLE import_unlisted (
        run INTEGER NOT NULL REFERENCES import_runs(id) ON DELETE CASCADE,
        direction TEXT NOT NULL,
        network TEXT NOT NULL,
        account TEXT NOT NULL COLLATE NOCASE,
        other TEXT NOT NULL COLLATE NOCASE,
        PRIMARY KEY (run, direction, network, account, other)
    ) WITHOUT ROWID
    """,
)


def apply(execute: Callable[[str], object]) -> None:
    """Make the table, in the transaction that is open."""
    for statement in _STATEMENTS:
        execute(statement)
