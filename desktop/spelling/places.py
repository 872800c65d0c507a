"""Which words of a text are looked up in a dictionary, and where they stand. Nothing here touches the window."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import normalize

_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f])"
_JOINT = r"['’‑-]"
_TOKENS = re.compile(
    r"https?://\S+|www\.\S+"
    r"|[@#]\w[\w.@-]*"
    r"|\{[^{}\n]{0,80}\}"
    r"|[\w.+-]{1,64}@\S+"
    r"|\w+(?:\.\w+)+(?:/\S*)?"
    rf"|(?P<word>{_LETTER}+(?:{_JOINT}{_LETTER}+)*)(?!{_JOINT}?\w)"
    rf"|\w(?:\w|{_JOINT})*"
)
"""What stands before ``word`` is no word: addresses, handles, tags, blanks; what stands after it has digits."""

_PARTS = re.compile(_JOINT)
_LAST_LATIN = "\u024f"
_MORE_LATIN = re.compile(r"[\u0300-\u036f\u1e00-\u1eff'’‑-]")


@dataclass(frozen=True, slots=True)
class Place:
    """A word where it stands, in characters; ``word`` is composed (NFC) and its apostrophes are typographic."""

    start: int
    end: int
    word: str


def places(text: str, names: frozenset[str] = frozenset()) -> tuple[Place, ...]:
    """Return the words to look up, in order.

    Never handles, tags, addresses, blanks, words with digits or capitals inside (WHO, YouTube), other scripts than
    Latin, single letters, nor the names given (as ``names_in`` returns them), elided or in the genitive too: d’Inès.
    """
    return tuple(_places(text, names))


def _places(text: str, names: frozenset[str]) -> Iterator[Place]:
    for match in _TOKENS.finditer(text):
        found = match["word"]
        if not found or len(found) == 1:
            continue
        word = normalize("NFC", found).replace("'", "’").replace("‑", "-")
        parts = parts_of(word)
        if any(letter.isupper() for part in parts for letter in part[1:]):
            continue
        if not all(letter <= _LAST_LATIN or _MORE_LATIN.match(letter) for letter in word):
            continue
        if word.casefold() in names or any(len(part) > 1 and part.casefold() in names for part in parts):
            continue
        yield Place(match.start(), match.end(), word)


def parts_of(word: str) -> tuple[str, ...]:
    """Return what stands between the hyphens and apostrophes of a word."""
    return tuple(part for part in _PARTS.split(word) if part)


def names_in(names: Iterable[str], texts: Iterable[str] = ()) -> frozenset[str]:
    """Return the words of names, and those that others began with a capital, folded for ``places``."""
    of_names = (place.word for name in names for place in _places(name.replace("_", " "), frozenset()))
    capitals = (place.word for text in texts for place in _places(text, frozenset()) if place.word[0].isupper())
    return frozenset(
        part.casefold() for word in (*of_names, *capitals) for part in (word, *parts_of(word)) if len(part) > 1
    )


def at(found: Iterable[Place], position: int) -> Place | None:
    """Return the word at a position in characters, its end included; None where none of them is."""
    return next((place for place in found if place.start <= position <= place.end), None)
