"""Where a table's header is, found by content: above it may stand a report's name, dates, a description."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from listeners.importing.forms.part import LOOKED_AT, TablePart, TableRow, folded
from listeners.importing.rows import Rejected
from listeners.parsing.plain_text import one_line
from storage.records.words import Words

Cells = Sequence[str] | Words
"""One row as it stands in the file; words where it cannot be read."""

_ROWS_SEARCHED = 60
_MOST_COLUMNS = 2_000
_LONGEST_HEADING = 120
_NO_HEADING = re.compile(r"[\d\s.,:/%+()'’-]*\Z|https?:|@\w|[^\s@]+@[^\s@]+\Z|\d{4}-\d\d|\{\"", re.IGNORECASE)
"""Cells that hold a fact: numbers and dates, addresses, JSON."""


def table_part(name: str, cells: Callable[[], Iterator[Cells]]) -> TablePart | None:
    """Return the table that rows of cells make, None when all of them are blank.

    Args:
        name: of the sheet or archive member.
        cells: reads all rows from the first, blank and preamble ones too, as often as it is called.
    """
    looked = list(islice(cells(), _ROWS_SEARCHED))
    widest = max((len(row) for row in looked if not isinstance(row, Words)), default=0)
    if not any(cell.strip() for row in looked if not isinstance(row, Words) for cell in row):
        return None
    at = header_at(looked)
    headings = tuple(_heading(cell) for cell in _plain(looked[at])[:_MOST_COLUMNS]) if at is not None else ()
    columns = _columns(headings) if headings else tuple(str(n + 1) for n in range(min(widest, _MOST_COLUMNS)))
    skipped = 0 if at is None else at + 1

    def rows() -> Iterator[TableRow | Rejected]:
        for number, row in enumerate(cells(), start=1):
            if number <= skipped:
                continue
            if isinstance(row, Words):
                yield Rejected(number, row)
            elif row and any(row):
                yield TableRow(number, dict(zip(columns, row, strict=False)))

    first = tuple(row for row in islice(rows(), LOOKED_AT) if isinstance(row, TableRow))
    return TablePart(name, headings, columns, first, rows)


def header_at(rows: Sequence[Cells]) -> int | None:
    """Return which of the first rows is the header, None for a table without one.

    The first that is nearly as full as the fullest, and of whose cells each is a short text that says no fact, most of
    them different.
    """
    filled = [[cell for cell in _plain(row) if cell.strip()] for row in rows]
    fullest = max((len(row) for row in filled), default=0)
    for number, row in enumerate(filled):
        if row and len(row) * 10 >= fullest * 7 and _all_headings(row):
            return number if fullest > 1 or _stands_out(filled, number) else None
    return None


def _all_headings(row: Sequence[str]) -> bool:
    names = [folded(cell) for cell in row]
    return all(_is_heading(cell) for cell in row) and (len(set(names)) * 2 >= len(names))


def _is_heading(cell: str) -> bool:
    bare = cell.strip()
    return len(bare) <= _LONGEST_HEADING and "\n" not in bare and not _NO_HEADING.match(bare)


def _stands_out(filled: Sequence[Sequence[str]], number: int) -> bool:
    """In a single column the header is told from the first entry by what follows being of another kind."""
    below = [row[0] for row in filled[number + 1 :] if row]
    return bool(below) and not any(_is_heading(cell) for cell in below)


def _plain(row: Cells) -> Sequence[str]:
    return () if isinstance(row, Words) else row


def _heading(cell: str) -> str:
    return one_line(cell.removeprefix("\ufeff"), markup=False, limit=200)


def _columns(headings: Sequence[str]) -> tuple[str, ...]:
    """Return folded names, each once: what comes again is numbered, what has no name is called by its place."""
    found: list[str] = []
    seen: dict[str, int] = {}
    for place, heading in enumerate(headings, start=1):
        name = folded(heading) or str(place)
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return tuple(found)
