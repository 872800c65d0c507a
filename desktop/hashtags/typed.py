"""The hashtag that is being typed in a text: which one, and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

FEWEST_LETTERS = 2
_TAG = re.compile(rf"(?<![\w&#/])#(\w{{{FEWEST_LETTERS},100}})")


@dataclass(frozen=True, slots=True)
class TypedTag:
    """A hashtag in a text: without its ``#``; ``start`` is the ``#``, ``end`` behind its last letter, in characters."""

    tag: str
    start: int
    end: int


def tag_at(text: str, position: int) -> TypedTag | None:
    """Return the hashtag the cursor stands in or behind, else the last one of the text, None where there is none.

    Args:
        text: what is written; the ``#`` of an address and a number alone are no hashtags.
        position: of the cursor, in characters.
    """
    found = [TypedTag(match[1], match.start(), match.end()) for match in _TAG.finditer(text) if not match[1].isdigit()]
    under = (one for one in found if one.start < position <= one.end)
    return next(under, found[-1] if found else None)
