"""Text made comparable: without case, accents and punctuation, as words between single spaces."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"\w+")
_WORD_ASCII = re.compile(r"[0-9a-z_]+")
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "’": "'"})
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


def folded(text: str) -> str:
    """Return the text without case and accents; ligatures are spelled out, invisible characters are gone.

    Used on queries and on posts alike. ASCII text, half of what is heard, takes the short way.
    """
    if text.isascii():
        return text.lower()
    text = _INVISIBLE.sub("", text).casefold().translate(_LETTERS)
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return unicodedata.normalize("NFKC", bare).lower()


def spaced_words(text: str) -> str:
    """Return the folded words of a text between single spaces, one at each end: `` l usine est la ``."""
    plain = folded(text)
    found = _WORD_ASCII.findall(plain) if plain.isascii() else _WORD.findall(plain)
    return f" {' '.join(found)} " if found else " "


def is_unspaced(text: str) -> bool:
    """Tell whether a text is in a script that puts no space between words (Chinese, Japanese, Thai...)."""
    return _UNSPACED.search(text) is not None
