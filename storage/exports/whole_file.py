"""A file that is there whole or not at all: written beside its place, then moved into it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.errors import StorageError
from storage.records.words import words


class ExportError(StorageError):
    """The file that was to be written could not be."""


@contextmanager
def whole_file(out: Path) -> Iterator[Path]:
    """Give a path to write to; when the block ends well, what was written there is at ``out``, on the disk.

    When it raises, what stood at ``out`` before still stands there and nothing is left beside it.

    Raises:
        ExportError: the folder is missing, full or closed to us.
    """
    part = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        try:
            yield part
            with part.open("rb+") as written:
                os.fsync(written.fileno())
            part.replace(out)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        said = words("Exports", "{path} could not be written: {detail}. Choose another folder, or make room.")
        raise ExportError(said.given(path=str(out), detail=error.strerror or str(error))) from error
