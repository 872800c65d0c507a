"""Meltwater, mentions of a search: the older columns, those of Explore, and the newest with author and source apart."""

from __future__ import annotations

from listeners.importing.forms.part import TablePart, TableRow
from listeners.importing.line import AuthorRead, LineRead
from listeners.importing.presets.cells import author_cells, count_cells, date_and_time, listed, said_once, told_moment
from listeners.importing.presets.preset import Told
from listeners.importing.presets.table import RowReader, table_preset, told_by
from listeners.importing.presets.table_posts import table_post
from listeners.importing.rows import ImportedRow, RowError
from listeners.importing.values.languages import language_told
from listeners.importing.values.moments import calendar_of
from listeners.importing.values.networks import network_of
from storage.records.words import words

_SHARES = ("repost", "retweet")


def _reader(part: TablePart, told: Told) -> RowReader:
    calendar = calendar_of([row.cell("date") for row in part.first], told.zone)

    def read(row: TableRow) -> ImportedRow:
        if any(share in row.cell("content type").lower() for share in _SHARES):
            raise RowError(words("Import", "This row is a share of another message, not a message of its own."))
        network = _network(row)
        headline = row.cell("headline", "title")
        parts = (row.cell("opening text"), row.cell("hit sentence"))
        document = row.cell("document id")
        line = LineRead(
            id=f"urn:meltwater:{document}" if document else None,
            url=row.cell("url"),
            network=network,
            author=_author(row, network),
            title="" if network else headline,
            # On a network the headline is the beginning of the message, or all of it.
            text=said_once(headline, *parts) if network else said_once(*parts),
            language=language_told(row.cell("language")),
            hashtags=listed(row.cell("hashtags")),
            counts=count_cells(
                replies=row.cell("replies", "comments"),
                likes=row.cell("likes", "reactions"),
                shares=row.cell("reposts", "shares"),
                views=row.cell("views"),
            ),
        )
        published = told_moment(date_and_time(row.cell("date"), row.cell("time")), calendar)
        return ImportedRow(row.number, table_post(line, published=published))

    return read


def _network(row: TableRow) -> str:
    """Return the network by the source's name or site, "" for what is read on the web."""
    return network_of(row.cell("source", "source name"), row.cell("source domain")) or ""


def _author(row: TableRow, network: str) -> AuthorRead:
    """Return who wrote it; of an article without a name, its publisher."""
    influencer, handle = row.cell("influencer"), row.cell("author handle")
    name = row.cell("author name") or influencer.removeprefix("@")
    if network:
        return author_cells(handle=handle or influencer, name=name or handle.removeprefix("@"))
    return author_cells(name=name or row.cell("source name", "source"))


MELTWATER = table_preset(
    "meltwater",
    words("Import", "Meltwater mentions"),
    told_by(
        "hit sentence",
        ("opening text", "headline"),
        ("input name", "ave", "influencer", "document id", "keyphrases", "key phrases"),
        besides=("national viewership", "keywords", "twitter social echo", "social echo", "reach", "estimated views"),
    ),
    _reader,
)
