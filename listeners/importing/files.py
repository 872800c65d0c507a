"""Rows of a file, heard a few hundred at a time: memory is bounded, each batch is one short transaction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import BinaryIO

from listeners.hearing.ear import Ear
from listeners.hearing.hearing import Heard
from listeners.importing.interchange import read_interchange
from listeners.importing.recognition import recognise
from listeners.importing.rows import ImportedRow, Rejected, RowResult
from storage.records.sources import Source

_AT_ONCE = 500
_MOST_REJECTED = 10_000
"""Rejected rows that are told one by one; a file of which more are wrong is the wrong file."""
LOOKED_AT = 65_536
"""Bytes that ``recognise`` wants to see."""


@dataclass(frozen=True, slots=True)
class Imported:
    """How importing a file ended, or how far it is.

    Attributes:
        rows: read so far. refused: how many of them were not taken. rejected: the first of those, with the reason.
        heard: what became of the others.
        position: bytes read so far.
    """

    rows: int
    refused: int
    rejected: tuple[Rejected, ...]
    heard: Heard
    position: int

    @property
    def kept(self) -> int:
        """Rows that were new."""
        return self.heard.new

    @property
    def duplicates(self) -> int:
        """Rows that were known already, from here or from elsewhere."""
        return self.rows - self.refused - self.heard.new


def is_interchange(first_bytes: bytes) -> bool:
    """Tell whether a file that starts like this holds interchange lines."""
    return recognise(first_bytes[:LOOKED_AT]) is not None


def hear_rows(
    ear: Ear, file: BinaryIO, *, source: Source | None, now: datetime, territory: int | None = None
) -> Iterator[Imported]:
    """Hear a file of interchange lines, yielding after each batch how far it is; the last says how it ended.

    A consumer that stops early cancels the import: what was heard so far is kept.

    Args:
        ear: stores the posts.
        file: open for reading bytes, at its beginning.
        source: the file's or the feed's, None for a file imported once.
        now: the time of hearing, aware UTC.
        territory: where they belong whatever they say, for a file imported once.

    Raises:
        OSError: the file cannot be read on. StorageError: the batch could not be stored.
    """
    rows = read_interchange(file)
    so_far = Imported(0, 0, (), Heard(), 0)
    while True:
        batch = list(islice(rows, _AT_ONCE))
        posts = [row.post for row in batch if isinstance(row, ImportedRow)]
        heard = ear.hear(posts, source=source, now=now, territory=territory)
        so_far = _added(so_far, batch, heard, file.tell())
        yield so_far
        if len(batch) < _AT_ONCE:
            return


def _added(so_far: Imported, batch: list[RowResult], heard: Heard, position: int) -> Imported:
    rejected = [row for row in batch if isinstance(row, Rejected)]
    before = so_far.heard
    return Imported(
        rows=so_far.rows + len(batch),
        refused=so_far.refused + len(rejected),
        rejected=(so_far.rejected + tuple(rejected))[:_MOST_REJECTED],
        heard=replace(
            heard,
            new=before.new + heard.new,
            updated=before.updated + heard.updated,
            duplicates=before.duplicates + heard.duplicates,
            conversations=(),
        ),
        position=position,
    )
