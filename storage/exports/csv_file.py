"""The response log as CSV, as a spreadsheet of that language opens it: semicolons and a BOM in French."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from storage.exports.neutral import neutral
from storage.exports.table import Cell, Form, Headers, ResponseLine, cells, headers_of, text_of


def write(lines: Iterable[ResponseLine], out: Path, form: Form) -> int:
    """Write the lines and return how many; no cell is a live formula (see ``storage.exports.neutral``).

    Raises:
        OSError: the file cannot be written.
    """
    return write_table(headers_of(form.headers), (cells(line, form) for line in lines), out, form)


def write_table(headers: Sequence[str], rows: Iterable[Sequence[Cell]], out: Path, form: Form) -> int:
    """Write rows of cells under their headers and return how many; no cell is a live formula.

    Raises:
        OSError: the file cannot be written.
    """
    french = form.headers is Headers.FRENCH
    count = 0
    with out.open("w", encoding="utf-8-sig" if french else "utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";" if french else ",", quoting=csv.QUOTE_ALL)
        writer.writerow(headers)
        for row in rows:
            writer.writerow([_text(cell, form) for cell in row])
            count += 1
    return count


def _text(cell: Cell, form: Form) -> str:
    return neutral(cell) if isinstance(cell, str) else text_of(cell, form)
