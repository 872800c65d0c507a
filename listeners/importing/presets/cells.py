"""What cells of a table say: an author, counts, a moment, several words in one; as they stand in the file."""

from __future__ import annotations

import re
from datetime import datetime

from listeners.importing.line import AuthorRead, CountsRead
from listeners.importing.rows import RowError
from listeners.importing.values.counts import count_of
from listeners.importing.values.handles import handle_of
from listeners.importing.values.moments import Calendar, moment_of
from storage.records.words import words

_YES_NO = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_ROUNDED = re.compile(r"'?\d(?:[.,]\d+)?[eE]\+?\d+")
_MIDNIGHT = re.compile(r"[ T]00:00(?::00)?$")
_NO_DAY = re.compile(r"^(?:1899-12-3[01]|1904-01-01)[ T]")
_NO_DATE = " -–—'"
_LONGEST_SHOWN = 80
_MARKS = " \t\r\n…."


def author_cells(
    *,
    stable_id: str = "",
    handle: str = "",
    name: str = "",
    url: str = "",
    bio: str = "",
    followers: str = "",
    following: str = "",
    posts: str = "",
    verified: str = "",
) -> AuthorRead:
    """Return an author from cells as they stand in the file; without a name she is called by her handle."""
    bare = handle_of(handle)
    return AuthorRead(
        id=id_cell(stable_id) or None,
        handle=bare,
        name=name or (bare.partition("@")[0] if bare else None),
        url=url or None,
        bio=bio or None,
        followers=count_of(followers),
        following=count_of(following),
        posts=count_of(posts),
        verified=_YES_NO.get(verified.lower()),
    )


def count_cells(*, replies: str = "", likes: str = "", shares: str = "", views: str = "") -> CountsRead:
    """Return public counts from cells as they stand in the file."""
    return CountsRead(count_of(replies), count_of(likes), count_of(shares), count_of(views))


def told_moment(cell: str, calendar: Calendar) -> datetime | None:
    """Return when a message was published, None where the row does not say.

    A date that cannot be read rejects its row: else an old message would count as written today.

    Raises:
        RowError: there is one, and it is none.
    """
    found = moment_of(cell, calendar)
    if found is None and cell.strip(_NO_DATE):
        raise RowError(words("Import", "The date “{date}” cannot be read.").given(date=cell[:_LONGEST_SHOWN]))
    return found


def id_cell(cell: str) -> str:
    """Return an id, "" for one that a spreadsheet has rounded to a number ("1.86E+18"): many accounts share that."""
    return "" if _ROUNDED.fullmatch(cell) else cell


def date_and_time(date: str, time: str) -> str:
    """Return one text of two cells; a workbook's date cell ends in midnight, its time cell may begin in 1899."""
    return f"{_MIDNIGHT.sub('', date)} {_NO_DAY.sub('', time)}".strip() if time else date


def said_once(*parts: str) -> str:
    """Return the parts one below the other, without those that another one holds already."""
    found = list(dict.fromkeys(part.strip() for part in parts if part.strip(_MARKS)))
    return "\n\n".join(
        part for part in found if not any(part is not other and part.strip(_MARKS) in other for other in found)
    )


def listed(cell: str) -> tuple[str, ...]:
    """Return the words of a cell that holds several, parted by commas, semicolons or blanks."""
    return tuple(cell.replace(",", " ").replace(";", " ").split())
