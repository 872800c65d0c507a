"""The rows of a table read by a mapping: the same way as a preset's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import islice
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from listeners.importing.forms.part import LOOKED_AT, Part, TablePart, TableRow
from listeners.importing.line import LineRead
from listeners.importing.mapping.facts import Fact, RowKind, TableMapping
from listeners.importing.posts import author_of
from listeners.importing.presets.cells import author_cells, count_cells, date_and_time, listed, told_moment
from listeners.importing.presets.preset import Preset, Told, row_by_row
from listeners.importing.presets.table import RowReader
from listeners.importing.presets.table_posts import publication, table_post
from listeners.importing.rows import ImportedFollow, ImportedRow, RowError, RowResult
from listeners.importing.values.languages import language_told
from listeners.importing.values.moments import Calendar, calendar_of
from listeners.importing.values.networks import network_of
from storage.follows import Direction
from storage.records.words import words

MAPPED = "mapping"
"""What the command line prints in the place of a preset's name."""


def mapped(mapping: TableMapping) -> Preset:
    """Return a preset that reads tables by a mapping; it recognises those that have all of its columns."""

    def recognises(part: Part) -> int:
        return int(isinstance(part, TablePart) and bool(mapping.columns) and part.holds(*mapping.columns))

    def read(part: Part, siblings: Sequence[Part], told: Told) -> Iterator[RowResult]:
        del siblings
        if isinstance(part, TablePart):
            yield from row_by_row(part.rows(), _reader(part, mapping, told))

    return Preset(MAPPED, words("Import", "A table whose columns you named"), recognises, read)


def preview(part: TablePart, mapping: TableMapping, told: Told) -> tuple[RowResult, ...]:
    """Return what the first rows of a table become by a mapping."""
    return tuple(islice(mapped(mapping).read(part, (part,), told), LOOKED_AT))


_Cells = Callable[[Fact], str]
"""Returns the stripped cell that holds a fact in one row, "" where no column does."""


def _cells_of(row: TableRow, columns: Mapping[Fact, str]) -> _Cells:
    cells = row.cells
    found = defaultdict(str, {fact: cells[column].strip() for fact, column in columns.items() if column in cells})
    return found.__getitem__


def _reader(part: TablePart, mapping: TableMapping, told: Told) -> RowReader:
    columns = {fact: column for column, fact in mapping.columns.items()}
    calendar = _calendar(part, mapping, told)
    if mapping.rows in (RowKind.FOLLOWERS, RowKind.FOLLOWING):
        return partial(_follow, mapping, columns)
    if mapping.rows is RowKind.PUBLICATIONS:
        return partial(_publication, mapping, columns, calendar)
    return partial(_mention, mapping, columns, calendar)


def _calendar(part: TablePart, mapping: TableMapping, told: Told) -> Calendar:
    try:
        zone = ZoneInfo(mapping.zone) if mapping.zone else told.zone
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zone = told.zone
    column = mapping.column_of(Fact.PUBLISHED)
    found = calendar_of([row.cell(column) for row in part.first], zone)
    return found if mapping.day_first is None else replace(found, day_first=mapping.day_first)


def _mention(mapping: TableMapping, columns: Mapping[Fact, str], calendar: Calendar, row: TableRow) -> RowResult:
    cell = _cells_of(row, columns)
    url = cell(Fact.URL)
    line = LineRead(
        id=cell(Fact.ID) or None,
        url=url or None,
        network=network_of(cell(Fact.NETWORK), url) or mapping.network or None,
        author=author_cells(
            stable_id=cell(Fact.AUTHOR_ID),
            handle=cell(Fact.HANDLE),
            name=cell(Fact.NAME),
            url=cell(Fact.AUTHOR_URL),
        ),
        title=cell(Fact.TITLE),
        text=cell(Fact.TEXT),
        language=language_told(cell(Fact.LANGUAGE)),
        in_reply_to=cell(Fact.IN_REPLY_TO) or None,
        conversation=cell(Fact.CONVERSATION) or None,
        hashtags=listed(cell(Fact.HASHTAGS)) or None,
        mentions=listed(cell(Fact.MENTIONS)) or None,
        counts=count_cells(
            replies=cell(Fact.REPLIES), likes=cell(Fact.LIKES), shares=cell(Fact.SHARES), views=cell(Fact.VIEWS)
        ),
    )
    return ImportedRow(
        row.number,
        table_post(line, published=_moment(cell, calendar)),
    )


def _publication(mapping: TableMapping, columns: Mapping[Fact, str], calendar: Calendar, row: TableRow) -> RowResult:
    cell = _cells_of(row, columns)
    return publication(
        row,
        network_of(cell(Fact.NETWORK), cell(Fact.URL)) or mapping.network or "web",
        published=_moment(cell, calendar),
        text=cell(Fact.TEXT) or cell(Fact.TITLE),
        url=cell(Fact.URL),
        account=cell(Fact.HANDLE) or _account(mapping),
    )


def _follow(mapping: TableMapping, columns: Mapping[Fact, str], row: TableRow) -> RowResult:
    cell = _cells_of(row, columns)
    url = cell(Fact.AUTHOR_URL) or cell(Fact.URL)
    other = author_of(
        author_cells(stable_id=cell(Fact.AUTHOR_ID), handle=cell(Fact.HANDLE) or url, name=cell(Fact.NAME), url=url)
    )
    network = network_of(cell(Fact.NETWORK), url) or mapping.network
    if other is None or not (other.handle or other.stable_id):
        raise RowError(words("Import", "This row names no account."))
    direction = Direction.FOLLOWERS if mapping.rows is RowKind.FOLLOWERS else Direction.FOLLOWING
    return ImportedFollow(row.number, direction, network, other, _account(mapping) or None)


def _account(mapping: TableMapping) -> str:
    return mapping.account.partition(":")[2].removeprefix("@")


def _moment(cell: _Cells, calendar: Calendar) -> datetime | None:
    return told_moment(date_and_time(cell(Fact.PUBLISHED), cell(Fact.TIME)), calendar)
