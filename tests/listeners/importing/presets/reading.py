"""A file as bytes read the way an import reads it: recognised among all presets, then row by row."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import xlsxwriter

from listeners.heard import HeardPost
from listeners.importing.files import recognise_file
from listeners.importing.presets.preset import Told
from listeners.importing.presets.registry import PRESETS
from listeners.importing.rows import ImportedFollow, ImportedPublication, ImportedRow, Rejected, RowResult
from tests.shared import SHARED

EXPORTS = SHARED / "formats" / "exports"


def read(data: bytes, preset: str, told: Told | None = None) -> list[RowResult]:
    """Return what becomes of each row of a file, which this preset and no other has to recognise."""
    (found,) = recognise_file(io.BytesIO(data))
    assert found.preset.name == preset
    return list(found.preset.read(found.part, (found.part,), told or Told()))


def read_as(data: bytes, preset: str, told: Told | None = None) -> list[RowResult]:
    """Return what becomes of each row of a file that a person says is of this preset."""
    (forced,) = (one for one in PRESETS if one.name == preset)
    (found,) = recognise_file(io.BytesIO(data), forced)
    return list(forced.read(found.part, (found.part,), told or Told()))


def posts(data: bytes, preset: str, told: Told | None = None) -> list[HeardPost]:
    """Return the posts of a file of which every row is one."""
    rows = read(data, preset, told)
    assert all(isinstance(row, ImportedRow) for row in rows), rows
    return [row.post for row in rows if isinstance(row, ImportedRow)]


def publications(data: bytes, preset: str, told: Told | None = None) -> list[ImportedPublication]:
    """Return what we published, of a file of which every row says so."""
    rows = read(data, preset, told)
    assert all(isinstance(row, ImportedPublication) for row in rows), rows
    return [row for row in rows if isinstance(row, ImportedPublication)]


def follows(rows: Sequence[RowResult]) -> list[ImportedFollow]:
    """Return the rows of a list of accounts."""
    return [row for row in rows if isinstance(row, ImportedFollow)]


def reasons(rows: Sequence[RowResult]) -> list[tuple[int, str]]:
    """Return the rejected rows, each with its reason in English."""
    return [(row.row, row.words.source.format(**row.words.args)) for row in rows if isinstance(row, Rejected)]


def table(header: Sequence[str], *rows: Mapping[str, str], separator: str = ",", encoding: str = "utf-8") -> bytes:
    """Return a table as a spreadsheet saves it; a cell that is not given is empty."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, header, restval="", delimiter=separator, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode(encoding)


def sample(name: str) -> bytes:
    """Return a sample of the shared collection."""
    return (EXPORTS / name).read_bytes()


def sample_header(name: str) -> list[str]:
    """Return the header of a sample that is one line."""
    path: Path = EXPORTS / name
    return next(csv.reader([path.read_text("utf-8-sig").splitlines()[0]]))


def workbook(**sheets: Sequence[Sequence[object]]) -> bytes:
    """Return an Excel workbook of these sheets, row by row, moments as Excel's own."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "default_date_format": "yyyy-mm-dd hh:mm"}) as opened:
        for name, rows in sheets.items():
            sheet = opened.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return file.getvalue()
