"""What becomes of one row of an imported file."""

from __future__ import annotations

from dataclasses import dataclass

from listeners.heard import HeardPost
from storage.records.words import Words


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """A row that was understood.

    Attributes:
        row: its number in the file, from 1, blank lines counted.
        unknown_keys: how many of its facts nobody here knows; they were passed over.
    """

    row: int
    post: HeardPost
    unknown_keys: int = 0


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that was not taken, with the sentence that says why."""

    row: int
    words: Words


RowResult = ImportedRow | Rejected
"""How reading one row ends."""
