"""LinkedIn page analytics: the posts of a page, and daily figures of content, followers and visitors.

No persons stand in them. Above the header is a sentence that describes the sheet. "Shares" became "Reposts". Dates are
month first.
"""

from __future__ import annotations

from listeners.importing.forms.part import TablePart, TableRow
from listeners.importing.presets.preset import Told
from listeners.importing.presets.table import RowReader, table_preset, told_by
from listeners.importing.presets.table_posts import publication
from listeners.importing.rows import ImportedPublication, RowError
from listeners.importing.values.moments import Calendar, moment_of
from storage.records.words import words

_TEXTS = ("post title", "share commentary")
_LINKS = ("post link", "post url")
_DATES = ("created date", "posted date", "publish date")
_POSTS = told_by(
    _TEXTS, _LINKS, _DATES, besides=("post type", "posted by", "impressions", "clicks", "reposts", "likes")
)
_DAYS = (
    told_by("date", "impressions (organic)", "impressions (total)", besides=("clicks (total)", "reactions (total)")),
    told_by("date", "sponsored followers", besides=("organic followers", "total followers")),
    told_by("date", "overview page views (total)", besides=("overview unique visitors (total)",)),
)


def _telling(part: TablePart) -> int:
    return max(_POSTS(part), *(days(part) for days in _DAYS))


def _reader(part: TablePart, told: Told) -> RowReader:
    del part
    calendar = Calendar(told.zone, day_first=False)

    def read(row: TableRow) -> ImportedPublication:
        text, url = row.cell(*_TEXTS), row.cell(*_LINKS)
        if not (text or url):
            raise RowError(words("Import", "This row is a total of a day, not a post."))
        return publication(row, "linkedin", published=moment_of(row.cell(*_DATES), calendar), text=text, url=url)

    return read


LINKEDIN_PAGE = table_preset("linkedin_page", words("Import", "LinkedIn page analytics"), _telling, _reader)
