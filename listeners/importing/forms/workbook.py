"""Workbooks (XLSX, XLS) as tables, one a sheet: read by real cells, never by the size that a sheet claims."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, BinaryIO

from listeners.importing.forms.header import Cells, table_part
from listeners.importing.forms.part import TablePart, UnreadableError
from listeners.importing.forms.sheet_size import refuse_large_sheets
from storage.records.words import words

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_MOST_SHEETS = 50
_LONGEST_CELL = 1_000_000
_LARGEST_EXACT = 2**53
"""Above it a number of a spreadsheet is rounded: written with an exponent, it is taken for no id."""


def workbook(file: BinaryIO, name: str = "") -> tuple[TablePart, ...]:
    """Return the sheets of a workbook that hold anything, named after it and themselves.

    Dates are written as ISO 8601, whole numbers without a point; what a formula showed last stands for the formula.

    Raises:
        UnreadableError: damaged, protected by a password, too large.
    """
    file.seek(0)
    if file.read(2) == b"PK":
        refuse_large_sheets(file)
    opened = _opened(file)
    sheets = [_Sheet(opened, sheet) for sheet in opened.sheet_names[:_MOST_SHEETS]]
    several = len(sheets) > 1
    parts = (table_part(": ".join(filter(None, (name, one.name if several else ""))), one.cells) for one in sheets)
    return tuple(part for part in parts if part is not None)


def is_workbook(file: BinaryIO) -> bool:
    """Tell whether a ZIP file is an XLSX workbook, by the member that every one has."""
    try:
        with zipfile.ZipFile(file) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One sheet: read into memory when its rows are asked for, let go of after the last one."""

    workbook: CalamineWorkbook
    name: str

    def cells(self) -> Iterator[Cells]:
        """Yield all rows from the first, empty ones above the data too."""
        try:
            rows = self.workbook.get_sheet_by_name(self.name).iter_rows()
            for row in rows:
                yield [_text(cell) for cell in row]
        except BaseException as error:  # noqa: BLE001 - the library's panics are no Exception
            raise _told(error) from None


def _opened(file: BinaryIO) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - 10 ms, and a library of its own, for workbooks only

    file.seek(0)
    try:
        return CalamineWorkbook.from_filelike(file)
    except BaseException as error:  # noqa: BLE001 - the library's panics are no Exception
        raise _told(error) from None


def _told(error: BaseException) -> BaseException:
    """Return what to raise: the library's own trouble as a sentence, and its panics, which are no ``Exception``."""
    if isinstance(error, KeyboardInterrupt | SystemExit | GeneratorExit | MemoryError):
        return error
    if type(error).__name__ == "PasswordError":
        return UnreadableError(words("Import", "This workbook is protected by a password: save it without one."))
    return UnreadableError(words("Import", "This workbook is damaged: open it in a spreadsheet and save it again."))


def _text(cell: object) -> str:
    if isinstance(cell, str):
        return cell[:_LONGEST_CELL]
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < _LARGEST_EXACT else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)
