"""Which lists of followers each import named people on, so that imports are undone in any order; ids used once.

Also: what is by us, found by an index.
"""

from __future__ import annotations

from collections.abc import Callable

_STATEMENTS = (
    """
    CREATE TABLE import_lists (
        run INTEGER NOT NULL REFERENCES import_runs(id) ON DELETE CASCADE,
        direction TEXT NOT NULL,
        network TEXT NOT NULL,
        account TEXT NOT NULL COLLATE NOCASE,
        whole INTEGER NOT NULL DEFAULT 0,        -- whom it did not name left the list
        PRIMARY KEY (run, direction, network, account)
    ) WITHOUT ROWID
    """,
    # Of earlier imports that is told by whom they put on a list or took off it, and by whom they named last.
    """
    INSERT OR IGNORE INTO import_lists (run, direction, network, account, whole)
    SELECT DISTINCT run, direction, network, account, 1 FROM import_unlisted
    """,
    """
    INSERT OR IGNORE INTO import_lists (run, direction, network, account)
    SELECT DISTINCT run, direction, network, account FROM import_follows
    """,
    """
    INSERT OR IGNORE INTO import_lists (run, direction, network, account)
    SELECT DISTINCT r.id, f.direction, f.network, f.account
    FROM follow_lists AS f JOIN import_runs AS r ON r.started_at = f.heard_at
    """,
    # Mentions that an undone import had, or that an act is about, are not to lend their ids to others.
    """
    INSERT OR IGNORE INTO facts (name, value) SELECT 'highest_mention', max(
        coalesce((SELECT max(last) FROM import_carried), 0), coalesce((SELECT max(mention) FROM log), 0))
    """,
    "CREATE INDEX mentions_by_us ON mentions(id) WHERE by_us = 1",  # our own hashtags
)


def apply(execute: Callable[[str], object]) -> None:
    """Change the tables, one statement at a time, in the transaction that is open."""
    for statement in _STATEMENTS:
        execute(statement)
