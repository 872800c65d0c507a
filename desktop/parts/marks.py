"""Where terms stand in a text, counted as Qt counts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_MOST_MARKS = 100


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in UTF-16 units, which is what ``QString`` positions are (an emoji counts two)."""

    start: int
    length: int


def marked_spans(text: str, terms: Iterable[str]) -> tuple[Span, ...]:
    """Return where the terms stand, whatever their case, from left to right and without overlap.

    The longest term wins where several begin at one place. At most 100 spans are returned.
    """
    wanted = sorted({term.strip() for term in terms if term.strip()}, key=lambda term: (-len(term), term))
    if not wanted:
        return ()
    pattern = re.compile("|".join(map(re.escape, wanted)), re.IGNORECASE)
    spans: list[Span] = []
    seen, units = 0, 0
    for found in pattern.finditer(text):
        units += utf16_length(text[seen : found.start()])
        length = utf16_length(found.group())
        spans.append(Span(units, length))
        seen, units = found.end(), units + length
        if len(spans) == _MOST_MARKS:
            break
    return tuple(spans)


def utf16_length(text: str) -> int:
    """Return how many UTF-16 units a text has."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def from_unit(text: str, unit: int) -> str:
    """Return the text from a UTF-16 position on; half a character at the cut is dropped."""
    return text.encode("utf-16-le", "surrogatepass")[2 * unit :].decode("utf-16-le", "ignore")
