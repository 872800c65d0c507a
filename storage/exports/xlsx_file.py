"""The response log as a workbook of one sheet."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from storage.exports.table import KEYS, Form, ResponseLine, cells, headers_of
from storage.exports.workbook import workbook

_WIDE = {"mention_text": 50, "response_text": 50, "reasons": 50, "topic": 30}
_WIDTH = 18
WIDTHS = tuple(_WIDE.get(key, _WIDTH) for key in KEYS)
"""How wide the columns of the response log are, in letters."""


def write(lines: Iterable[ResponseLine], out: Path, form: Form) -> int:
    """Write the lines and return how many.

    Raises:
        OSError: the file cannot be written.
        StorageError: more rows than a workbook holds.
    """
    with workbook(out, form) as book:
        return book.add(headers_of(form.headers), WIDTHS, (cells(line, form) for line in lines))
