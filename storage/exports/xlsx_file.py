"""The response log as a workbook: every text is a typed string, which no spreadsheet takes for a formula."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Protocol

from storage.errors import StorageError
from storage.exports.table import Cell, Form, Headers, ResponseLine, cells, headers_of, text_of
from storage.records.words import words

LONGEST_CELL = 32_767
"""Letters a cell of a workbook may hold; a longer text ends with an ellipsis there."""

MOST_ROWS = 1_048_576

_WIDTHS = {"mention_text": 50, "response_text": 50, "reasons": 50, "topic": 30}
_WIDTH = 18


class _Format(Protocol):
    """XlsxWriter's format: made by a workbook, given back to it."""


class _Sheet(Protocol):
    """What we use of XlsxWriter's worksheet; the package has no types of its own."""

    def write_string(self, row: int, column: int, text: str, style: _Format | None = None) -> int: ...

    def write_number(self, row: int, column: int, number: float) -> int: ...

    def write_boolean(self, row: int, column: int, value: bool) -> int: ...

    def write_datetime(self, row: int, column: int, moment: datetime, style: _Format) -> int: ...

    def set_column(self, first: int, last: int, _width: float) -> int: ...

    def freeze_panes(self, row: int, column: int) -> None: ...


class _Book(Protocol):
    """What we use of XlsxWriter's workbook."""

    def add_worksheet(self) -> _Sheet: ...

    def add_format(self, properties: dict[str, str | bool]) -> _Format: ...

    def close(self) -> None: ...


def write(lines: Iterable[ResponseLine], out: Path, form: Form) -> int:
    """Write the lines and return how many; moments are real dates beside column names, RFC 3339 text beside keys.

    Raises:
        OSError: the file cannot be written.
        StorageError: more rows than a workbook holds.
    """
    with out.open("wb") as file:
        book = _book(file)
        try:
            return _fill(book, lines, form)
        finally:
            # Also when a row cannot be had: an abandoned workbook leaves its rows in the system's temporary folder.
            _close(book)


def _fill(book: _Book, lines: Iterable[ResponseLine], form: Form) -> int:
    sheet = book.add_worksheet()
    moments = book.add_format(
        {"num_format": "dd/mm/yyyy hh:mm" if form.headers is Headers.FRENCH else "yyyy-mm-dd hh:mm"}
    )
    _head(book, sheet, form)
    count = 0
    for count, line in enumerate(lines, start=1):
        if count >= MOST_ROWS:
            raise StorageError(words("Exports", "A workbook holds %n rows: choose CSV.", None, MOST_ROWS))
        for column, cell in enumerate(cells(line, form)):
            _put(sheet, count, column, cell, form=form, moments=moments)
    return count


def _book(file: BinaryIO) -> _Book:
    # Imported here for only an export pays for it, and by name for it comes without types. Rows go to the disk as
    # they come, so that a long log does not fill the memory.
    book: _Book = import_module("xlsxwriter").Workbook(file, {"constant_memory": True})
    return book


def _close(book: _Book) -> None:
    failure: type[Exception] = import_module("xlsxwriter.exceptions").FileCreateError
    try:
        book.close()
    except failure as error:
        raise OSError(str(error)) from error


def _head(book: _Book, sheet: _Sheet, form: Form) -> None:
    bold = book.add_format({"bold": True})
    for column, (key, header) in enumerate(zip(headers_of(Headers.KEYS), headers_of(form.headers), strict=True)):
        sheet.set_column(column, column, _WIDTHS.get(key, _WIDTH))
        sheet.write_string(0, column, header, bold)
    sheet.freeze_panes(1, 0)


def _put(sheet: _Sheet, row: int, column: int, cell: Cell, *, form: Form, moments: _Format) -> None:
    if isinstance(cell, bool) and form.headers is Headers.KEYS:
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, datetime) and form.headers is not Headers.KEYS:
        # A workbook's dates have no zone: the moment was brought to the person's own already.
        sheet.write_datetime(row, column, cell.replace(tzinfo=None), moments)
    elif isinstance(cell, int) and not isinstance(cell, bool):
        sheet.write_number(row, column, cell)
    elif cell is not None and cell != "":
        text = text_of(cell, form)
        sheet.write_string(row, column, text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…")
