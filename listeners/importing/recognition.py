"""Which preset reads a file: told by its content, never by its name, the order of its columns or its language."""

from __future__ import annotations

import msgspec

from listeners.importing.interchange_line import LINE_KEYS

INTERCHANGE = "interchange"
"""The preset of Causerie's own lines."""

_BOM = b"\xef\xbb\xbf"
_TELLING = frozenset({"id", "url", "heard_as"})
_LINES_LOOKED_AT = 20


def recognise(first_bytes: bytes) -> str | None:
    """Return the name of the preset that reads a file starting with these bytes (some 64 kB), or None.

    A broken row does not hide the others: one of the first twenty whole lines has to be telling. The last line is
    taken as cut unless the bytes end with it.
    """
    lines = first_bytes.removeprefix(_BOM).splitlines()[:_LINES_LOOKED_AT]
    return INTERCHANGE if any(_is_interchange(line) for line in lines) else None


def _is_interchange(line: bytes) -> bool:
    """A line is telling when it holds text and an id, or most of its keys are ours."""
    if not line.lstrip().startswith(b"{"):
        return False
    try:
        found = msgspec.json.decode(line, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return False
    keys = found.keys()
    return "text" in keys and (bool(keys & _TELLING) or len(keys & LINE_KEYS) * 2 > len(keys))
