"""What import runs carried, in a table whose columns stand in the order of its key.

SQLite's ``quick_check`` (3.40 at least) finds values missing in a table without rowid whose key does not begin as the
columns do, and so called every database damaged that had an import in it. Nothing was.
"""

from __future__ import annotations

from collections.abc import Callable

_STATEMENTS = (
    """
    CREATE TABLE import_stretches (
        run INTEGER NOT NULL REFERENCES import_runs(id) ON DELETE CASCADE,
        new INTEGER NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        PRIMARY KEY (run, new, first)
    ) WITHOUT ROWID
    """,
    "INSERT INTO import_stretches (run, new, first, last) SELECT run, new, first, last FROM import_carried",
    "DROP TABLE import_carried",
    "ALTER TABLE import_stretches RENAME TO import_carried",
)


def apply(execute: Callable[[str], object]) -> None:
    """Change the tables, one statement at a time, in the transaction that is open."""
    for statement in _STATEMENTS:
        execute(statement)
