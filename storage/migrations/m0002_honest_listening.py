"""Schema 2: what honest listening needs to remember: pace, delay, freshness, holes, moved addresses.

Times are integer milliseconds since 1970, UTC, but for ``moments``: whole seconds, in a JSON list.
"""

from __future__ import annotations

from collections.abc import Callable

STATEMENTS = (
    # When its last mentions were published, newest known last; the median gap alone could not tell nights from days.
    "ALTER TABLE source_health ADD COLUMN moments TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE source_health DROP COLUMN entry_gap_seconds",
    "ALTER TABLE source_health ADD COLUMN delay_seconds INTEGER",
    "ALTER TABLE source_health ADD COLUMN fresh_seconds INTEGER",
    "ALTER TABLE source_health ADD COLUMN moves_to TEXT",
    "ALTER TABLE source_health ADD COLUMN moves_since INTEGER",
    "ALTER TABLE source_health ADD COLUMN older_page TEXT",
    """UPDATE source_health SET moments = (
           SELECT json_group_array(at) FROM (
               SELECT mentions.published / 1000 AS at
               FROM hearings JOIN mentions ON mentions.id = hearings.mention
               WHERE hearings.source = source_health.source ORDER BY hearings.mention DESC LIMIT 32))""",
    # What may be missing from a source: published after the one moment and before the other.
    """CREATE TABLE source_holes (
           id INTEGER PRIMARY KEY,
           source INTEGER NOT NULL REFERENCES sources(id) ON DELETE CASCADE,
           after INTEGER NOT NULL,
           before INTEGER NOT NULL,
           found_at INTEGER NOT NULL
       )""",
    "CREATE INDEX source_holes_by_source ON source_holes(source)",  # beside a source; the newest of one
    # A source's address that was changed because its server had moved it for good.
    """CREATE TABLE source_moves (
           id INTEGER PRIMARY KEY,
           source INTEGER NOT NULL REFERENCES sources(id) ON DELETE CASCADE,
           was TEXT NOT NULL,
           became TEXT NOT NULL,
           allowed_private INTEGER NOT NULL,
           at INTEGER NOT NULL,
           undone_at INTEGER
       )""",
    "CREATE INDEX source_moves_by_source ON source_moves(source)",  # beside a source; what was refused before
)


def apply(execute: Callable[[str], object]) -> None:
    """Change the tables, one statement at a time, in the transaction that is open."""
    for statement in STATEMENTS:
        execute(statement)
