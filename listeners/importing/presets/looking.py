"""A look into a JSON document of any shape, for telling what it is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from listeners.importing.forms.part import JsonPart, Record, UnreadableError

_LOOKED_AT = 20


def peeked(part: JsonPart, key: str = "", *, having: frozenset[str] = frozenset()) -> list[object]:
    """Return the first elements of the list under a key of the root ("": as ``JsonPart.records`` says).

    A root that is an object is only looked at when it has the keys that ``having`` names: it is decoded whole then.
    Nothing is raised: of what cannot be read there are none.
    """
    if not key and part.keys and not having <= part.keys:
        return []
    try:
        return list(islice(values(part, key), _LOOKED_AT))
    except (UnreadableError, OSError):
        return []


def values(part: JsonPart, *keys: str) -> Iterator[object]:
    """Yield the elements of one or several lists, without those that cannot be read; raises what ``records`` raises."""
    for key in keys:
        yield from (record.value for record in part.records(key) if isinstance(record, Record))


def text_at(value: object, *path: str) -> str:
    """Return the text that stands at the end of a path of keys, "" where there is none."""
    found = value_at(value, *path)
    return found if isinstance(found, str) else ""


def value_at(value: object, *path: str) -> object:
    """Return what stands at the end of a path of keys, None where there is nothing."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value
