"""Opening bytes as a file would be, and looking at what came out."""

from __future__ import annotations

import io
import zipfile
from typing import TypeVar

import pytest

from listeners.importing.forms.opening import open_parts
from listeners.importing.forms.part import JsonPart, LinesPart, MailPart, Part, TablePart, TableRow, UnreadableError
from listeners.importing.rows import Rejected

P = TypeVar("P", TablePart, JsonPart, LinesPart, MailPart)


def parts_of(data: bytes) -> tuple[Part, ...]:
    return open_parts(io.BytesIO(data))


def only(data: bytes, form: type[P]) -> P:
    (part,) = parts_of(data)
    assert isinstance(part, form)
    return part


def table(data: bytes) -> TablePart:
    return only(data, TablePart)


def cells(part: TablePart) -> list[dict[str, str]]:
    return [dict(row.cells) for row in rows(part)]


def rows(part: TablePart) -> list[TableRow]:
    found = list(part.rows())
    assert not any(isinstance(row, Rejected) for row in found)
    return [row for row in found if isinstance(row, TableRow)]


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableError) as refused:
        parts_of(data)
    return refused.value.words.source


def locked(archive: bytes, *names: str) -> bytes:
    """Return a ZIP archive with the mark of encryption on these members, in front of each and in its directory."""
    marked = bytearray(archive)
    for name in map(str.encode, names):
        place = marked.find(name)
        while place >= 0:
            for head, signature, flags in ((30, b"PK\x03\x04", 6), (46, b"PK\x01\x02", 8)):
                if marked[place - head :].startswith(signature):
                    marked[place - head + flags] |= 1
            place = marked.find(name, place + 1)
    return bytes(marked)


def zipped(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, body in members.items():
            archive.writestr(name, body)
    return file.getvalue()
