"""A workbook of sheets: every text is a typed string, which no spreadsheet takes for a formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Protocol

from storage.errors import StorageError
from storage.exports.table import Cell, Form, Headers, text_of
from storage.records.words import words

LONGEST_CELL = 32_767
"""Letters a cell of a workbook may hold; a longer text ends with an ellipsis there."""

MOST_ROWS = 1_048_576


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

    def add_worksheet(self, name: str | None = None) -> _Sheet: ...

    def add_format(self, properties: dict[str, str | bool]) -> _Format: ...

    def close(self) -> None: ...


class Workbook:
    """A workbook being written, a sheet after the other."""

    def __init__(self, book: _Book, form: Form) -> None:
        """Begin one; ``workbook`` does so and closes it."""
        self._book, self._form = book, form
        self._bold = book.add_format({"bold": True})
        self._moments = book.add_format(
            {"num_format": "dd/mm/yyyy hh:mm" if form.headers is Headers.FRENCH else "yyyy-mm-dd hh:mm"}
        )

    def add(
        self, headers: Sequence[str], widths: Sequence[float], rows: Iterable[Sequence[Cell]], name: str | None = None
    ) -> int:
        """Write a sheet and return how many rows it has, the first line not counted.

        Moments are real dates beside column names, RFC 3339 text beside keys.

        Raises:
            StorageError: more rows than a sheet holds.
        """
        sheet = self._book.add_worksheet(name)
        for column, (header, width) in enumerate(zip(headers, widths, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, header, self._bold)
        sheet.freeze_panes(1, 0)
        count = 0
        for count, row in enumerate(rows, start=1):
            if count >= MOST_ROWS:
                raise StorageError(words("Exports", "A workbook holds %n rows: choose CSV.", None, MOST_ROWS))
            for column, cell in enumerate(row):
                self._put(sheet, count, column, cell)
        return count

    def _put(self, sheet: _Sheet, row: int, column: int, cell: Cell) -> None:
        keys = self._form.headers is Headers.KEYS
        if isinstance(cell, bool) and keys:
            sheet.write_boolean(row, column, cell)
        elif isinstance(cell, datetime) and not keys:
            # A workbook's dates have no zone: the moment was brought to the person's own already.
            sheet.write_datetime(row, column, cell.replace(tzinfo=None), self._moments)
        elif isinstance(cell, int) and not isinstance(cell, bool):
            sheet.write_number(row, column, cell)
        elif cell is not None and cell != "":
            text = text_of(cell, self._form)
            sheet.write_string(row, column, text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…")


@contextmanager
def workbook(out: Path, form: Form) -> Iterator[Workbook]:
    """Give a workbook to fill; it is at ``out`` when the block ends.

    Raises:
        OSError: the file cannot be written.
    """
    with out.open("wb") as file:
        book = _begun(file)
        try:
            yield Workbook(book, form)
        finally:
            # Also when a row cannot be had: an abandoned workbook leaves its rows in the system's temporary folder.
            _close(book)


def _begun(file: BinaryIO) -> _Book:
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
