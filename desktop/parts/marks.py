"""Where terms stand in a text, as whole words, counted as Qt counts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from listeners.territories.folding import folded, is_unspaced

_MOST_MARKS = 100
_SPACES = re.compile(r"\s+")
_NOT_GOING_ON = r"(?!\w)"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in UTF-16 units, which is what ``QString`` positions are (an emoji counts two)."""

    start: int
    length: int


def marked_spans(text: str, terms: Iterable[str]) -> tuple[Span, ...]:
    """Return where the terms stand as whole words, from left to right and without overlap.

    A term that ends with a star is the beginning of a word: the whole word is brought out. Case and accents do not
    count, and any white space stands for a space. In a script that puts no space between
    words a term is found anywhere. The longest term wins where several begin at one place. At most 100 spans.
    """
    wanted = {_SPACES.sub(" ", folded(term)).strip() for term in terms} - {"", "*"}
    if not wanted:
        return ()
    pattern = re.compile("|".join(_whole(term) for term in sorted(wanted, key=lambda term: (-len(term), term))))
    plain, places = _folded_with_places(text)
    spans: list[Span] = []
    seen, units = 0, 0
    for found in pattern.finditer(plain):
        start, end = places[found.start()], places[found.end()]
        if start < seen or end == start:
            continue
        units += utf16_length(text[seen:start])
        length = utf16_length(text[start:end])
        spans.append(Span(units, length))
        seen, units = end, units + length
        if len(spans) == _MOST_MARKS:
            break
    return tuple(spans)


def _whole(term: str) -> str:
    """Return the pattern of a folded term that does not begin or end in the middle of a word."""
    if term.endswith("*") and _is_of_a_word(term[-2]):
        begun = _whole(term[:-1])
        return begun.removesuffix(_NOT_GOING_ON) + ("" if is_unspaced(term[-2]) else r"\w*")
    before = "" if is_unspaced(term[0]) or not _begins_a_word(term[0]) else r"(?<!\w)"
    after = "" if is_unspaced(term[-1]) or not _is_of_a_word(term[-1]) else _NOT_GOING_ON
    return before + r"\s+".join(map(re.escape, term.split(" "))) + after


def _begins_a_word(sign: str) -> bool:
    """Tell whether a sign may not follow a letter: letters, and the signs of hashtags and handles."""
    return _is_of_a_word(sign) or sign in "#@"


def _is_of_a_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _folded_with_places(text: str) -> tuple[str, range | list[int]]:
    """Return the folded text, and for each of its letters (and its end) where that stands in the text."""
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        plain = folded(letter)
        letters.append(plain)
        places += [place] * len(plain)
    return "".join(letters), [*places, len(text)]


def utf16_length(text: str) -> int:
    """Return how many UTF-16 units a text has."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def from_unit(text: str, unit: int) -> str:
    """Return the text from a UTF-16 position on; half a character at the cut is dropped."""
    return text.encode("utf-16-le", "surrogatepass")[2 * unit :].decode("utf-16-le", "ignore")
