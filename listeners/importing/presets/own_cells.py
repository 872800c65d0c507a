"""The columns of statistics about our own posts, told by what stands in them: headers come in dozens of languages.

To take other people's messages for what we published would be worse than to ask how the columns are called. So a
table is only taken for such statistics where addresses, ids and several columns of mere numbers say so together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from listeners.importing.forms.part import TablePart
from listeners.importing.places import place_of
from listeners.importing.values.moments import Calendar, moment_of

_NUMBER = re.compile(r"[-–—]|-?\d[\d\s.,\u00a0\u202f]{0,20}%?")
_LONG_ID = re.compile(r"'?\d{15,20}")
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_FEWEST_NUMBERS = 5
_MOST_WORDS = 30


@dataclass(frozen=True, slots=True)
class OwnColumns:
    """Where a table of statistics says what was published.

    Attributes:
        texts: the columns whose cells together are the text.
        account: the column that names our account, "" where none does.
    """

    link: str
    texts: tuple[str, ...]
    moment: str
    account: str = ""


@dataclass(frozen=True, slots=True)
class _Sorted:
    """The columns of a table by what the first rows hold."""

    cells: dict[str, list[str]]
    links: tuple[str, ...]
    ids: tuple[str, ...]
    moments: tuple[str, ...]
    words: tuple[str, ...]


def own_columns(part: TablePart, link: re.Pattern[str]) -> OwnColumns | None:
    """Return the columns of statistics about our own posts, None where the table is none.

    Args:
        part: its first rows are looked at.
        link: what all addresses of posts fit.
    """
    found = _sorted(part, link)
    if found is None or not _are_ours(found):
        return None
    text = max(found.words, key=lambda column: sum(map(len, found.cells[column])))
    accounts = [
        column for column in found.words if column != text and _is_constant(found.cells[column], len(part.first))
    ]
    return OwnColumns(
        link=found.links[0],
        texts=(text,),
        moment=max(found.moments, key=lambda column: bool(_CLOCK.search(found.cells[column][0]))),
        account=next(iter(accounts), ""),
    )


def _sorted(part: TablePart, link: re.Pattern[str]) -> _Sorted | None:
    """Sort the columns; None unless there is one of addresses, one of moments, a text and several of numbers."""
    cells = {column: [cell for row in part.first if (cell := row.cell(column))] for column in part.columns}
    filled = [column for column in part.columns if cells[column]]
    links = [column for column in filled if all(map(link.fullmatch, cells[column]))]
    ids = [column for column in filled if all(map(_LONG_ID.fullmatch, cells[column]))]
    numbers = [column for column in filled if column not in ids and all(map(_NUMBER.fullmatch, cells[column]))]
    left = [column for column in filled if column not in (*links, *ids, *numbers)]
    # To tell a moment takes time: only where all else says so, and of no more columns than such tables have.
    if len(links) != 1 or len(numbers) < _FEWEST_NUMBERS or len(left) > _MOST_WORDS:
        return None
    moments = [column for column in left if _all_moments(cells[column])]
    words = [column for column in left if column not in moments]
    if not moments or not words:
        return None
    return _Sorted(cells, tuple(links), tuple(ids), tuple(moments), tuple(words))


def _are_ours(found: _Sorted) -> bool:
    """Tell statistics from other people's messages.

    On X a column repeats the ids of the addresses, and none the names in them. Meta names the page or account by a
    long id, the same in every row, beside that of the post.
    """
    places = [place_of(cell) for cell in found.cells[found.links[0]]]
    guids = [place.guid for place in places]
    names = {place.handle.casefold() for place in places if place.handle}
    if any(guids):
        named = any(cell.lstrip("@").casefold() in names for column in found.words for cell in found.cells[column])
        return (
            len(names) <= 1 and not named and any([c.lstrip("'") for c in found.cells[i]] == guids for i in found.ids)
        )
    return len(found.ids) > 1 and any(len(set(found.cells[column])) == 1 for column in found.ids)


def _is_constant(cells: list[str], rows: int) -> bool:
    return len(cells) == rows and len(set(cells)) == 1


def _all_moments(cells: list[str]) -> bool:
    return all(any(c.isdigit() for c in cell) and moment_of(cell, Calendar()) is not None for cell in cells)
