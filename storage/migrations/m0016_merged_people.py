"""Two people found to be one: who stands for whom, and whose each account was before."""

from __future__ import annotations

from collections.abc import Callable

_STATEMENTS = (
    # Drawn from the merges in the log; the row of who was merged stays, so that un-merging finds her.
    "ALTER TABLE people ADD COLUMN merged_into INTEGER REFERENCES people(id)",
    "CREATE INDEX people_merged ON people(merged_into) WHERE merged_into IS NOT NULL",  # what a person's log lines are
    "ALTER TABLE identities ADD COLUMN home INTEGER REFERENCES people(id)",
    "CREATE INDEX identities_away ON identities(home) WHERE home IS NOT NULL",  # which go home when a merge is undone
)


def apply(execute: Callable[[str], object]) -> None:
    """Add the two columns."""
    for statement in _STATEMENTS:
        execute(statement)
