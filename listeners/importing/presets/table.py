"""What a preset of tables is made of: the columns that tell it, and what reads its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from listeners.importing.forms.part import Part, TablePart, TableRow
from listeners.importing.presets.preset import Preset, Told, row_by_row
from listeners.importing.rows import RowResult
from storage.records.words import Words

RowReader = Callable[[TableRow], RowResult | None]
"""Reads one row; may raise RowError; None passes a row over that holds nothing."""


def table_preset(
    name: str,
    title: Words,
    telling: Callable[[TablePart], int],
    reader: Callable[[TablePart, Told], RowReader],
) -> Preset:
    """Return a preset of tables.

    Args:
        name: see ``Preset``.
        title: see ``Preset``.
        telling: how surely a table is this export's, as ``Preset.recognises`` says of a part.
        reader: returns what reads the rows of one table.
    """

    def recognises(part: Part) -> int:
        return telling(part) if isinstance(part, TablePart) else 0

    def read(part: Part, siblings: Sequence[Part], told: Told) -> Iterator[RowResult]:
        del siblings
        if isinstance(part, TablePart):
            yield from row_by_row(part.rows(), reader(part, told))

    return Preset(name, title, recognises, read)


def told_by(*groups: str | tuple[str, ...], besides: tuple[str, ...] = ()) -> Callable[[TablePart], int]:
    """Return a recogniser by columns: of each group one has to be there; those ``besides`` make it surer."""
    needed = [(group,) if isinstance(group, str) else group for group in groups]

    def telling(part: TablePart) -> int:
        columns = frozenset(part.columns)
        if not all(columns.intersection(group) for group in needed):
            return 0
        return len(needed) + len(columns.intersection(besides))

    return telling
