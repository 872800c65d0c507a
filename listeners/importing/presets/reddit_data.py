"""Reddit, the posts and comments of one's own data request. The column of IP addresses is not even looked at."""

from __future__ import annotations

import re

from listeners.importing.forms.part import TablePart, TableRow
from listeners.importing.line import AuthorRead, LineRead
from listeners.importing.places import place_of
from listeners.importing.presets.cells import told_moment
from listeners.importing.presets.ownership import told_handle
from listeners.importing.presets.preset import Told
from listeners.importing.presets.table import RowReader, table_preset, told_by
from listeners.importing.presets.table_posts import table_post
from listeners.importing.rows import ImportedRow, RowError
from listeners.importing.values.moments import Calendar
from storage.records.mentions import PostKind
from storage.records.words import words

_FULL_NAME = re.compile(r"t[1-6]_\w+")
_SHORT_COMMENT = re.compile(r"(/comments/\w+)(/\w+/?)$")
"""A comment's address without the words of the post in its middle: it reads like the post's own."""

_GONE = frozenset({"[deleted]", "[removed]"})


def _reader(part: TablePart, told: Told) -> RowReader:
    comments = not part.holds("title")
    calendar = Calendar(told.zone)
    handle = told_handle(told, "reddit")
    author = AuthorRead(handle=handle, name=handle) if handle else None

    def read(row: TableRow) -> ImportedRow:
        if row.cell("body") in _GONE:
            raise RowError(words("Import", "This message was deleted: its text is gone."))
        line = _comment(row, author) if comments else _post(row, author)
        kind = PostKind.COMMENT if comments else PostKind.POST
        return ImportedRow(row.number, table_post(line, published=told_moment(row.cell("date"), calendar), kind=kind))

    return read


def _comment(row: TableRow, author: AuthorRead | None) -> LineRead:
    """Return a comment: without a parent it answers the post itself."""
    thread = place_of(_absolute(row.cell("link", "permalink"))).conversation
    parent = row.cell("parent")
    return LineRead(
        heard_as=_named("t1", row.cell("id")),
        url=_SHORT_COMMENT.sub(r"\1/comment\2", _absolute(row.cell("permalink"))),
        network="reddit",
        author=author,
        text=row.cell("body"),
        in_reply_to=_named("t1", parent) if parent else thread,
        conversation=thread,
        by_us=True,
    )


def _post(row: TableRow, author: AuthorRead | None) -> LineRead:
    name = _named("t3", row.cell("id"))
    return LineRead(
        heard_as=name,
        url=_absolute(row.cell("permalink")),
        network="reddit",
        author=author,
        title=row.cell("title"),
        text=row.cell("body"),
        conversation=name,
        by_us=True,
    )


def _named(sort: str, told: str) -> str | None:
    """Return a message's full name, as Reddit's feeds call it; the export leaves the beginning out."""
    if not told:
        return None
    return told if _FULL_NAME.fullmatch(told) else f"{sort}_{told}"


def _absolute(link: str) -> str:
    return f"https://www.reddit.com{link}" if link.startswith("/") else link


REDDIT_DATA = table_preset(
    "reddit_data",
    words("Import", "Reddit data request: posts and comments"),
    told_by("id", "permalink", "date", "subreddit", "body", ("gildings", "ip", "parent", "url")),
    _reader,
)
