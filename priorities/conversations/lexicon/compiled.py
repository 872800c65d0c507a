"""Word lists made ready to read posts with: every family is found in one pass over the words of a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate

from priorities.conversations.lexicon.english import ENGLISH, SUBJECTS, VERBS_BEFORE_SUBJECT
from priorities.conversations.lexicon.families import Family, Wordlist
from priorities.conversations.lexicon.french import FRENCH

STEM_HEAD = 4
"""Letters of a stem by which it is looked up; no stem may be shorter."""

_WORD = re.compile(r"\w+")
_BETWEEN_WORDS = re.compile(r"(\W+)")

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
class WordsOf:
    """The words of a text, as written and in its order, and the place where each one ends."""

    words: list[str]
    ends: list[int]

    def start(self, at: int) -> int:
        """Return the place where a word starts."""
        return self.ends[at] - len(self.words[at])


def words_of(text: str) -> WordsOf:
    """Return the words of a text: what stands between blanks and punctuation."""
    pieces = _BETWEEN_WORDS.split(text)  # a word, a gap, a word...; the first and the last word may be empty
    words, ends = pieces[::2], [*accumulate(map(len, pieces))][::2]
    if not words[-1]:
        del words[-1], ends[-1]
    if words and not words[0]:
        del words[0], ends[0]
    return WordsOf(words, ends)


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

    def begins(self) -> dict[str, tuple[_Phrase, ...]]:
        """Return the phrases that may stand with each second word, those whose second is a stem among them."""
        return {second: (*phrases, *self.with_stem) for second, phrases in self.by_second.items()}


@dataclass(frozen=True, slots=True)
class _Entry:
    """A word as the lexicon knows it.

    Attributes:
        alone: the families it tells by itself, stems counted.
        begins: phrases it begins, by their second word; ``others``: with any other second word.
        tells: it tells or begins anything.
    """

    folded: str
    alone: tuple[Family, ...]
    begins: dict[str, tuple[_Phrase, ...]]
    others: tuple[_Phrase, ...]
    tells: bool


MOST_REMEMBERED = 20_000
"""Words whose entry is remembered; past that everything is forgotten, for no text may fill the memory."""
LONGEST_REMEMBERED = 40


class Lexicon:
    """The phrases of some languages, indexed by their first two words.

    What it holds never changes once built. It remembers how words were looked up, as they were written, so it
    belongs to one thread.
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
        self._known = _Remembered(self._entry)
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

    def found(self, heard: WordsOf, text: str) -> dict[Family, tuple[str, ...]]:
        """Return the distinct phrases of each family in a text, as they stand in it and in its order.

        Of the phrases of one family that start at the same word, only the longest counts.

        Args:
            heard: the words of the text, or of one of the same length in which some were blanked.
            text: the text as heard.
        """
        entries, ends = [*map(self._known.__getitem__, heard.words)], heard.ends
        found: dict[Family, list[str]] = {}
        for at in [at for at, entry in enumerate(entries) if entry.tells]:
            entry = entries[at]
            phrases = entry.begins.get(entries[at + 1].folded if at + 1 < len(entries) else "", entry.others)
            longest = _longest(entry.alone, phrases, entries, at) if phrases else dict.fromkeys(entry.alone, at)
            start = ends[at] - len(entry.folded)
            for family, last in longest.items():
                phrase = text[start : ends[last]]
                if family not in found:
                    found[family] = [phrase]
                elif phrase not in found[family]:
                    found[family].append(phrase)
        return {family: tuple(phrases) for family, phrases in found.items()}

    def _entry(self, word: str) -> _Entry:
        """Return what a word as written tells and begins."""
        folded = fold(word)
        first = self._first_words.get(folded)
        alone = dict.fromkeys(first.alone if first else ())
        for stem, families in self._stems.get(folded[:STEM_HEAD], ()):
            if folded.startswith(stem):
                alone.update(dict.fromkeys(families))
        if first is None:
            return _Entry(folded, tuple(alone), {}, (), tells=bool(alone))
        return _Entry(folded, tuple(alone), first.begins(), tuple(first.with_stem), tells=True)


class _Remembered(dict[str, _Entry]):
    """What words were looked up already: the same few thousand make up most posts."""

    def __init__(self, look_up: Callable[[str], _Entry]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, word: str) -> _Entry:
        entry = self._look_up(word)
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        if len(word) <= LONGEST_REMEMBERED:
            self[word] = entry
        return entry


def begins_as_question(heard: WordsOf) -> bool:
    """Tell whether an English text begins with a verb before its subject ("is the pool open")."""
    words = heard.words
    return len(words) > 1 and fold(words[0]) in VERBS_BEFORE_SUBJECT and fold(words[1]) in SUBJECTS


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


def _longest(
    alone: tuple[Family, ...], phrases: tuple[_Phrase, ...], entries: Sequence[_Entry], at: int
) -> dict[Family, int]:
    """Return, for each family told from this word on, the last word of its longest phrase."""
    longest = dict.fromkeys(alone, at)
    for phrase in phrases:
        last = at + len(phrase.rest)
        if last < len(entries) and _stands(phrase, entries, at + 1, last):
            for family in phrase.families:
                longest[family] = max(last, longest.get(family, 0))
    return longest


def _stands(phrase: _Phrase, entries: Sequence[_Entry], second: int, last: int) -> bool:
    """Tell whether the rest of a phrase stands from the second word on."""
    for part, entry in zip(phrase.rest[:-1], entries[second:last], strict=True):
        if part != entry.folded:
            return False
    heard, wanted = entries[last].folded, phrase.rest[-1]
    return heard.startswith(wanted) if phrase.open_ended else heard == wanted
