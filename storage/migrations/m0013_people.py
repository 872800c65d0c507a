"""What a person notes about people: groups, tags, a private note."""

from __future__ import annotations

from collections.abc import Callable


def apply(execute: Callable[[str], object]) -> None:
    """Make the tables."""
    execute(
        """CREATE TABLE person_labels (
            person INTEGER NOT NULL REFERENCES people(id) ON DELETE CASCADE,
            kind TEXT NOT NULL,                  -- 'group' or 'tag'
            name TEXT NOT NULL COLLATE NOCASE,
            PRIMARY KEY (person, kind, name)
        ) WITHOUT ROWID"""
    )
    execute("CREATE INDEX person_labels_by_name ON person_labels(kind, name)")  # who is in a group
    execute(
        """CREATE TABLE person_notes (
            person INTEGER PRIMARY KEY REFERENCES people(id) ON DELETE CASCADE,
            note TEXT NOT NULL
        )"""
    )
