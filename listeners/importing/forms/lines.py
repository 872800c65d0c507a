"""The lines of a file of any size, of which none can fill the memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

LONGEST_LINE = 1_000_000
"""Bytes of a line, its end not counted."""

_BOM = b"\xef\xbb\xbf"


def numbered_lines(file: BinaryIO, longest: int = LONGEST_LINE) -> Iterator[tuple[int, bytes | None]]:
    """Yield (number from 1, line without its end); None in the place of a line that is too long.

    Blank lines are passed over but counted; a UTF-8 byte order mark at the start is dropped. The file is read
    from where it stands, and never more than one line of it is held.
    """
    number = 0
    while line := file.readline(longest + 2):
        number += 1
        if not line.endswith(b"\n") and len(line) > longest:
            _skip_rest(file, longest)
            yield number, None
            continue
        bare = line.removeprefix(_BOM).strip() if number == 1 else line.strip()
        if len(bare) > longest:
            yield number, None
        elif bare:
            yield number, bare


def _skip_rest(file: BinaryIO, step: int) -> None:
    while rest := file.readline(step):
        if rest.endswith(b"\n"):
            return
