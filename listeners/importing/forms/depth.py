"""How deeply a decoded JSON value is nested, found without recursion."""

from __future__ import annotations


def depth_of(value: object, most: int) -> int:
    """Return the levels of a value, a plain one having one; stops at ``most`` + 1."""
    level = [value]
    for depth in range(most + 1):
        if not level:
            return depth
        level = [inner for outer in level for inner in _inside(outer)]
    return most + 1


def _inside(value: object) -> list[object]:
    if isinstance(value, dict):
        return list(value.values())
    return list(value) if isinstance(value, list) else []
