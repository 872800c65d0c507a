"""One process at a time for what must not be done twice at once: migrating, listening on a schedule."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from storage.errors import LockedError
from storage.records.words import words


def _try_lock(file: BinaryIO, *, wait: bool) -> bool:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - exists on this platform only

        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl  # noqa: PLC0415 - exists on this platform only

    try:
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    return True


@contextmanager
def exclusive(folder: Path, name: str = "setup", *, wait: bool = True) -> Iterator[None]:
    """Hold the lock ``name`` of a data folder; the system lets go of it when the process ends, however it ends.

    Args:
        folder: the data folder, which exists.
        name: "setup" while migrating, "listener" for the one process that polls on schedule.
        wait: False raises at once when another process holds it.

    Raises:
        LockedError: another process holds it and ``wait`` is False.
    """
    path = folder / f"{name}.lock"
    with path.open("ab") as file:
        if not _try_lock(file, wait=wait):
            said = words("Storage", "Another Causerie is already at work in {path}: use that one, or close it first.")
            raise LockedError(said.given(path=str(folder)))
        file.flush()
        try:
            yield
        finally:
            if os.name == "nt":
                file.seek(0)
