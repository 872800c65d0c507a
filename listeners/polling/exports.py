"""Exports that sources carry: at an address, in a file, in a watched folder. Loaded with the first of them.

All presets come with it: a round over feeds, which is most of them, starts and stays without.
"""

from __future__ import annotations

import asyncio
import sqlite3
from datetime import datetime
from typing import BinaryIO

from listeners.hearing.ear import Ear
from listeners.importing.files import NOTHING_YET, Imported, hear_rows, recognise_file
from listeners.importing.forms.archive import LIMITS, Limits
from listeners.importing.mapping.memory import memory_of
from listeners.importing.receiving import Receiver
from storage.records.sources import Source

SENT = Limits(member=30_000_000, together=60_000_000)
"""How much of an archive is read that a server sends: less than of one the person has at hand."""


async def hear_export(
    db: sqlite3.Connection, ear: Ear, source: Source, file: BinaryIO, now: datetime, *, limits: Limits = LIMITS
) -> Imported:
    """Hear an export, letting other work (and writers) pass after each batch.

    Raises:
        UnknownTableError: it is a table that nobody knows.
        UnreadableError: nobody knows what it is.
        OSError: it cannot be read on. StorageError: a batch could not be stored.
    """
    found = recognise_file(file, remembered=memory_of(db), limits=limits)
    ended = NOTHING_YET
    for so_far in hear_rows(Receiver(db, ear, now, source=source), found, file):
        ended = so_far
        await asyncio.sleep(0)
    return ended
