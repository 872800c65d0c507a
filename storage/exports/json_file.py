"""The response log as one JSON array, its keys in the columns' order."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from storage.exports.table import Form, ResponseLine


def write(lines: Iterable[ResponseLine], out: Path, form: Form) -> int:
    """Write the lines and return how many, one object a line within the array; JSON has keys in every language.

    Raises:
        OSError: the file cannot be written.
    """
    del form
    encoder = msgspec.json.Encoder()
    count = 0
    with out.open("wb") as file:
        file.write(b"[")
        for count, line in enumerate(lines, start=1):
            file.write((b"\n" if count == 1 else b",\n") + encoder.encode(line))
        file.write(b"\n]\n")
    return count
