"""Whether an answer says to many what should be said to one: a snippet sent as it is, the same words each time."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from difflib import SequenceMatcher

from storage.records.journal import Sent, Snippet

BLANK = re.compile(r"\{([^\W\d][\w ]{1,30})\}|\[(?:\.{2,3}|…)\]")
"""What a snippet leaves open: {order number}, [..]."""

FILLED_CHARACTERS = 80
"""What is written into one blank is no longer than this, or the text is another."""
LEAST_LITERAL = 12
"""Characters outside its blanks below which a snippet is too short to be known again ("Thanks!")."""
PACE = timedelta(minutes=10)
MOST_ALIKE = 3
"""After so many within ten minutes the next is pointed out."""
ALIKE_PERCENT = 85.0
READ_CHARACTERS = 2_000
"""Of a longer text only its beginning is compared."""
_READ_WORDS = 300
_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Alike:
    """An answer nearly like those before it.

    Attributes:
        number: which of them it would be, from 4.
        minutes: since the first of them.
        until: from when on it would not be too many (aware).
        phrase: the longest run of words that it repeats, as it is written; empty when it is too short to name.
    """

    number: int
    minutes: int
    until: datetime
    phrase: str


def values_for(name: str, handle: str, voice: str) -> dict[str, str]:
    """Return what is filled in for an answer to her, by the names of the blanks in English and French."""
    words, account = name.split(), f"@{handle.lstrip('@')}" if handle else ""
    first = words[0] if words else ""
    return {
        "first_name": first, "prénom": first, "prenom": first, "name": name, "nom": name,
        "handle": account, "compte": account, "voice": voice, "voix": voice,
    }  # fmt: skip


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return a snippet with what is known in its blanks; what is not known stays a blank, for the person to fill.

    Args:
        text: of the snippet.
        values: by the blank's name in lower case; an empty value is not known.
    """
    return BLANK.sub(lambda blank: values.get((blank[1] or "").casefold(), "") or blank[0], text)


def sent_unchanged(draft: str, snippets: Sequence[Snippet], sent: Sequence[Sent]) -> Snippet | None:
    """Return the snippet that a draft is, blanks filled and nothing more, when it went out so before; else None."""
    mine = _even(draft[:READ_CHARACTERS])
    for snippet in snippets:
        parts = _literals(snippet.text)
        if sum(map(len, parts)) < LEAST_LITERAL or not _is_made_of(parts, mine):
            continue
        if any(_is_made_of(parts, _even(one.text[:READ_CHARACTERS])) for one in sent):
            return snippet
    return None


def too_alike(draft: str, sent: Sequence[Sent], now: datetime) -> Alike | None:
    """Return what a draft repeats when three answers nearly like it went out within ten minutes, else None.

    Args:
        draft: what is written.
        sent: in any order.
        now: aware.
    """
    mine = _even(draft[:READ_CHARACTERS])
    if not mine or len(sent) < MOST_ALIKE:
        return None
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - 20 ms of a start that writes no answer

    recent = sorted((one for one in sent if now - PACE < one.at <= now), key=lambda one: one.at)
    near = [one for one in recent if ratio(mine, _even(one.text[:READ_CHARACTERS])) >= ALIKE_PERCENT]
    if len(near) < MOST_ALIKE:
        return None
    minutes = max(1, (now - near[0].at) // timedelta(minutes=1))
    return Alike(len(near) + 1, minutes, near[-MOST_ALIKE].at + PACE, _shared_phrase(draft, near[-1].text))


def _even(text: str) -> str:
    return " ".join(text.casefold().split())


def _literals(snippet: str) -> tuple[str, ...]:
    """Return what a snippet says between its blanks, white space and case evened."""
    even = _even(snippet)
    ends = [0, *(edge for blank in BLANK.finditer(even) for edge in blank.span()), len(even)]
    return tuple(even[start:end].strip() for start, end in zip(ends[::2], ends[1::2], strict=True))


def _is_made_of(parts: Sequence[str], even: str) -> bool:
    """Whether an evened text is these parts in their order, with little between and nothing around."""
    at = 0
    for number, part in enumerate(parts):
        found = even.find(part, at)
        if found < 0 or found - at > (FILLED_CHARACTERS if number else 0):
            return False
        at = found + len(part)
    return len(even) - at <= (0 if parts[-1] else FILLED_CHARACTERS)


def _shared_phrase(draft: str, other: str) -> str:
    mine = draft.split()[:_READ_WORDS]
    theirs = [word.casefold() for word in other.split()[:_READ_WORDS]]
    found = SequenceMatcher(None, [word.casefold() for word in mine], theirs, autojunk=False).find_longest_match()
    return " ".join(mine[found.a : found.a + found.size]) if found.size >= _LEAST_WORDS else ""
