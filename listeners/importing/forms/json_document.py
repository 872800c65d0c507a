"""One JSON document as a part: the elements of its lists are decoded one by one, its depth is bounded first."""

from __future__ import annotations

import codecs
import json
import math
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import BinaryIO

import msgspec

from listeners.importing.forms.depth import depth_of
from listeners.importing.forms.encodings import LENIENT, encoding_of
from listeners.importing.forms.part import LOOKED_AT, JsonPart, Record, UnreadableError
from listeners.importing.rows import Rejected
from storage.records.words import words

LARGEST = 300_000_000
"""Bytes of a document; it is held in memory once, its elements one at a time."""

_DEEPEST = 64
_ASSIGNED = re.compile(rb"\s*((?:(?:var|let|const)\s+)?[A-Za-z_$][\w$.\[\]\"']{0,200})\s*=\s*(?=[\[{])")

_LISTS = msgspec.json.Decoder(list[msgspec.Raw])
_OBJECTS = msgspec.json.Decoder(dict[str, msgspec.Raw])


@dataclass(frozen=True, slots=True)
class _Document:
    """The root of a document, its inner values still as they stand: a list, or an object by key."""

    items: list[msgspec.Raw] | None
    fields: dict[str, msgspec.Raw]
    whole: msgspec.Raw


def json_document(file: BinaryIO, name: str = "") -> JsonPart:
    """Return a JSON document, or the one that a line of JavaScript assigns, as a part.

    Raises:
        UnreadableError: too large, too deep, or no JSON; NaN and Infinity, which are none, are read as null.
    """
    file.seek(0)
    body = file.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise UnreadableError(words("Import", "This JSON file is larger than 300 MB: import its parts one by one."))
    body = _in_utf8(file, body)
    assigned = _ASSIGNED.match(body)
    if assigned:
        body = body[assigned.end() :].rstrip().rstrip(b";")
    document = _opened(body)
    return JsonPart(
        name=name,
        assigned=assigned.group(1).decode("utf-8", "replace") if assigned else "",
        keys=frozenset(document.fields),
        first=_first(document),
        records=partial(_records, document),
    )


def _in_utf8(file: BinaryIO, body: bytes) -> bytes:
    """Return a document in UTF-8 without a byte order mark, whatever it was written in."""
    try:
        body.decode()
    except UnicodeDecodeError:
        file.seek(0)
        return body.decode(encoding_of(file), LENIENT).encode("utf-8", "replace")
    return body.removeprefix(codecs.BOM_UTF8)


def _opened(body: bytes) -> _Document:
    try:
        return _decoded(body)
    except RecursionError:
        raise UnreadableError(words("Import", "This JSON file is nested too deeply.")) from None
    except msgspec.DecodeError:
        return _mended_document(body)


def _decoded(body: bytes) -> _Document:
    whole = msgspec.Raw(body)
    if body.lstrip().startswith(b"["):
        return _Document(_LISTS.decode(body), {}, whole)
    return _Document(None, _OBJECTS.decode(body), whole)


def _mended(body: bytes) -> bytes:
    """Return as JSON what is JSON but for NaN, a number beyond all bounds, or half a surrogate pair.

    Raises:
        ValueError: it is not even that. RecursionError.
    """
    found = json.loads(body.decode("utf-8", "replace"), parse_constant=lambda _: None, parse_float=_finite)
    return json.dumps(found, ensure_ascii=False).encode("utf-8", "replace")


def _finite(written: str) -> float | None:
    number = float(written)
    return number if math.isfinite(number) else None


def _mended_document(body: bytes) -> _Document:
    try:
        return _decoded(_mended(body))
    except RecursionError:
        raise UnreadableError(words("Import", "This JSON file is nested too deeply.")) from None
    except (ValueError, msgspec.DecodeError):
        raise UnreadableError(words("Import", "This file is cut off or damaged: it is not valid JSON.")) from None


def _first(document: _Document) -> tuple[object, ...]:
    if document.items is not None:
        records = islice(_records(document, ""), LOOKED_AT)
        return tuple(record.value for record in records if isinstance(record, Record))
    plain: dict[str, object] = {}
    for key, raw in document.fields.items():
        if _starts(raw) not in b"[{":
            with suppress(ValueError):  # one that is no value tells nothing
                plain[key] = _value(raw)
    return (plain,)


def _value(raw: msgspec.Raw) -> object:
    """Decode an inner value, mended where it has to be.

    Raises:
        ValueError: it cannot be. RecursionError.
    """
    try:
        return msgspec.json.decode(raw)
    except msgspec.DecodeError:
        return msgspec.json.decode(_mended(bytes(raw)))


def _starts(raw: msgspec.Raw) -> bytes:
    return bytes(memoryview(raw)[:1])


def _records(document: _Document, key: str) -> Iterator[Record | Rejected]:
    if key:
        raw = document.fields.get(key)
        items = _LISTS.decode(raw) if raw is not None and _starts(raw) == b"[" else []
    else:
        items = document.items if document.items is not None else [document.whole]
    for number, item in enumerate(items, start=1):
        try:
            value = _value(item)
        except ValueError:
            yield Rejected(number, words("Import", "This row is not valid JSON."))
            continue
        except RecursionError:
            yield Rejected(number, words("Import", "This row is nested too deeply."))
            continue
        if depth_of(value, _DEEPEST) > _DEEPEST:
            yield Rejected(number, words("Import", "This row is nested too deeply."))
        else:
            yield Record(number, value)
