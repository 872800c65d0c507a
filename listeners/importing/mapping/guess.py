"""A guess at what the columns of an unknown table hold: by how they are called and by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from statistics import mean

from listeners.importing.forms.part import TablePart
from listeners.importing.mapping.aliases import ALIASES
from listeners.importing.mapping.facts import Fact, RowKind, TableMapping
from listeners.importing.values.counts import count_of
from listeners.importing.values.handles import handle_of
from listeners.importing.values.moments import Calendar, moment_of
from listeners.importing.values.networks import network_of
from listeners.parsing.addresses import web_address

_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?", re.IGNORECASE)
_CALLED, _CALLED_NEARLY, _LOOKS = 10.0, 5.0, 4.0
_MOST = 0.7
"""The share of a column's cells that have to fit a fact: a table may hold a few broken ones."""

_SHORTEST_TEXT = 20
"""Characters that the cells of a column have on average where it is taken for the text, whatever it is called."""


def guess(part: TablePart) -> TableMapping:
    """Return which column probably holds what; a column is given one fact, a fact to one column.

    A name counts only where the cells do not speak against it: a column "date" of mere numbers is none. What nobody
    calls by its name is told by its content, where that is plain: addresses, moments, the longest text.
    """
    cells = {column: [cell for row in part.first if (cell := row.cell(column))] for column in part.columns}
    scores = [
        (score, -place, column, fact)
        for place, column in enumerate(part.columns)
        for fact in Fact
        if (score := _score(column, fact, cells[column])) > 0
    ]
    columns: dict[str, Fact] = {}
    for _, _, column, fact in sorted(scores, key=lambda one: (-one[0], -one[1])):
        if column not in columns and fact not in columns.values():
            columns[column] = fact
    if Fact.TEXT not in columns.values() and (wordy := _wordiest(part.columns, columns, cells)):
        columns[wordy] = Fact.TEXT
    ordered = {column: columns[column] for column in part.columns if column in columns}
    return TableMapping(ordered, rows=_rows(ordered), network=_network(ordered, cells))


def _wordiest(names: tuple[str, ...], taken: dict[str, Fact], cells: dict[str, list[str]]) -> str:
    """Return the column without a fact whose cells are mostly several words, the longest ones; "" for none."""
    wordy = [
        name
        for name in names
        if name not in taken and sum(" " in cell for cell in cells[name]) * 2 > len(cells[name]) > 0
    ]
    return max(wordy, key=lambda name: mean(map(len, cells[name])), default="")


def _score(column: str, fact: Fact, cells: list[str]) -> float:
    fits = _FITS.get(fact)
    if cells and fits is not None and sum(map(fits, cells)) < _MOST * len(cells):
        return 0
    called = _called(column, fact)
    looks = _looks(fact, cells) if cells else 0
    if fact is Fact.TEXT and cells and called:
        looks += min(mean(map(len, cells)), 100) / 50
    return called + looks


def _called(column: str, fact: Fact) -> float:
    names = ALIASES[fact]
    if column in names:
        return _CALLED - names.index(column) / 100
    return _CALLED_NEARLY if any(f" {name} " in f" {column} " for name in names if len(name) > 3) else 0


def _looks(fact: Fact, cells: list[str]) -> float:
    """Return points for what is plain without a name: addresses, moments with their year, handles, long texts."""
    if fact is Fact.URL:
        return _LOOKS
    if fact is Fact.PUBLISHED:
        return _LOOKS if all(len(cell) >= 8 and not cell.isdigit() for cell in cells) else 0
    if fact is Fact.HANDLE:
        return _LOOKS if all(cell.startswith("@") for cell in cells) else 0
    if fact is Fact.TEXT:
        return 2 if mean(map(len, cells)) >= _SHORTEST_TEXT and not all(map(web_address, cells)) else 0
    return 0


def _is_moment(cell: str) -> bool:
    return moment_of(cell, Calendar()) is not None


_FITS: dict[Fact, Callable[[str], bool]] = {
    Fact.URL: lambda cell: web_address(cell) is not None,
    Fact.AUTHOR_URL: lambda cell: web_address(cell) is not None,
    Fact.PUBLISHED: _is_moment,
    Fact.TIME: lambda cell: _CLOCK.fullmatch(cell) is not None,
    Fact.HANDLE: lambda cell: handle_of(cell) is not None,
    Fact.REPLIES: lambda cell: count_of(cell) is not None,
    Fact.LIKES: lambda cell: count_of(cell) is not None,
    Fact.SHARES: lambda cell: count_of(cell) is not None,
    Fact.VIEWS: lambda cell: count_of(cell) is not None,
    Fact.TEXT: lambda cell: count_of(cell) is None,
    Fact.NETWORK: lambda cell: len(cell) <= 60,
    Fact.LANGUAGE: lambda cell: len(cell) <= 30,
}
"""What cells have to be like for a fact, blank ones left out."""


def _rows(columns: dict[str, Fact]) -> RowKind:
    held = frozenset(columns.values())
    people = not held.isdisjoint((Fact.HANDLE, Fact.AUTHOR_URL))
    return RowKind.FOLLOWING if people and held.isdisjoint((Fact.TEXT, Fact.TITLE)) else RowKind.MENTIONS


def _network(columns: dict[str, Fact], cells: dict[str, list[str]]) -> str:
    """Return the network that the addresses name, where no column does and they all name the same."""
    if Fact.NETWORK in columns.values():
        return ""
    addresses = [
        cell for column, fact in columns.items() if fact in (Fact.URL, Fact.AUTHOR_URL) for cell in cells[column]
    ]
    found = {network_of(cell) for cell in addresses}
    return next(iter(found)) or "" if len(found) == 1 else ""
