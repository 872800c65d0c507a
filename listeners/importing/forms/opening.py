"""A file as its parts: what it is made of is told by its first bytes, never by its name."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import BinaryIO

import msgspec

from listeners.importing.forms.archive import LIMITS, Limits, Member, is_data, tar_members, zip_members
from listeners.importing.forms.delimited import delimited
from listeners.importing.forms.encodings import encoding_of
from listeners.importing.forms.json_document import json_document
from listeners.importing.forms.lines import numbered_lines
from listeners.importing.forms.mailbox import looks_like_mail, mailbox
from listeners.importing.forms.part import LOOKED_AT, LinesPart, LostPart, Part, UnreadableError
from listeners.importing.forms.workbook import is_workbook, workbook
from storage.records.words import words

_HEAD = 65_536
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_WEB_PAGE = re.compile(rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_JSON = re.compile(rb"\s*(?:(?:(?:var|let|const)\s+)?[A-Za-z_$][\w$.\[\]\"']{0,200}\s*=\s*)?[\[{]")
_ZIP, _GZIP, _OLD_OFFICE = b"PK\x03\x04", b"\x1f\x8b", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def open_parts(file: BinaryIO, name: str = "", limits: Limits = LIMITS) -> tuple[Part, ...]:
    """Return the parts of a file: one, or as many as an archive or a workbook holds.

    Args:
        file: seekable, open for reading bytes as long as its parts are read.
        name: what the parts of it are called ("" for a file that is one part).
        limits: how much of an archive is read.

    Raises:
        UnreadableError: it is nothing that can be imported: a web page, XML, cut off, too large. OSError.
    """
    file.seek(0)
    head = file.read(_HEAD)
    file.seek(0)
    if head.startswith((_ZIP, _GZIP)):
        return _packed(file, name, head, limits)
    if head.startswith(_OLD_OFFICE):
        return _some(workbook(file, name))
    if head.startswith(_WIDE):
        head = head.decode(encoding_of(file), "replace").encode()
    head = head.removeprefix(codecs.BOM_UTF8)
    if _WEB_PAGE.match(head):
        raise UnreadableError(
            words("Import", "This is a web page, not an export: it was perhaps saved while you were signed out.")
        )
    if head.lstrip().startswith((b"<?xml", b"<rss", b"<feed", b"<rdf")):
        raise UnreadableError(words("Import", "This is a feed or another XML file: add its address as a source."))
    if _JSON.match(head):
        return _json_parts(file, name)
    if looks_like_mail(head):
        return (mailbox(file, name),)
    table = None if _is_binary(head) else delimited(file, name)
    return _some(() if table is None else (table,))


def _some(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    if not parts:
        raise UnreadableError(words("Import", "There is no text in this file."))
    return parts


def _is_binary(head: bytes) -> bool:
    """Tell pictures and programs from texts, which hold few zero bytes, or in UTF-16 many on one side of each pair."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    return min(even, odd) * 50 > len(head) and not head.startswith(_WIDE)


def _packed(file: BinaryIO, name: str, head: bytes, limits: Limits) -> tuple[Part, ...]:
    """Return the parts of an archive's members; one that is nothing we can read says nothing of the others.

    When it should have been data, it is a lost part: whoever reads a list must not take what is there for all of it.
    """
    if head.startswith(_ZIP) and is_workbook(file):
        return _some(workbook(file, name))
    parts: list[Part] = []
    for member in zip_members(file, limits) if head.startswith(_ZIP) else tar_members(file, limits):
        parts += _of_member(member) if isinstance(member, Member) else (member,)
    lost = next((part for part in parts if isinstance(part, LostPart)), None)
    if lost is not None and all(isinstance(part, LostPart) for part in parts):
        raise UnreadableError(lost.words)
    return _some(tuple(parts))


def _of_member(member: Member) -> tuple[Part, ...]:
    try:
        return open_parts(io.BytesIO(member.body), member.name)
    except UnreadableError as error:
        return (LostPart(member.name, error.words),) if is_data(member.name) else ()


def _json_parts(file: BinaryIO, name: str) -> tuple[Part, ...]:
    """JSON lines, or one document; what is one line and one object may be read as either.

    Within a document that was written over several lines, some may be whole objects as well.
    """
    file.seek(0)
    lines = [line for _, line in islice(numbered_lines(file), LOOKED_AT)]
    begins_an_object = not lines or lines[0] is None or lines[0].startswith(b"{")
    if not begins_an_object or not any(_is_object(line) for line in lines):
        return (json_document(file, name),)
    part = LinesPart(name, tuple(lines), partial(_lines, file))
    if not _is_object(lines[0]):
        with suppress(UnreadableError):
            return (json_document(file, name),)
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
