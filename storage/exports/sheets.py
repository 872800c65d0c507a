"""Several tables in one file: a workbook's sheets, a document's parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path

import msgspec

from storage.exports.formats import Format
from storage.exports.markdown_file import escaped, table_lines
from storage.exports.table import Cell, Form, Headers
from storage.exports.workbook import workbook


@dataclass(frozen=True, slots=True)
class Name:
    """What a sheet, a column or a figure is called, for programs and for people."""

    key: str
    french: str
    english: str

    def under(self, headers: Headers) -> str:
        """Return the name that stands with these headers."""
        return {Headers.KEYS: self.key, Headers.FRENCH: self.french, Headers.ENGLISH: self.english}[headers]


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its name, and its width in a workbook, in letters."""

    name: Name
    width: int = 18


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of several; a row has a cell for each column."""

    name: Name
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]


FORMATS = (Format.XLSX, Format.MARKDOWN, Format.JSON)
"""What several tables can be written as; a CSV file holds one."""


def form_of(headers: Headers, format_: Format, zone: tzinfo | None = None) -> Form:
    """Return the form of several tables in a format: JSON has keys in every language, for a program reads it."""
    return Form(Headers.KEYS if format_ is Format.JSON else headers, zone)


def write_sheets(sheets: Sequence[Sheet], out: Path, form: Form, format_: Format) -> int:
    """Write the sheets in their order and return how many rows they have together.

    Raises:
        OSError: the file cannot be written.
        StorageError: more rows than a sheet holds.
        ValueError: a format that holds one table only.
    """
    if format_ not in FORMATS:
        raise ValueError(f"{format_} holds one table")
    {Format.XLSX: _write_workbook, Format.MARKDOWN: _write_markdown, Format.JSON: _write_json}[format_](
        sheets, out, form
    )
    return sum(len(sheet.rows) for sheet in sheets)


def _headers(sheet: Sheet, form: Form) -> tuple[str, ...]:
    return tuple(column.name.under(form.headers) for column in sheet.columns)


def _write_workbook(sheets: Iterable[Sheet], out: Path, form: Form) -> None:
    with workbook(out, form) as book:
        for sheet in sheets:
            widths = [column.width for column in sheet.columns]
            book.add(_headers(sheet, form), widths, sheet.rows, sheet.name.under(form.headers))


def _write_markdown(sheets: Iterable[Sheet], out: Path, form: Form) -> None:
    with out.open("w", encoding="utf-8", newline="\n") as file:
        for sheet in sheets:
            file.write(f"## {escaped(sheet.name.under(form.headers))}\n\n")
            file.writelines(table_lines(_headers(sheet, form), sheet.rows, form))
            file.write("\n")


def _write_json(sheets: Iterable[Sheet], out: Path, form: Form) -> None:
    written: dict[str, list[dict[str, Cell]]] = {}
    for sheet in sheets:
        keys = [column.name.key for column in sheet.columns]
        written[sheet.name.key] = [dict(zip(keys, row, strict=True)) for row in sheet.rows]
    del form
    out.write_bytes(msgspec.json.format(msgspec.json.encode(written), indent=1) + b"\n")
