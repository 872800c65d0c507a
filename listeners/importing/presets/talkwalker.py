"""Talkwalker, "results" of a topic: dotted column names, of which a person chooses some.

Numbers and ids may start with an apostrophe (``'5``), so that a spreadsheet takes them for text. Birthdate, gender and
where a person is said to live are not read.
"""

from __future__ import annotations

import re

from listeners.importing.forms.part import TablePart, TableRow
from listeners.importing.line import AuthorRead, CountsRead, LineRead
from listeners.importing.presets.cells import author_cells, count_cells, told_moment
from listeners.importing.presets.preset import Told
from listeners.importing.presets.table import RowReader, table_preset
from listeners.importing.presets.table_posts import table_post
from listeners.importing.rows import ImportedRow
from listeners.importing.values.languages import language_told
from listeners.importing.values.moments import calendar_of
from listeners.importing.values.networks import network_of
from listeners.parsing.addresses import host_of
from storage.records.mentions import PostKind
from storage.records.words import words

_AUTHOR = "extra author attributes."
_ARTICLE = "article extended attributes."
_SOURCE = "source extended attributes."
_DOTTED = (_AUTHOR, _ARTICLE, _SOURCE, "extra article attributes.", "extra source attributes.")
_CONTENT = frozenset({"content", "content snippet", "title", "title snippet"})
_PREFIX_OF_ID = re.compile(r"ex:[\w.]+-(?=\S)")
_OLD_NAMES = {"x": "twitter"}


def _telling(part: TablePart) -> int:
    dotted = sum(column.startswith(_DOTTED) for column in part.columns)
    return dotted + 1 if dotted and _CONTENT.intersection(part.columns) else 0


def _reader(part: TablePart, told: Told) -> RowReader:
    calendar = calendar_of([row.cell("published") for row in part.first], told.zone)

    def read(row: TableRow) -> ImportedRow:
        network = _network(row)
        news = "news" in row.cell("source type").lower()
        line = LineRead(
            url=row.cell("url"),
            network=network,
            author=_author(row, network),
            title=row.cell("title", "title snippet"),
            text=row.cell("content", "content snippet"),
            language=language_told(row.cell("lang")),
            in_reply_to=row.cell("parent url") or None,
            counts=_counts(row, _OLD_NAMES.get(network, network)),
        )
        kind = PostKind.ARTICLE if news and not network else None
        return ImportedRow(
            row.number, table_post(line, published=told_moment(row.cell("published", "indexed"), calendar), kind=kind)
        )

    return read


def _network(row: TableRow) -> str:
    """Return the network by the sort of source ("SOCIALMEDIA_TWITTER"), then by its site; "" for the web."""
    sort = row.cell("source type").rpartition("_")[2]
    site = host_of(row.cell("domain url", "host url", "root url"))
    return network_of(sort, site) or ""


def _author(row: TableRow, network: str) -> AuthorRead:
    handle = row.cell(f"{_AUTHOR}short name")
    return author_cells(
        stable_id=_PREFIX_OF_ID.sub("", row.cell(f"{_AUTHOR}id").lstrip("'"), count=1) if network else "",
        handle=handle if network else "",
        name=row.cell(f"{_AUTHOR}name") or handle,
        url=row.cell(f"{_AUTHOR}url"),
        bio=row.cell(f"{_AUTHOR}description"),
        followers=row.cell(f"{_SOURCE}{_OLD_NAMES.get(network, network)} followers"),
    )


def _counts(row: TableRow, network: str) -> CountsRead:
    return count_cells(
        replies=row.cell(f"{_ARTICLE}num comments"),
        likes=row.cell(f"{_ARTICLE}{network} likes"),
        shares=row.cell(f"{_ARTICLE}{network} retweets", f"{_ARTICLE}{network} shares"),
        views=row.cell(f"{_ARTICLE}{network} views", f"{_ARTICLE}url views"),
    )


TALKWALKER = table_preset("talkwalker", words("Import", "Talkwalker results"), _telling, _reader)
