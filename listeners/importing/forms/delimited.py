"""Delimited text as a table: any separator and encoding, preamble lines, cells of many lines, ragged rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

from listeners.importing.forms.encodings import LENIENT, encoding_of
from listeners.importing.forms.header import Cells, table_part
from listeners.importing.forms.part import TablePart
from listeners.importing.forms.separators import separator_of
from storage.records.words import words

LONGEST_CELL = 1_000_000
"""Characters of a cell. One that is longer, as behind a quotation mark that nobody closed, costs its row."""

_LONGEST_LINE = 4_000_000
_SAMPLE_LINES = 400
_SAMPLE_LINE = 65_536


def delimited(file: BinaryIO, name: str = "") -> TablePart | None:
    """Return delimited text as a table, None for a file without a single cell.

    The file must be seekable and stay open while rows are read. Lines end as they like; memory holds one row.
    """
    encoding = encoding_of(file)
    separator = separator_of([line[:_SAMPLE_LINE] for line in islice(_lines(file, encoding), _SAMPLE_LINES)])
    return table_part(name, lambda: _cells(_lines(file, encoding), separator))


def _lines(file: BinaryIO, encoding: str) -> Iterator[str]:
    """Yield the lines of a file from its beginning, their ends kept; an endless one comes in pieces."""
    file.seek(0)
    text = io.TextIOWrapper(file, encoding=encoding, errors=LENIENT, newline="")
    try:
        while line := text.readline(_LONGEST_LINE):
            yield line
    finally:
        if not file.closed:
            text.detach()  # else the wrapper would close the file with itself


def _cells(lines: Iterator[str], separator: str) -> Iterator[Cells]:
    csv.field_size_limit(LONGEST_CELL)  # of the process; the listener reads no other CSV
    rows = csv.reader(lines, delimiter=separator)
    while True:
        try:
            yield from rows
        except csv.Error:
            yield words("Import", "A cell of this row is too long: is a quotation mark missing?")
        else:
            return
