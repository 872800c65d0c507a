"""Imports are kept as runs that can be undone as a whole, and mappings of unknown tables are remembered.

Times are integer milliseconds since 1970, UTC.
"""

from __future__ import annotations

from collections.abc import Callable

_STATEMENTS = (
    """
    CREATE TABLE import_runs (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,                -- UUIDv7
        file TEXT NOT NULL,                      -- its name, without the folder
        preset TEXT NOT NULL,                    -- names of presets, or "mapping"
        territory INTEGER REFERENCES territories(id) ON DELETE SET NULL,
        account TEXT NOT NULL DEFAULT '',        -- NETWORK:HANDLE, as the person told it
        state TEXT NOT NULL,
        started_at INTEGER NOT NULL,
        ended_at INTEGER,
        rows INTEGER NOT NULL DEFAULT 0,
        kept INTEGER NOT NULL DEFAULT 0,
        duplicates INTEGER NOT NULL DEFAULT 0,
        refused INTEGER NOT NULL DEFAULT 0
    )
    """,
    # Which mentions a run carried, as stretches of consecutive ids; "new" ones were not known before it.
    """
    CREATE TABLE import_carried (
        run INTEGER NOT NULL REFERENCES import_runs(id) ON DELETE CASCADE,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        new INTEGER NOT NULL,
        PRIMARY KEY (run, new, first)
    ) WITHOUT ROWID
    """,
    # Whom a run put on a list of followers or followed that was not on it.
    """
    CREATE TABLE import_follows (
        run INTEGER NOT NULL REFERENCES import_runs(id) ON DELETE CASCADE,
        direction TEXT NOT NULL,
        network TEXT NOT NULL,
        account TEXT NOT NULL COLLATE NOCASE,
        other TEXT NOT NULL COLLATE NOCASE,
        PRIMARY KEY (run, direction, network, account, other)
    ) WITHOUT ROWID
    """,
    # The gestures "publish" that a run logged.
    """
    CREATE TABLE import_acts (
        run INTEGER NOT NULL REFERENCES import_runs(id) ON DELETE CASCADE,
        act TEXT NOT NULL,
        PRIMARY KEY (run, act)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE import_rejected (
        id INTEGER PRIMARY KEY,
        run INTEGER NOT NULL REFERENCES import_runs(id) ON DELETE CASCADE,
        part TEXT NOT NULL,
        row INTEGER NOT NULL,
        words TEXT NOT NULL
    )
    """,
    "CREATE INDEX import_rejected_by_run ON import_rejected(run)",  # what one import did not take
    # How the columns of an unknown table are read, per set of headings.
    """
    CREATE TABLE mappings (
        fingerprint TEXT PRIMARY KEY,
        document TEXT NOT NULL,
        saved_at INTEGER NOT NULL
    ) WITHOUT ROWID
    """,
)


def apply(execute: Callable[[str], object]) -> None:
    """Make the tables, one statement at a time, in the transaction that is open."""
    for statement in _STATEMENTS:
        execute(statement)
