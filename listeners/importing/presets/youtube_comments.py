"""YouTube takeout, the comments and live chat messages of one's own account.

The text is a piece of JSON inside the cell. Between six and nine columns, of which names and case vary; where they are
not the English ones, they are told by what they hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from listeners.importing.forms.part import TablePart, TableRow
from listeners.importing.line import AuthorRead, LineRead
from listeners.importing.presets.cells import told_moment
from listeners.importing.presets.ownership import told_handle
from listeners.importing.presets.preset import Told
from listeners.importing.presets.table import RowReader, table_preset
from listeners.importing.presets.table_posts import table_post
from listeners.importing.rows import ImportedRow, RowError
from listeners.importing.values.moments import Calendar
from storage.records.mentions import PostKind
from storage.records.words import words

_COMMENT = re.compile(r"(?:Ug|z)[\w-]{10,}(?:\.[\w-]+)?")
_CHANNEL = re.compile(r"UC[\w-]{22}")
_VIDEO = re.compile(r"[\w-]{11}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*")
_LONGEST = 400_000


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of one table, "" for one that is not there."""

    comment: str
    channel: str
    moment: str
    text: str
    video: str = ""
    parent: tuple[str, ...] = ()
    page: str = ""


_COMMENTS = _Columns(
    "comment id",
    "channel id",
    "comment create timestamp",
    "comment text",
    "video id",
    ("parent comment id", "top-level comment id"),
    "post id",
)
_LIVE_CHAT = _Columns("live chat id", "channel id", "live chat create timestamp", "live chat text", "video id")


def _columns(part: TablePart) -> _Columns | None:
    for known in (_COMMENTS, _LIVE_CHAT):
        if part.holds(known.comment, known.moment, known.text):
            return known
    return _by_cells(part)


def _by_cells(part: TablePart) -> _Columns | None:
    """Tell the columns by what they hold; the comment's id is the one in every row, its parent's in some."""
    text = _first(part, lambda cell: cell.startswith("{") and spoken(cell) is not None)
    moment = _first(part, lambda cell: bool(_MOMENT.fullmatch(cell)))
    comment = _first(part, lambda cell: bool(_COMMENT.fullmatch(cell)), whole=True)
    if not (text and moment and comment):
        return None
    parent = _first(part, lambda cell: bool(_COMMENT.fullmatch(cell)), but=comment)
    channel = _first(part, lambda cell: bool(_CHANNEL.fullmatch(cell)))
    video = _first(part, lambda cell: bool(_VIDEO.fullmatch(cell)), but=channel)
    return _Columns(comment, channel, moment, text, video, (parent,) if parent else ())


def _first(part: TablePart, fits: Callable[[str], bool], *, whole: bool = False, but: str = "") -> str:
    """Return the first column whose filled cells all fit, "" without; with ``whole`` none is blank and no two alike."""
    for column in part.columns:
        cells = [cell for row in part.first if (cell := row.cell(column))]
        distinct = len(set(cells)) == len(part.first) or not whole
        if column != but and cells and distinct and all(map(fits, cells)):
            return column
    return ""


def _telling(part: TablePart) -> int:
    found = _columns(part)
    return 0 if found is None else 4 + part.holds("price") + part.holds("channel id")


def _reader(part: TablePart, told: Told) -> RowReader:
    columns = _columns(part) or _COMMENTS
    calendar = Calendar(told.zone)
    handle = told_handle(told, "youtube") or None

    def read(row: TableRow) -> ImportedRow:
        comment, channel, video = row.cell(columns.comment), row.cell(columns.channel), row.cell(columns.video)
        page = row.cell(columns.page)
        text = spoken(row.cell(columns.text))
        if text is None:
            raise RowError(words("Import", "The text of this row cannot be read: it is not whole."))
        # A reply is called after what it answers: "UgxParent.child".
        parent = row.cell(*columns.parent) or comment.rpartition(".")[0]
        line = LineRead(
            id=comment or None,
            url=_address(video, page, comment),
            network="youtube",
            author=AuthorRead(id=channel or None, handle=handle, name=handle),
            text=text,
            in_reply_to=parent or (f"yt:video:{video}" if video else None),
            conversation=video or page or None,
            by_us=True,
        )
        published = told_moment(row.cell(columns.moment), calendar)
        return ImportedRow(row.number, table_post(line, published=published, kind=PostKind.COMMENT))

    return read


def _address(video: str, page: str, comment: str) -> str | None:
    if video:
        return f"https://www.youtube.com/watch?v={video}&lc={comment}"
    return f"https://www.youtube.com/post/{page}?lc={comment}" if page else None


def spoken(cell: str) -> str | None:
    """Return the text of a cell that holds one or more pieces ``{"text": "..."}``; as it is where it holds none.

    None where it begins like such a piece and is not whole.
    """
    if not cell.startswith(("{", "[")):
        return cell
    try:
        found = msgspec.json.decode(f"[{cell[:_LONGEST]}]", type=list[object])
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
        return None if cell.startswith("{") else cell
    pieces = [inner for piece in found for inner in (piece if isinstance(piece, list) else [piece])]
    texts = [piece.get("text") for piece in pieces if isinstance(piece, dict)]
    said = [text for text in texts if isinstance(text, str)]
    return "".join(said) if said else None


YOUTUBE_COMMENTS = table_preset("youtube_comments", words("Import", "YouTube takeout: comments"), _telling, _reader)
