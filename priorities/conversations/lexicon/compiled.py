"""Word lists made ready to read posts with: every family is found in one pass over the words of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from priorities.conversations.lexicon.english import ENGLISH, SUBJECTS, VERBS_BEFORE_SUBJECT
from priorities.conversations.lexicon.families import Family, Wordlist
from priorities.conversations.lexicon.french import FRENCH

STEM_HEAD = 4
"""Letters of a stem by which it is looked up; no stem may be shorter."""

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
    """A phrase of several words without its first; ``open_ended`` when its last word is a stem."""

    rest: tuple[str, ...]
    open_ended: bool
    families: tuple[Family, ...]


@dataclass(slots=True)
class _FirstWord:
    """What may start at a word: families it tells by itself, and phrases by their second word."""

    alone: tuple[Family, ...] = ()
    by_second: dict[str, list[_Phrase]] = field(default_factory=dict)
    with_stem: list[_Phrase] = field(default_factory=list)


_Entry = tuple[tuple[Family, ...], _FirstWord | None]
"""What a word tells by itself, stems counted, and what phrases it may begin."""

MOST_REMEMBERED = 20_000
"""Words whose entry is remembered; past that everything is forgotten, for no text may fill the memory."""


class Lexicon:
    """The phrases of some languages, indexed by their first two words.

    What it holds never changes once built. It remembers how words were looked up, so it belongs to one thread.
    """

    def __init__(self, wordlists: Iterable[Wordlist]) -> None:
        """Index every phrase of the word lists.

        Raises:
            ValueError: a phrase is not folded, or a stem is too short to be told from common words.
        """
        families: dict[tuple[tuple[str, ...], bool], dict[Family, None]] = {}
        for wordlist in wordlists:
            for family, phrases in wordlist.items():
                for phrase in phrases:
                    families.setdefault(_split(phrase), {})[family] = None
        self._first_words: dict[str, _FirstWord] = {}
        self._stems: dict[str, list[tuple[str, tuple[Family, ...]]]] = {}
        self._known: dict[str, _Entry] = {}
        for (parts, open_ended), told in families.items():
            self._add(parts, open_ended=open_ended, families=tuple(told))

    def _add(self, parts: tuple[str, ...], *, open_ended: bool, families: tuple[Family, ...]) -> None:
        if len(parts) == 1 and open_ended:
            self._stems.setdefault(parts[0][:STEM_HEAD], []).append((parts[0], families))
            return
        first = self._first_words.setdefault(parts[0], _FirstWord())
        if len(parts) == 1:
            first.alone = families
        elif len(parts) == 2 and open_ended:
            first.with_stem.append(_Phrase(parts[1:], open_ended, families))
        else:
            first.by_second.setdefault(parts[1], []).append(_Phrase(parts[1:], open_ended, families))

    def found(self, spans: Sequence[Span], text: str) -> dict[Family, tuple[str, ...]]:
        """Return the distinct phrases of each family in a text, as they stand in it and in its order.

        Of the phrases of one family that start at the same word, only the longest counts.

        Args:
            spans: the words of the folded text.
            text: the text as heard, of the same length as the folded one.
        """
        known = self._known
        found: dict[Family, dict[str, None]] = {}
        for at, (word, start, end) in enumerate(spans):
            entry = known.get(word)
            if entry is None:
                entry = self._look_up(word)
            alone, first = entry
            if not alone and first is None:
                continue
            longest = dict.fromkeys(alone, end)
            if first is not None and at + 1 < len(spans):
                _extend(longest, first, spans, at + 1)
            for family, stop in longest.items():
                found.setdefault(family, {})[text[start:stop]] = None
        return {family: tuple(phrases) for family, phrases in found.items()}

    def _look_up(self, word: str) -> _Entry:
        """Return what a word tells and begins, and remember it: the same few thousand words make up most posts."""
        first = self._first_words.get(word)
        alone = dict.fromkeys(first.alone if first else ())
        for stem, families in self._stems.get(word[:STEM_HEAD], ()):
            if word.startswith(stem):
                alone.update(dict.fromkeys(families))
        if len(self._known) >= MOST_REMEMBERED:
            self._known.clear()
        entry = self._known[word] = (tuple(alone), first)
        return entry


def begins_as_question(spans: Sequence[Span]) -> bool:
    """Tell whether an English text begins with a verb before its subject ("is the pool open")."""
    return len(spans) > 1 and spans[0][0] in VERBS_BEFORE_SUBJECT and spans[1][0] in SUBJECTS


def words_of(folded: str) -> list[Span]:
    """Return the words of a folded text with where each starts and ends."""
    spans = []
    place = 0
    # Between two words stands nothing that a word could begin with: the next place it is found at is its own.
    for word in _WORD.findall(folded):
        start = folded.find(word, place)
        place = start + len(word)
        spans.append((word, start, place))
    return spans


def lexicon_for(language: str | None) -> Lexicon:
    """Return the lexicon of a language ("fr", "fr-CA"); both French and English when it is unknown or another one."""
    known = (language or "")[:2].lower()
    return _compiled(known if known in {"fr", "en"} else None)


@cache
def _compiled(language: str | None) -> Lexicon:
    """Build a lexicon on first use and keep it: it is a constant that takes some milliseconds to write down."""
    return Lexicon({"fr": (FRENCH,), "en": (ENGLISH,)}.get(language or "", (FRENCH, ENGLISH)))


def _split(phrase: str) -> tuple[tuple[str, ...], bool]:
    open_ended = phrase.endswith("*")
    parts = tuple(_WORD.findall(phrase))
    if not parts or fold(phrase) != phrase or (open_ended and len(parts) == 1 and len(parts[0]) < STEM_HEAD):
        raise ValueError(f"not a phrase a lexicon can hold: {phrase!r}")
    return parts, open_ended


def _extend(longest: dict[Family, int], first: _FirstWord, spans: Sequence[Span], second: int) -> None:
    """Note for each family where its longest phrase ends among those that begin with this first word."""
    word = spans[second][0]
    for phrase in (*first.by_second.get(word, ()), *first.with_stem):
        last = second + len(phrase.rest) - 1
        if last < len(spans) and _stands(phrase, spans, second, last):
            for family in phrase.families:
                longest[family] = max(spans[last][2], longest.get(family, 0))


def _stands(phrase: _Phrase, spans: Sequence[Span], second: int, last: int) -> bool:
    """Tell whether the rest of a phrase stands from the second word on."""
    for part, span in zip(phrase.rest[:-1], spans[second:last], strict=True):
        if part != span[0]:
            return False
    heard, wanted = spans[last][0], phrase.rest[-1]
    return heard.startswith(wanted) if phrase.open_ended else heard == wanted
