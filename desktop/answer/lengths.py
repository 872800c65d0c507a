"""How long an answer may be on each network, and how that network counts it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QTextBoundaryFinder

Count = Callable[[str], int]
"""Returns how long a text is, as a network counts."""

LINK_CHARACTERS = 23
"""What Mastodon and X count for a link, however long it is."""

_LINK = re.compile(r"https?://\S+", re.IGNORECASE)
_FAR_ACCOUNT = re.compile(r"(?<![\w/])(@\w+)@[\w.-]+\w")
_SHORT_RANGES = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points that count once on X; every other counts twice (configuration 3 of its twitter-text)."""


@dataclass(frozen=True, slots=True)
class AnswerLength:
    """The most an answer may count (None: nothing is known), and how it is counted."""

    most: int | None
    count: Count


def graphemes(text: str) -> int:
    """Return how many signs a reader sees: an emoji of several code points is one."""
    return sum(1 for _ in _signs(text))


def on_mastodon(text: str) -> int:
    """Return what Mastodon counts: signs; a link as 23, of an account elsewhere only its name."""
    return graphemes(_FAR_ACCOUNT.sub(r"\1", _without_links(text)))


def on_x(text: str) -> int:
    """Return what X counts: a link as 23, an emoji as 2, a letter of a script outside the short ranges as 2."""
    return sum(_weight(sign) for sign in _signs(_without_links(text)))


_LENGTHS: Mapping[str, AnswerLength] = {
    "mastodon": AnswerLength(500, on_mastodon),
    "bluesky": AnswerLength(300, graphemes),
    "x": AnswerLength(280, on_x),
    "twitter": AnswerLength(280, on_x),
    "threads": AnswerLength(500, len),
    "reddit": AnswerLength(10_000, len),
    "youtube": AnswerLength(10_000, len),
    "linkedin": AnswerLength(1_250, len),
}
"""As each network's own help states (Mastodon: the default of a server)."""
_UNKNOWN = AnswerLength(None, len)


def answer_length(network: str) -> AnswerLength:
    """Return how long an answer may be on a network."""
    return _LENGTHS.get(network.casefold(), _UNKNOWN)


def _without_links(text: str) -> str:
    return _LINK.sub("-" * LINK_CHARACTERS, text)


def _signs(text: str) -> Iterator[str]:
    """Yield what a reader sees as one sign each. Qt counts in UTF-16."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    units = text.encode("utf-16-le", "surrogatepass")
    start = 0
    while (end := finder.toNextBoundary()) != -1:
        if _splits_a_pair(units, end):
            continue
        yield units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
        start = end


def _splits_a_pair(units: bytes, at: int) -> bool:
    """Tell whether a place is between two halves of one code point: Qt breaks some rare ones there (U+11FC0)."""
    before, after = units[2 * at - 1 : 2 * at], units[2 * at + 1 : 2 * at + 2]
    return b"\xd8" <= before <= b"\xdb" and b"\xdc" <= after <= b"\xdf"


def _weight(sign: str) -> int:
    weights = [1 if any(first <= ord(one) <= last for first, last in _SHORT_RANGES) else 2 for one in sign]
    # Joined by a joiner or a variation selector, or a pair of flag letters: X counts the whole emoji once.
    return 2 if len(sign) > 1 and any(ord(one) > 0x1F000 or ord(one) == 0xFE0F for one in sign) else sum(weights)
