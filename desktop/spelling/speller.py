"""Looks words up in the dictionaries of the program and in the person's own list."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop.spelling.own_words import add_word, own_words
from desktop.spelling.places import parts_of
from resources.files import dictionaries_folder

_log = logging.getLogger(__name__)

MOST_SUGGESTIONS = 5
_NAMES = {"fr": "fr", "en": "en_GB"}
_TOO_FEW = 3
"""Of fewer unknown words nobody can tell that the text is in another language."""


class Dictionary(Protocol):
    """What is asked of a dictionary."""

    def spell(self, word: str) -> bool:
        """Tell whether a word is in it."""

    def suggest(self, word: str) -> tuple[str, ...]:
        """Return what may have been meant, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a look at the words of a text gave.

    Attributes:
        language: the one the text is in; empty for one without a dictionary.
        unknown: the words that are misspelt in it.
    """

    language: str = ""
    unknown: frozenset[str] = frozenset()


NOTHING = Checked()


def load(language: str) -> Dictionary | None:
    """Read a dictionary, which takes a moment; None where there is none for a language or on this machine."""
    if language not in _NAMES:
        return None
    try:
        from hunspell import Hunspell  # noqa: PLC0415 - native, and needed only where somebody writes
    except ImportError as error:
        _log.warning("spelling is not checked on this machine: %s", error)
        return None
    return Hunspell(_NAMES[language], hunspell_data_dir=str(dictionaries_folder()), system_encoding="UTF-8")


class Speller:
    """Knows words. Of one thread only, which is not the window's: a dictionary is read when first asked."""

    def __init__(self, own: Path, read: Callable[[str], Dictionary | None] = load) -> None:
        self._own, self._read = own, read
        self._dictionaries: dict[str, Dictionary | None] = {}

    def check(self, asked: frozenset[str], language: str) -> Checked:
        """Look words up in a language; where most are unknown to it, in the other one, if that knows more.

        Where most are unknown to both, the text is in a third language and nothing is said of it.
        """
        mine = own_words(self._own)
        words = frozenset(word for word in asked if word.casefold() not in mine)
        best = self._look(words, language)
        for other in _NAMES:
            if other != language and (best is None or _is_foreign(best, words)):
                found = self._look(words, other)
                if found is not None and (best is None or len(found.unknown) < len(best.unknown)):
                    best = found
        foreign = best is None or (len(best.unknown) >= _TOO_FEW and _is_foreign(best, words))
        return NOTHING if best is None or foreign else best

    def suggestions(self, word: str, language: str) -> tuple[str, ...]:
        """Return up to five words that may have been meant."""
        dictionary = self._dictionary(language)
        if dictionary is None:
            return ()
        found = (one.replace("'", "’") if "’" in word else one for one in dictionary.suggest(word))
        return tuple(dict.fromkeys(found))[:MOST_SUGGESTIONS]

    def learn(self, word: str) -> None:
        """Put a word into the person's own list. Raises OSError where the file cannot be written."""
        add_word(self._own, word)

    def _look(self, words: frozenset[str], language: str) -> Checked | None:
        dictionary = self._dictionary(language)
        if dictionary is None:
            return None
        return Checked(language, frozenset(word for word in words if not _knows(dictionary, word)))

    def _dictionary(self, language: str) -> Dictionary | None:
        if language not in self._dictionaries:
            self._dictionaries[language] = self._read(language)
        return self._dictionaries[language]


def _is_foreign(found: Checked, words: frozenset[str]) -> bool:
    return 2 * len(found.unknown) > len(words)


def _knows(dictionary: Dictionary, word: str) -> bool:
    if dictionary.spell(word):
        return True
    pieces = word.split("-")
    return len(pieces) > 1 and all(len(piece) == 1 or dictionary.spell(piece) for piece in pieces if parts_of(piece))
