"""Whether two texts of one author are one: a slip put right, a link added, the end cut off."""

from __future__ import annotations

import re

from listeners.hearing.unaccented import unaccented

_LINK = re.compile(r"\b(?:https?://|www\.)\S+")
_CUT = re.compile(r"\s*[(\[]?(?:\.{3}|…)[)\]]?\s*$")
_GAP = re.compile(r"\.{3}|…|\n")
_WORD = re.compile(r"\w+")
_LONGEST = 4_000
"""Characters of a text that are compared."""

_MOST_CHANGES = 3
_LONG_WORD = 8
_SHORTEST_CUT = 40


def nearly_same(one: str, other: str) -> bool:
    """Tell whether two texts say the same but for links, an end cut off ("…") or at most three slips.

    A slip is one letter of a word (two of a long one), or one word too many. Texts whose numbers differ are two:
    "line 12 is late" is not "line 13 is late".
    """
    first, second = sorted((_words(one), _words(other)))  # of several ways to align two, always the same
    if first == second:
        return True
    if is_cut_of(one, other) or is_cut_of(other, one):
        return True
    if abs(len(first) - len(second)) > 1 or _numbers(first) != _numbers(second):
        return False
    return _slips(first, second)


def is_cut_of(short: str, long: str) -> bool:
    """Tell whether a text ends in an ellipsis, and what stands before it begins the other, longer one."""
    cut = _CUT.search(short[:_LONGEST])
    if cut is None or cut.start() < _SHORTEST_CUT:
        return False
    begun = " ".join(_words(short[: cut.start()]))
    whole = " ".join(_words(long))
    return len(whole) > len(begun) >= _SHORTEST_CUT and whole.startswith(begun)


def is_excerpt_of(short: str, long: str) -> bool:
    """Tell whether a text is made of pieces of the other, longer one, in its order, parted by ellipses or line ends.

    So do monitoring services show where they found what was searched for.
    """
    pieces = [piece for part in _GAP.split(short[:_LONGEST]) if (piece := " ".join(_words(part)))]
    whole = " ".join(_words(long))
    at = 0
    for piece in pieces:
        found = whole.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return 0 < sum(map(len, pieces)) < len(whole)


def rewritten(old: str, new: str) -> bool:
    """Tell whether a second source says something else by now, and not just less or more of the same.

    Feeds carry excerpts of one text, or the same text with a line of their own below.
    """
    first, second = " ".join(_words(old)), " ".join(_words(new))
    shorter, longer = sorted((first, second), key=len)
    return len(longer) <= 2 * len(shorter) and not longer.startswith(shorter)


def _words(text: str) -> list[str]:
    return _WORD.findall(unaccented(_LINK.sub(" ", text[:_LONGEST])))


def _numbers(words: list[str]) -> list[str]:
    return [word for word in words if any(character.isdigit() for character in word)]


def _slips(first: list[str], second: list[str]) -> bool:
    from rapidfuzz.distance import OSA, Levenshtein  # noqa: PLC0415 - only where an author says nearly the same twice

    changes = Levenshtein.editops(first, second, score_hint=_MOST_CHANGES)
    if not 0 < len(changes) <= _MOST_CHANGES:
        return not changes
    for change in changes:
        if change.tag != "replace":
            continue
        old, new = first[change.src_pos], second[change.dest_pos]
        allowed = 2 if min(len(old), len(new)) >= _LONG_WORD else 1
        if OSA.distance(old, new) > allowed:
            return False
    return True
