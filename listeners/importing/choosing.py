"""How a file that a person imports is read: as she says, as she said once of such a table, or as is recognised."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import BinaryIO

from listeners.importing.files import recognise_file
from listeners.importing.forms.part import LostPart, TablePart, UnreadableError
from listeners.importing.mapping.facts import TableMapping
from listeners.importing.mapping.memory import memory_of, remember
from listeners.importing.mapping.reading import mapped
from listeners.importing.presets.preset import Preset
from listeners.importing.recognition import Recognised
from storage.records.words import words


def choose(
    db: sqlite3.Connection,
    file: BinaryIO,
    *,
    preset: Preset | None = None,
    mapping: TableMapping | None = None,
    now: datetime,
) -> tuple[Recognised, ...]:
    """Return the parts of a file with what reads each; a mapping is remembered for the next table with these columns.

    Raises:
        UnknownTableError: a table that nobody knows. UnreadableError: nothing of it can be read, or not by this
            mapping. OSError. StorageError: the mapping could not be remembered.
    """
    if mapping is None:
        return recognise_file(file, preset, remembered=memory_of(db))
    lacks = mapping.lacks()
    if lacks is not None:
        raise UnreadableError(lacks)
    reader = mapped(mapping)
    found = tuple(
        one for one in recognise_file(file, reader) if reader.recognises(one.part) or isinstance(one.part, LostPart)
    )
    if all(isinstance(one.part, LostPart) for one in found):
        said = words("Import", "No table in this file has all of these columns: {columns}.")
        raise UnreadableError(said.given(columns=", ".join(mapping.columns)))
    for one in found:
        if isinstance(one.part, TablePart):
            remember(db, one.part.columns, mapping, now)
    return tuple(Recognised(one.part, reader, mapping.territory) for one in found)
