"""The response log as lines of JSON, one object each, for programs that read as they go."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from storage.exports.table import Form, ResponseLine


def write(lines: Iterable[ResponseLine], out: Path, form: Form) -> int:
    """Write the lines and return how many; JSON has keys in every language.

    Raises:
        OSError: the file cannot be written.
    """
    del form
    encoder = msgspec.json.Encoder()
    count = 0
    with out.open("wb") as file:
        for line in lines:
            file.write(encoder.encode(line) + b"\n")
            count += 1
    return count
