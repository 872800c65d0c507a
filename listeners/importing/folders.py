"""Which files of a watched folder are to be read now: the new and the changed ones, once they are whole."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

SETTLED = timedelta(seconds=2)
"""A file nobody wrote to for so long is taken as whole at once."""

MOST_FILES = 10_000

_TEMPORARY = (".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".swp", ".bak", ".lock", "~")
_TEMPORARY_STARTS = (".", "~$", "#")


@dataclass(frozen=True, slots=True)
class FileSeen:
    """A file as a listing shows it: its name in the folder, bytes, and last change in nanoseconds since 1970."""

    name: str
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class FolderRound:
    """What one look at a folder says.

    Attributes:
        ready: files to read now, by name.
        waiting: files that may still be written; hand them in again with the next look.
    """

    ready: tuple[FileSeen, ...]
    waiting: tuple[FileSeen, ...]


def files_to_read(
    listing: Iterable[FileSeen], *, read: Iterable[FileSeen], waiting: Iterable[FileSeen], now: datetime
) -> FolderRound:
    """Sort a folder's files into those to read now and those to look at again.

    A file is whole when it stayed the same since the last look, or when it was last changed a while ago. Hidden,
    temporary and empty files are passed over.

    Args:
        listing: the files as they are now.
        read: the files as they were when they were read; one that differs in size or time is read again.
        waiting: ``waiting`` of the last look.
        now: the present moment, aware UTC.
    """
    known = frozenset(read)
    before = frozenset(waiting)
    settled_ns = int((now - SETTLED).timestamp() * 1_000_000_000)
    ready: list[FileSeen] = []
    still: list[FileSeen] = []
    for file in sorted(listing, key=lambda each: each.name):
        if file in known or file.size == 0 or is_passed_over(file.name):
            continue
        whole = file in before or file.mtime_ns <= settled_ns
        (ready if whole else still).append(file)
    return FolderRound(tuple(ready), tuple(still))


def is_passed_over(name: str) -> bool:
    """Tell whether a name is that of a hidden file or of one that a program works on."""
    return name.startswith(_TEMPORARY_STARTS) or name.lower().endswith(_TEMPORARY)


def listing_of(folder: Path) -> tuple[FileSeen, ...]:
    """Return the plain files of a folder, not of those inside it; links are not followed.

    A file that goes away meanwhile is left out. At most 10,000 are listed. Raises ``OSError`` when the folder
    itself cannot be read.
    """
    found: list[FileSeen] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if len(found) >= MOST_FILES:
                break
            try:
                if entry.is_file(follow_symlinks=False):
                    status = entry.stat(follow_symlinks=False)
                    found.append(FileSeen(entry.name, status.st_size, status.st_mtime_ns))
            except FileNotFoundError:
                continue
    return tuple(found)
