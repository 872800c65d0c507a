"""A file as its parts: what it is made of is told by its first bytes, never by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import BinaryIO

import msgspec

from listeners.importing.forms.delimited import delimited
from listeners.importing.forms.json_document import json_document
from listeners.importing.forms.lines import numbered_lines
from listeners.importing.forms.part import LOOKED_AT, LinesPart, Part, UnreadableError
from storage.records.words import words

_HEAD = 65_536
_WEB_PAGE = re.compile(rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_JSON = re.compile(rb"\s*(?:(?:(?:var|let|const)\s+)?[A-Za-z_$][\w$.\[\]\"']{0,200}\s*=\s*)?[\[{]")
_BOM = b"\xef\xbb\xbf"


def open_parts(file: BinaryIO, name: str = "") -> tuple[Part, ...]:
    """Return the parts of a file: one, or as many as an archive or a workbook holds.

    Args:
        file: seekable, open for reading bytes as long as its parts are read.
        name: what the parts of it are called ("" for a file that is one part).

    Raises:
        UnreadableError: it is nothing that can be imported: a web page, XML, cut off, too large. OSError.
    """
    file.seek(0)
    head = file.read(_HEAD).removeprefix(_BOM)
    if _WEB_PAGE.match(head):
        raise UnreadableError(
            words("Import", "This is a web page, not an export: it was perhaps saved while you were signed out.")
        )
    if head.lstrip().startswith((b"<?xml", b"<rss", b"<feed", b"<rdf")):
        raise UnreadableError(words("Import", "This is a feed or another XML file: add its address as a source."))
    if _JSON.match(head):
        return _json_parts(file, name)
    table = delimited(file, name)
    if table is None:
        raise UnreadableError(words("Import", "This file is empty."))
    return (table,)


def _json_parts(file: BinaryIO, name: str) -> tuple[Part, ...]:
    """JSON lines, or one document; what is one line and one object may be read as either."""
    file.seek(0)
    lines = [line for _, line in islice(numbered_lines(file), LOOKED_AT)]
    if not any(_is_object(line) for line in lines):
        return (json_document(file, name),)
    part = LinesPart(name, tuple(lines), partial(_lines, file))
    return (part, json_document(file, name)) if len(lines) == 1 else (part,)


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    file.seek(0)
    return numbered_lines(file)


def _is_object(line: bytes | None) -> bool:
    if line is None or not line.startswith(b"{"):
        return False
    try:
        msgspec.json.decode(line, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return False
    return True
