"""Tables and their rows as the window shows them before they are imported."""

from __future__ import annotations

from collections.abc import Iterable

from listeners.importing.forms.part import TablePart
from listeners.importing.rows import ImportedFollow, ImportedPublication, ImportedRow, Rejected, RowResult
from listeners.messages import ColumnSeen, RowSeen
from listeners.parsing.plain_text import one_line

_MOST_COLUMNS = 200
_CELLS = 3
_LONGEST = 200


def columns_seen(part: TablePart) -> tuple[ColumnSeen, ...]:
    """Return the columns of a table, at most 200, each with the first cells that are not blank, on one line."""
    return tuple(
        ColumnSeen(column, heading or column, _cells(part, column))
        for column, heading in zip(part.columns, part.headings or part.columns, strict=True)
    )[:_MOST_COLUMNS]


def rows_seen(rows: Iterable[RowResult]) -> tuple[RowSeen, ...]:
    """Return rows as they would be imported."""
    return tuple(map(_seen, rows))


def _cells(part: TablePart, column: str) -> tuple[str, ...]:
    found = [cell for row in part.first if (cell := row.cell(column))]
    return tuple(one_line(cell, markup=False, limit=_LONGEST) for cell in found[:_CELLS])


def _seen(row: RowResult) -> RowSeen:
    if isinstance(row, Rejected):
        return RowSeen(row.row, problem=row.words)
    if isinstance(row, ImportedFollow):
        who = row.other.handle or row.other.stable_id or ""
        return RowSeen(row.row, who=who, said=row.other.name or "", network=row.network, url=row.other.url or "")
    if isinstance(row, ImportedPublication):
        said, url, published = row.text, row.url or "", row.published.isoformat()
        return RowSeen(row.row, row.account or "", said[:_LONGEST], row.network, url, published)
    return _mention(row)


def _mention(row: ImportedRow) -> RowSeen:
    post, author = row.post, row.post.author
    return RowSeen(
        row=row.row,
        who=(author.name or author.handle or "") if author else "",
        said=one_line(post.title or post.text, markup=False, limit=_LONGEST),
        network=post.network,
        url=post.url or "",
        published=post.published.isoformat() if post.published else "",
    )
