"""Word lists made ready to read posts with: every family is found in one pass over the words of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from priorities.conversations.lexicon.english import ENGLISH
from priorities.conversations.lexicon.families import Family, Wordlist
from priorities.conversations.lexicon.french import FRENCH

_STEM_HEAD = 2  # letters of a stem by which it is looked up; no stem may be shorter

Span = tuple[str, int, int]
"""A folded word, where it starts and where it ends."""

_WORD = re.compile(r"\w+")

_PLAIN_LETTERS = {
    **dict.fromkeys(map(ord, "àáâãäåāăą"), "a"),
    **dict.fromkeys(map(ord, "çćč"), "c"),
    **dict.fromkeys(map(ord, "èéêëēėę"), "e"),
    **dict.fromkeys(map(ord, "ìíîïī"), "i"),
    **dict.fromkeys(map(ord, "ñńň"), "n"),
    **dict.fromkeys(map(ord, "òóôõöøō"), "o"),
    **dict.fromkeys(map(ord, "ùúûüūů"), "u"),
    **dict.fromkeys(map(ord, "ýÿ"), "y"),
}
_FOLD = {
    **_PLAIN_LETTERS,
    **{ord(chr(letter).upper()): plain for letter, plain in _PLAIN_LETTERS.items()},
    **{ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZŒÆ"},
}


def fold(text: str) -> str:
    """Return the text in lower case without accents, of exactly the same length.

    The length matters: a place found in the folded text is the same place in the text as heard. This is why it
    is not ``casefold``, which turns one letter into several.
    """
    return text.lower() if text.isascii() else text.translate(_FOLD)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The words of one phrase; ``open_ended`` when its last word is a stem."""

    words: tuple[str, ...]
    open_ended: bool
    families: tuple[Family, ...]


class Lexicon:
    """The phrases of some languages, indexed by their first word. Holds no state once built; safe to share."""

    def __init__(self, wordlists: Iterable[Wordlist]) -> None:
        """Index every phrase of the word lists.

        Raises:
            ValueError: a phrase is not folded, or a stem is too short to be told from common words.
        """
        families: dict[tuple[tuple[str, ...], bool], list[Family]] = {}
        for wordlist in wordlists:
            for family, phrases in wordlist.items():
                for phrase in phrases:
                    known = families.setdefault(_split(phrase), [])
                    if family not in known:
                        known.append(family)
        self._by_word: dict[str, tuple[_Phrase, ...]] = {}
        self._by_head: dict[str, tuple[_Phrase, ...]] = {}
        for (words, open_ended), found in families.items():
            entry = _Phrase(words, open_ended, tuple(found))
            if open_ended and len(words) == 1:
                head = words[0][:_STEM_HEAD]
                self._by_head[head] = (*self._by_head.get(head, ()), entry)
            else:
                self._by_word[words[0]] = (*self._by_word.get(words[0], ()), entry)

    def found(self, spans: Sequence[Span], text: str) -> dict[Family, tuple[str, ...]]:
        """Return the distinct phrases of each family in a text, as they stand in it and in its order.

        Of the phrases of one family that start at the same word, only the longest counts.

        Args:
            spans: the words of the folded text.
            text: the text as heard, of the same length as the folded one.
        """
        by_word, by_head = self._by_word, self._by_head
        found: dict[Family, dict[str, None]] = {}
        for at, (word, start, end) in enumerate(spans):
            longest: dict[Family, int] = {}
            for phrase in by_head.get(word[:_STEM_HEAD], ()):
                if word.startswith(phrase.words[0]):
                    for family in phrase.families:
                        longest[family] = end
            for phrase in by_word.get(word, ()):
                last = end if len(phrase.words) == 1 else _end_of(phrase, spans, at)
                if last:
                    for family in phrase.families:
                        if last > longest.get(family, 0):
                            longest[family] = last
            for family, stop in longest.items():
                found.setdefault(family, {})[text[start:stop]] = None
        return {family: tuple(phrases) for family, phrases in found.items()}


def words_of(folded: str) -> list[Span]:
    """Return the words of a folded text with where each starts and ends."""
    return [(match.group(), match.start(), match.end()) for match in _WORD.finditer(folded)]


@cache
def lexicon_for(language: str | None) -> Lexicon:
    """Return the lexicon of a language; both French and English when it is unknown or another one.

    Compiled on first use and kept: it is a constant that takes some milliseconds to write down.
    """
    known = {"fr": (FRENCH,), "en": (ENGLISH,)}
    return Lexicon(known.get(language or "", (FRENCH, ENGLISH)))


def _split(phrase: str) -> tuple[tuple[str, ...], bool]:
    open_ended = phrase.endswith("*")
    words = tuple(_WORD.findall(phrase))
    if not words or fold(phrase) != phrase or (open_ended and len(words[-1]) < _STEM_HEAD):
        raise ValueError(f"not a phrase a lexicon can hold: {phrase!r}")
    return words, open_ended


def _end_of(phrase: _Phrase, spans: Sequence[Span], at: int) -> int:
    """Return where a phrase of several words ends when it stands at this word, else 0."""
    words = phrase.words
    last = at + len(words) - 1
    if last >= len(spans):
        return 0
    for offset in range(1, len(words) - 1):
        if spans[at + offset][0] != words[offset]:
            return 0
    heard = spans[last][0]
    return spans[last][2] if heard == words[-1] or (phrase.open_ended and heard.startswith(words[-1])) else 0
