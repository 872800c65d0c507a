"""Rows of a file, heard a few hundred at a time: memory is bounded, each batch is one short transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import BinaryIO

from listeners.hearing.hearing import Heard
from listeners.importing.forms.archive import LIMITS, Limits
from listeners.importing.forms.opening import open_parts
from listeners.importing.forms.part import JsonPart, LostPart, Part, TablePart, UnreadableError
from listeners.importing.mapping.facts import TableMapping, fingerprint
from listeners.importing.mapping.reading import mapped
from listeners.importing.presets.preset import Preset, Told
from listeners.importing.presets.registry import PRESETS
from listeners.importing.receiving import Received, Receiver
from listeners.importing.recognition import Recognised, recognise
from listeners.importing.rows import ImportedFollow, Rejected, RowResult
from storage.imports import MOST_REJECTED
from storage.records.words import Words, words

AT_ONCE = 500
"""Rows stored in one transaction, while which nobody else can write."""

NOTHING_IN_IT = words("Import", "There is nothing in this file to import.")
"""What is said of a file that was recognised and has no row."""

Remembered = Callable[[str], TableMapping | None]
"""Returns how tables of a fingerprint are read, None where nobody said."""


class UnknownTableError(UnreadableError):
    """A table that no preset knows and nobody mapped yet; ``part`` is the first one of the file."""

    def __init__(self, part: TablePart) -> None:
        super().__init__(
            words("Import", "This table is not one that Causerie knows: import it once, and say what its columns hold.")
        )
        self.part = part


@dataclass(frozen=True, slots=True)
class Imported:
    """How importing a file ended, or how far it is.

    Attributes:
        rows: read so far. refused: how many of them were not taken. rejected: the first of those, with the reason.
        heard: what became of the posts among the others.
        kept: rows that were new: posts, names on a list of followers, publications.
        unlisted: accounts that left a list, because the file names everybody on it and not them; known at the end.
        position: bytes read so far.
        unknown_keys: facts of the posts that nobody here knows; they were passed over.
    """

    rows: int
    refused: int
    rejected: tuple[Rejected, ...]
    heard: Heard
    kept: int
    position: int
    unlisted: int = 0
    unknown_keys: int = 0

    @property
    def duplicates(self) -> int:
        """Rows that were known already, from here or from elsewhere."""
        return self.rows - self.refused - self.kept


NOTHING_YET = Imported(0, 0, (), Heard(), 0, 0)
"""What was imported before the first batch."""


def recognise_file(
    file: BinaryIO, forced: Preset | None = None, *, remembered: Remembered | None = None, limits: Limits = LIMITS
) -> tuple[Recognised, ...]:
    """Return what of a file can be imported, and by which presets; never empty.

    Args:
        file: seekable, open for reading bytes as long as its rows are read.
        forced: the preset the person chose: it reads what it knows of the file, or else all of it.
        limits: how much of an archive is read.
        remembered: finds how a table that no preset knows is read, where that was said once.

    Raises:
        UnknownTableError: it is a table that nobody knows: its columns have to be mapped.
        UnreadableError: nothing of it can be read; the words say why. OSError.
    """
    parts = open_parts(file, limits=limits)
    if forced is not None:
        found = recognise(parts, (forced,)) or tuple(
            Recognised(part, forced) for part in parts if not isinstance(part, LostPart)
        )
    else:
        found = recognise(parts, PRESETS) or _by_memory(parts, remembered)
    if found:
        return found + _lost(parts, found[0].preset)
    table = next((part for part in parts if isinstance(part, TablePart)), None)
    if table is not None:
        raise UnknownTableError(table)
    if all(_is_empty_list(part) for part in parts):
        raise UnreadableError(NOTHING_IN_IT)
    raise UnreadableError(words("Import", "This is not an export that Causerie knows."))


def _is_empty_list(part: Part) -> bool:
    """Tell a JSON document without an element: whose answer it is, nothing says."""
    return isinstance(part, JsonPart) and not part.keys and next(part.records(""), None) is None


def _lost(parts: Sequence[Part], beside: Preset) -> tuple[Recognised, ...]:
    """Return the members of an archive that cannot be read: told as rows of the preset that reads the others."""
    return tuple(Recognised(part, beside) for part in parts if isinstance(part, LostPart))


def _by_memory(parts: Sequence[Part], remembered: Remembered | None) -> tuple[Recognised, ...]:
    """Return the tables that the person mapped once, each with what she said of it."""
    if remembered is None:
        return ()
    tables = [part for part in parts if isinstance(part, TablePart)]
    known = [(part, remembered(fingerprint(part.columns))) for part in tables]
    return tuple(Recognised(part, mapped(mapping), mapping.territory) for part, mapping in known if mapping is not None)


def presets_of(found: Sequence[Recognised]) -> str:
    """Return the names of the presets that read a file, as the command line prints them: one, or joined by "+"."""
    return "+".join(dict.fromkeys(one.preset.name for one in found))


def cannot_import(name: str, error: UnreadableError) -> Words:
    """Return why a file of this name is not imported."""
    return words("Import", "{name} cannot be imported. {why}").given(name=name, why=error.words)


def hear_rows(
    receiver: Receiver,
    found: Sequence[Recognised],
    file: BinaryIO,
    told: Told | None = None,
    at_once: int = AT_ONCE,
) -> Iterator[Imported]:
    """Hear the recognised parts of a file, yielding after each batch how far it is; the last says how it ended.

    A consumer that stops early cancels the import: what was heard so far is kept.

    Args:
        receiver: stores the rows.
        found: what ``recognise_file`` said of ``file``, which is still open.
        file: tells how far it was read.
        told: what the person said of the file.
        at_once: rows stored in one transaction.

    Raises:
        OSError: the file cannot be read on. StorageError: the batch could not be stored.
    """
    rows = _all_rows(found, told or Told())
    so_far, faulty = NOTHING_YET, False
    while True:
        batch = list(islice(rows, at_once))
        received = receiver.receive(batch)
        faulty = faulty or any(one.faulty for one in received.rejected)
        so_far = _added(so_far, received, file.tell())
        if len(batch) < at_once:
            yield so_far if faulty else replace(so_far, unlisted=receiver.unlist())
            return
        yield so_far


def _all_rows(found: Sequence[Recognised], told: Told) -> Iterator[RowResult]:
    """Yield the rows of each part; one that cannot be read on ends with its reason, and the next one begins."""
    siblings = tuple(one.part for one in found)
    for one in found:
        name = one.part.name
        if isinstance(one.part, LostPart):
            yield Rejected(0, one.part.words, name)
            continue
        try:
            for row in one.preset.read(one.part, siblings, told):
                if name and isinstance(row, Rejected):
                    yield replace(row, part=name)
                elif told.whole and isinstance(row, ImportedFollow):
                    yield replace(row, whole=True)
                else:
                    yield row
        except UnreadableError as error:
            yield Rejected(0, error.words, name)


def _added(so_far: Imported, received: Received, position: int) -> Imported:
    before, heard = so_far.heard, received.heard
    return Imported(
        rows=so_far.rows + received.rows,
        refused=so_far.refused + sum(one.rows for one in received.rejected),
        rejected=(so_far.rejected + received.rejected)[:MOST_REJECTED],
        heard=Heard(
            new=before.new + heard.new,
            updated=before.updated + heard.updated,
            duplicates=before.duplicates + heard.duplicates,
        ),
        kept=so_far.kept + received.kept,
        position=position,
        unknown_keys=so_far.unknown_keys + received.unknown_keys,
    )
