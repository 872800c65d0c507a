"""JSON values as typed shapes: what a preset asks for is there and of the right type, or the row says what is not."""

from __future__ import annotations

import re
from typing import TypeVar

import msgspec

from listeners.importing.rows import RowError
from storage.records.words import words

_PATH = re.compile(r"`\$\.?([^`]*)`")

_Shape = TypeVar("_Shape")


def shaped(value: object, shape: type[_Shape]) -> _Shape:
    """Return a decoded JSON value as a shape; numbers in quotation marks count as numbers, unknown keys as nothing.

    Raises:
        RowError: a key is missing or of another type; the sentence names it.
    """
    try:
        return msgspec.convert(value, shape, strict=False)
    except msgspec.ValidationError as error:
        path = _PATH.search(str(error))
        field = path[1] if path else ""
        if not field:
            raise RowError(words("Import", "This row is not what such a file holds.")) from None
        raise RowError(words("Import", "“{field}” is not what it should be in this row.").given(field=field)) from None
