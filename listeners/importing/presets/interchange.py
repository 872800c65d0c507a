"""Causerie's own lines: NDJSON, one mention a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from listeners.importing.forms.depth import depth_of
from listeners.importing.forms.part import LinesPart, Part
from listeners.importing.line import AUTHOR_KEYS, COUNTS_KEYS, LINE_KEYS, LineRead, LineWritten
from listeners.importing.posts import post_of
from listeners.importing.presets.preset import Preset, Told
from listeners.importing.rows import ImportedRow, Rejected, RowError, RowResult
from storage.records.words import words

_DEEPEST = 32
_PATH = re.compile(r"`\$\.?([^`]*)`")
_OPENING = re.compile(rb"[\[{]")
_AS_WRITTEN = msgspec.json.Decoder(LineWritten)
_TELLING = frozenset({"id", "url", "heard_as"})


def recognises(part: Part) -> int:
    """Return how many known keys the most telling of the first lines has: a broken line does not hide the others."""
    if not isinstance(part, LinesPart):
        return 0
    return max((_telling(line) for line in part.first if line is not None), default=0)


def read(part: Part, siblings: Sequence[Part], told: Told) -> Iterator[RowResult]:
    """Yield what becomes of each line; what the person told of the file changes nothing, for the lines say it all."""
    del siblings, told
    return read_lines(part.lines()) if isinstance(part, LinesPart) else iter(())


def read_lines(lines: Iterable[tuple[int, bytes | None]]) -> Iterator[RowResult]:
    """Yield what becomes of each numbered line, lazily and in order.

    Lines over 1 MB (None), not in UTF-8, not a JSON object, or without what a mention needs are rejected one by one.
    Unknown keys are counted and never kept: no address, mail, birthdate or gender has a key here.
    """
    for number, line in lines:
        try:
            yield _row(number, line)
        except RowError as error:
            yield Rejected(number, error.words)


def _telling(line: bytes) -> int:
    """A line is telling when it holds text and an id, or most of its keys are ours."""
    if not line.startswith(b"{"):
        return 0
    try:
        found = msgspec.json.decode(line, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return 0
    ours = len(found.keys() & LINE_KEYS)
    telling = "text" in found and (bool(found.keys() & _TELLING) or ours * 2 > len(found))
    return ours if telling else 0


def _row(number: int, line: bytes | None) -> ImportedRow:
    if line is None:
        raise RowError(words("Import", "This row is longer than 1 MB."))
    try:
        return ImportedRow(number, post_of(_AS_WRITTEN.decode(line)))
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return _any_row(number, line)


def _any_row(number: int, line: bytes) -> ImportedRow:
    """Read a line that holds more than is known, or other things: what of it is wrong has to be said."""
    found = _object(line)
    try:
        read = msgspec.convert(found, LineRead)
    except msgspec.ValidationError as error:
        path = _PATH.search(str(error))
        field = path.group(1) if path else ""
        raise RowError(words("Import", "“{field}” is not what it should be in this row.").given(field=field)) from None
    return ImportedRow(number, post_of(read), _unknown_keys(found))


def _object(line: bytes) -> dict[str, object]:
    """Return the JSON object of a line, its depth bounded before anything walks down it."""
    try:
        text = line.decode()
    except UnicodeDecodeError:
        raise RowError(words("Import", "This row is not in UTF-8.")) from None
    try:
        found = msgspec.json.decode(text)
    except RecursionError:
        raise RowError(words("Import", "This row is nested too deeply.")) from None
    except msgspec.DecodeError:
        raise RowError(words("Import", "This row is not valid JSON.")) from None
    if not isinstance(found, dict):
        raise RowError(words("Import", "This row is not a JSON object."))
    if len(_OPENING.findall(line)) > _DEEPEST and depth_of(found, _DEEPEST) > _DEEPEST:
        raise RowError(words("Import", "This row is nested too deeply."))
    return found


def _unknown_keys(found: dict[str, object]) -> int:
    count = len(found.keys() - LINE_KEYS)
    for key, known in (("author", AUTHOR_KEYS), ("counts", COUNTS_KEYS)):
        inner = found.get(key)
        if isinstance(inner, dict):
            count += len(inner.keys() - known)
    return count


INTERCHANGE = Preset("interchange", words("Import", "Causerie’s own lines (NDJSON)"), recognises, read)
"""What ``causerie export mentions`` writes, and other programs may."""
