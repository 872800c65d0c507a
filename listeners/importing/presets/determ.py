"""Determ (once Mediatoolkit), mentions of a query: date and time in two columns, and often no address."""

from __future__ import annotations

from listeners.importing.forms.part import TablePart, TableRow
from listeners.importing.line import AuthorRead, LineRead
from listeners.importing.presets.cells import author_cells, date_and_time, told_moment
from listeners.importing.presets.preset import Told
from listeners.importing.presets.table import RowReader, table_preset, told_by
from listeners.importing.presets.table_posts import table_post
from listeners.importing.rows import ImportedRow
from listeners.importing.values.moments import calendar_of
from listeners.importing.values.networks import network_of
from storage.records.words import words


def _reader(part: TablePart, told: Told) -> RowReader:
    calendar = calendar_of([row.cell("date") for row in part.first], told.zone)

    def read(row: TableRow) -> ImportedRow:
        network = network_of(row.cell("from")) or ""
        line = LineRead(
            url=row.cell("url", "mention url", "link"),
            network=network,
            author=_author(row, network),
            title=row.cell("title"),
            text=row.cell("mention snippet"),
        )
        published = told_moment(date_and_time(row.cell("date"), row.cell("time")), calendar)
        return ImportedRow(row.number, table_post(line, published=published))

    return read


def _author(row: TableRow, network: str) -> AuthorRead:
    """Return who wrote it; of an article without a name, the site it is from."""
    name = row.cell("author")
    return (
        author_cells(handle=name, name=name.removeprefix("@"))
        if network
        else author_cells(name=name or row.cell("from"))
    )


DETERM = table_preset(
    "determ",
    words("Import", "Determ mentions"),
    told_by("mention snippet", "date", "time", besides=("reach", "engagement rate", "author", "from", "title")),
    _reader,
)
