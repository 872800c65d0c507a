"""An import of one file, as it is remembered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage.records.words import Words


class RunState(StrEnum):
    """How far an import came. RUNNING is also what one says that never ended: the program was stopped."""

    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class NewRun:
    """An import about to begin.

    Attributes:
        file: the file's name, without its folder.
        preset: the names of the presets that read it ("+" between several), or "mapping".
        territory: where its mentions belong whatever they say, or None.
        account: NETWORK:HANDLE as the person told it, or empty.
    """

    file: str
    preset: str
    territory: int | None = None
    account: str = ""


@dataclass(frozen=True, slots=True)
class RunCounts:
    """Rows of an import: ``rows`` read, of them ``kept``, known already, and not taken."""

    rows: int = 0
    kept: int = 0
    duplicates: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class ImportRun:
    """An import that began; ``uid`` is what ``causerie undo`` takes."""

    uid: str
    file: str
    preset: str
    territory: int | None
    account: str
    state: RunState
    started_at: datetime
    ended_at: datetime | None
    counts: RunCounts


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row that an import did not take.

    Attributes:
        part: the sheet or archive member it stands in, empty for a file of one part.
        row: as a spreadsheet shows it, from 1; 0 for what ended a whole part.
    """

    part: str
    row: int
    words: Words
