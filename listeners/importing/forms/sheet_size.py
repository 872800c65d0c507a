"""How large the sheets of an XLSX file really are, found before anything makes room for them.

Two cells at opposite corners of a sheet make a reader reserve 17 billion places between them.
"""

from __future__ import annotations

import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from itertools import chain
from typing import IO, BinaryIO

from listeners.importing.forms.part import UnreadableError
from storage.records.words import Words, words

MOST_CELLS = 6_000_000
"""Places between the first and the last cell of a sheet; one costs 32 bytes while it is read (measured)."""

MOST_BYTES = 400_000_000
_CHUNK = 1 << 20
_DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, ValueError, RuntimeError)
_PLACES = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{0,20})([0-9]{1,20})[\"']")
"""Where a cell or a row says it is, in whatever tag, quotation marks and order."""

_CELLS_OR_ROWS = re.compile(rb"<(?:\w{1,20}:)?(c|row)[\s/>]")


def refuse_large_sheets(file: BinaryIO, most_bytes: int = MOST_BYTES) -> None:
    """Read through an XLSX file without keeping anything.

    Raises:
        UnreadableError: it unpacks to more than 400 MB, a sheet spans more than 6,000,000 cells, it is damaged.
    """
    left = most_bytes
    try:
        with zipfile.ZipFile(file) as archive:
            for info in archive.infolist():
                size = _Size()
                with archive.open(info) as member:
                    for unpacked, piece in _pieces(member):
                        left -= unpacked
                        size.add(piece)
                        if left < 0 or size.places > MOST_CELLS:
                            raise UnreadableError(_too_large())
    except _DAMAGED:
        raise UnreadableError(_damaged()) from None
    except OSError as error:
        if error.errno is not None:  # the disk's own trouble; damaged BZ2 has no number
            raise
        raise UnreadableError(_damaged()) from None


class _Size:
    """The rectangle that a sheet's cells span, as far as it was read."""

    def __init__(self) -> None:
        self._row = self._column = 0
        self._rows = self._in_row = 0

    @property
    def places(self) -> int:
        """Return how many cells the rectangle holds."""
        return max(self._row, self._rows) * self._column

    def add(self, piece: bytes) -> None:
        """Take up a piece of the sheet, which ends with a tag."""
        places = _PLACES.findall(piece)
        self._row = max(self._row, *(int(row) for _, row in places), 0)
        self._column = max(self._column, *map(_number, {letters.upper() for letters, _ in places}), 0)
        for tag in _CELLS_OR_ROWS.findall(piece):
            if tag == b"row":
                self._rows += 1
                self._in_row = 0
            else:
                self._in_row += 1
                self._column = max(self._column, self._in_row)


def _pieces(member: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield what a member unpacks to, cut between tags, each piece with the bytes that were unpacked for it.

    A megabyte without the end of a tag is a picture or a long text.

    Raises:
        UnreadableError: it is within a tag, which could hide where its cell is.
    """
    kept = b""
    for chunk in chain(iter(lambda: member.read(_CHUNK), b""), (b"",)):
        piece = kept + chunk
        end = piece.rfind(b">") + 1 if chunk else len(piece)
        kept = piece[end:]
        if len(kept) > _CHUNK:
            if b"<" in kept:
                raise UnreadableError(_too_large())
            kept = b""
        yield len(chunk), piece[:end]


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _damaged() -> Words:
    return words("Import", "This workbook is damaged: download it again.")


def _too_large() -> Words:
    return words("Import", "This workbook is too large to be read safely: save the sheet as CSV, and import that.")
