"""X analytics: the content of an account with its figures, the older "tweet activity", and the daily overview.

What we published, and nobody else's words. A text that begins with "@" is a reply, of which the export does not say to
which message. Headers follow the language of the person who exports: where they are not the English ones, the columns
are told by what they hold. The overview holds totals only.
"""

from __future__ import annotations

import re

from listeners.importing.forms.part import TablePart, TableRow
from listeners.importing.places import place_of
from listeners.importing.presets.own_cells import OwnColumns, own_columns
from listeners.importing.presets.preset import Told
from listeners.importing.presets.table import RowReader, table_preset, told_by
from listeners.importing.presets.table_posts import publication
from listeners.importing.rows import ImportedPublication, RowError
from listeners.importing.values.moments import Calendar, moment_of
from storage.records.words import words

_LINK = re.compile(r"https?://(?:www\.|mobile\.)?(?:x|twitter)\.com/\S*/status(?:es)?/\d+\S*", re.IGNORECASE)
_CONTENT = OwnColumns("post link", ("post text",), "date")
_LEGACY = OwnColumns("tweet permalink", ("tweet text",), "time")
_OVERVIEW = told_by("date", "impressions", "engagements", "new follows", ("unfollows", "create post"))


def _columns(part: TablePart) -> OwnColumns | None:
    for known in (_CONTENT, _LEGACY):
        if part.holds(known.link, *known.texts, known.moment):
            return known
    return own_columns(part, _LINK)


def _telling(part: TablePart) -> int:
    if not part.holds("post id") and (surely := _OVERVIEW(part)):
        return surely
    return 4 if _columns(part) is not None else 0


def _reader(part: TablePart, told: Told) -> RowReader:
    columns = _columns(part)
    calendar = Calendar(told.zone, day_first=False)

    def read(row: TableRow) -> ImportedPublication:
        if columns is None:
            raise RowError(words("Import", "This row is a total of a day, not a post."))
        text, url = row.cell(*columns.texts), row.cell(columns.link)
        if text.startswith("@"):
            raise RowError(words("Import", "This row is a reply, and the export does not say to which message."))
        published = moment_of(row.cell(columns.moment), calendar)
        return publication(row, "x", published=published, text=text, url=url, account=place_of(url).handle or "")

    return read


X_ANALYTICS = table_preset("x_analytics", words("Import", "X analytics"), _telling, _reader)
