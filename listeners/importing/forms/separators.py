"""Which character stands between the cells of a text, told by where it makes even rows."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

SEPARATORS = (",", ";", "\t", "|")

_ROWS = 100
_SAID = re.compile(r"\ufeff?\"?sep=([,;\t|])\"?\s*\Z", re.IGNORECASE)


def separator_of(lines: Sequence[str]) -> str:
    """Return the separator of a text that starts with these lines; a comma where it has but one column.

    Each separator is tried; the one whose most usual width of more than one column covers most cells wins. A first
    line ``sep=;``, as spreadsheets write it, is believed.
    """
    if lines and (said := _SAID.match(lines[0])):
        return said.group(1)
    return max(SEPARATORS, key=lambda separator: _cells_in_even_rows(lines, separator))


def _cells_in_even_rows(lines: Sequence[str], separator: str) -> int:
    if not any(separator in line for line in lines):
        return 0
    widths: Counter[int] = Counter()
    try:
        widths.update(len(row) for row in islice(csv.reader(lines, delimiter=separator), _ROWS))
    except csv.Error:  # a cell without end: not the separator, or no table
        return 0
    return max(((width - 1) * rows for width, rows in widths.items()), default=0)
