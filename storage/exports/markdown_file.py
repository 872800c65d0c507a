"""The response log as a Markdown table, to paste into a report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from storage.exports.neutral import neutral
from storage.exports.table import Cell, Form, ResponseLine, cells, headers_of, text_of

_MARKS = re.compile(r"([\\`*_\[\]<>|!#~])")
_LINE_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029]")

HEADER_LINES = 2


def write(lines: Iterable[ResponseLine], out: Path, form: Form) -> int:
    """Write the lines and return how many; heard text stays text: no picture, link, table or tag comes of it.

    Raises:
        OSError: the file cannot be written.
    """
    return write_table(headers_of(form.headers), (cells(line, form) for line in lines), out, form)


def write_table(headers: Sequence[str], rows: Iterable[Sequence[Cell]], out: Path, form: Form) -> int:
    """Write rows of cells as one table and return how many; heard text stays text.

    Raises:
        OSError: the file cannot be written.
    """
    told = table_lines(headers, rows, form)
    with out.open("w", encoding="utf-8", newline="\n") as file:
        return sum(1 for line in told if file.write(line)) - HEADER_LINES


def table_lines(headers: Sequence[str], rows: Iterable[Sequence[Cell]], form: Form) -> Iterator[str]:
    """Yield the lines of a Markdown table, each with its end: two for the headers, then one a row."""
    yield f"| {' | '.join(escaped(header) for header in headers)} |\n"
    yield f"|{' --- |' * len(headers)}\n"
    for row in rows:
        yield f"| {' | '.join(_text(cell, form) for cell in row)} |\n"


def escaped(text: str) -> str:
    """Return text as Markdown that shows it, on one line."""
    return _LINE_BREAK.sub("<br>", _MARKS.sub(r"\\\1", text))


def _text(cell: Cell, form: Form) -> str:
    # A bar parts cells here, and a table pasted into a spreadsheet is a sheet: no live formula either.
    return escaped(neutral(cell) if isinstance(cell, str) else text_of(cell, form))
