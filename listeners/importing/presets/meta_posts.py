"""Meta Business Suite, the posts of a Facebook page or an Instagram account with their figures.

What we published, and nobody else's words. Times are month first, in the account's own time. "Date" says of which day
the figures are ("Lifetime": of all): it is not when the post was published. Headers follow the language of the person
who exports: where they are not the English ones, the columns are told by what they hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from listeners.importing.forms.part import TablePart, TableRow
from listeners.importing.presets.cells import said_once
from listeners.importing.presets.own_cells import OwnColumns, own_columns
from listeners.importing.presets.preset import Preset, Told
from listeners.importing.presets.table import RowReader, table_preset, told_by
from listeners.importing.presets.table_posts import publication
from listeners.importing.rows import ImportedPublication
from listeners.importing.values.moments import Calendar, moment_of
from storage.records.words import Words, words

_FACEBOOK_LINK = re.compile(r"https?://(?:[a-z-]+\.)?facebook\.com/\S+", re.IGNORECASE)
_INSTAGRAM_LINK = re.compile(r"https?://(?:www\.)?instagram\.com/\S+", re.IGNORECASE)
_FIGURES = ("post id", "data comment", "post type", "views", "reach", "duration (sec)", "comments", "shares")


def _preset(name: str, title: Words, network: str, link: re.Pattern[str], account: tuple[str, ...]) -> Preset:
    named = told_by("permalink", "publish time", account, besides=_FIGURES)
    english = OwnColumns("permalink", ("title", "description"), "publish time", account[0])

    def columns_of(part: TablePart) -> OwnColumns | None:
        return english if named(part) else own_columns(part, link)

    def telling(part: TablePart) -> int:
        return named(part) or 4 * (own_columns(part, link) is not None)

    return table_preset(name, title, telling, _reader(network, columns_of))


def _reader(
    network: str, columns_of: Callable[[TablePart], OwnColumns | None]
) -> Callable[[TablePart, Told], RowReader]:
    def reader(part: TablePart, told: Told) -> RowReader:
        columns = columns_of(part) or OwnColumns("", (), "")
        calendar = Calendar(told.zone, day_first=False)

        def read(row: TableRow) -> ImportedPublication:
            return publication(
                row,
                network,
                published=moment_of(row.cell(columns.moment), calendar),
                text=said_once(*(row.cell(text) for text in columns.texts)),
                url=row.cell(columns.link),
                account=row.cell(columns.account),
            )

        return read

    return reader


META_FACEBOOK = _preset(
    "meta_facebook",
    words("Import", "Meta Business Suite: posts of a Facebook page"),
    "facebook",
    _FACEBOOK_LINK,
    ("page name", "page id"),
)
META_INSTAGRAM = _preset(
    "meta_instagram",
    words("Import", "Meta Business Suite: posts of an Instagram account"),
    "instagram",
    _INSTAGRAM_LINK,
    ("account username", "account id"),
)
