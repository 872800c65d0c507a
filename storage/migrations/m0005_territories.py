"""Territories that can be removed and brought back, with a tone guide; and what their queries have still to look at."""

from __future__ import annotations

from collections.abc import Callable

STATEMENTS = (
    # Made anew: a removed territory may not hold on to its name, and SQLite cannot drop a UNIQUE.
    """CREATE TABLE territories_0005 (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    query TEXT NOT NULL DEFAULT '',
    why TEXT NOT NULL DEFAULT '',
    language TEXT,
    tone TEXT NOT NULL DEFAULT '',           -- the text of its tone guide
    created_at INTEGER NOT NULL,
    removed_at INTEGER
)""",
    """INSERT INTO territories_0005 (id, name, query, why, language, created_at)
       SELECT id, name, query, why, language, created_at FROM territories""",
    "DROP TABLE territories",
    "ALTER TABLE territories_0005 RENAME TO territories",
    "CREATE UNIQUE INDEX territories_by_name ON territories(name) WHERE removed_at IS NULL",
    # Where a person put a mention herself (pasted, imported for a territory): no query takes it out again.
    """CREATE TABLE mentions_placed (
    territory INTEGER NOT NULL REFERENCES territories(id) ON DELETE CASCADE,
    mention INTEGER NOT NULL REFERENCES mentions(id) ON DELETE CASCADE,
    PRIMARY KEY (territory, mention)
) WITHOUT ROWID""",
    "CREATE INDEX mentions_placed_by_mention ON mentions_placed(mention)",
    """INSERT INTO mentions_placed (territory, mention)
       SELECT t.territory, t.mention FROM mention_territories AS t JOIN mentions AS m ON m.id = t.mention
       WHERE m.source IS NULL""",
    # Territories whose query is applied to what is stored: all mentions up to that one were looked at.
    """CREATE TABLE territory_applications (
    territory INTEGER PRIMARY KEY REFERENCES territories(id) ON DELETE CASCADE,
    after_mention INTEGER NOT NULL DEFAULT 0
)""",
)


def apply(execute: Callable[[str], object]) -> None:
    """Change the tables, one statement at a time, in the transaction that is open."""
    for statement in STATEMENTS:
        execute(statement)
