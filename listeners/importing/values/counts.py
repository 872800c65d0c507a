"""Counts as spreadsheets write them."""

from __future__ import annotations

import re

_LARGEST = 2**53
_BLANKS = dict.fromkeys(map(ord, " \u00a0\u202f\u2009'’\t"))
_GROUPED = re.compile(r"(?a)[+-]?\d{1,3}(?:[.,]\d{3})+")
_PLAIN = re.compile(r"(?a)([+-]?\d+)(?:[.,](\d+))?")
_SHORT = re.compile(r"(?a)(\d+(?:[.,]\d+)?)\s*([kKmM])")
_TIMES = {"k": 1_000, "m": 1_000_000}


def count_of(cell: str) -> int | None:
    """Return a count, None for a cell that holds none ("", "-", "N/A", a word) or one below zero.

    "1,234", "1.234", "1 234", "1'234" are one thousand; "'5" is what a spreadsheet keeps from becoming a number;
    "12.0" and "3,4" are cut to whole ones; "1.2K" is 1,200. At most 2**53.
    """
    if not cell:
        return None
    bare = cell[:40].translate(_BLANKS)
    if bare.isascii() and bare.isdigit():
        return min(int(bare), _LARGEST)
    if _GROUPED.fullmatch(bare):
        return _counted(int(re.sub(r"[.,]", "", bare)))
    if plain := _PLAIN.fullmatch(bare):
        return _counted(int(plain.group(1)))
    if short := _SHORT.fullmatch(bare):
        return _counted(int(float(short.group(1).replace(",", ".")) * _TIMES[short.group(2).lower()]))
    return None


def _counted(number: int) -> int | None:
    return min(number, _LARGEST) if number >= 0 else None
