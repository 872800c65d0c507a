"""Whether an answer that was heard in a feed is the one that was logged: the same words, or the same moment."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

SAME_ANSWER = timedelta(minutes=10)
"""What is heard of us so soon before or after an answer was logged is that answer, if its words do not deny it."""
SAME_WORDS, AKIN_WORDS = 85.0, 40.0
"""Percent of likeness: the same words with a slip put right; words that were edited where they were posted."""
READ_CHARACTERS = 2_000

_ADDRESSED = re.compile(r"^(?:@\S+\s+)+")


@dataclass(frozen=True, slots=True)
class HeardAnswer:
    """Something our accounts said, as it was heard, and where it stands."""

    text: str
    url: str
    at: datetime


def heard_as(text: str, at: datetime, heard: Sequence[HeardAnswer]) -> HeardAnswer | None:
    """Return what was heard of an answer, None when nothing of it was.

    Args:
        text: as it was logged; empty when it was written at the place itself.
        at: when it was logged, aware.
        heard: what our accounts said in the same conversation, in any order.
    """
    if not heard:
        return None
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - 20 ms of a start that reads no log

    mine = _plain(text)
    alike = [(ratio(mine, _plain(one.text)) if mine else AKIN_WORDS, one) for one in heard]
    told = [(likeness, one) for likeness, one in alike if likeness >= SAME_WORDS]
    if told:
        return max(told, key=lambda pair: (pair[0], -abs(pair[1].at - at)))[1]
    near = [one for likeness, one in alike if likeness >= AKIN_WORDS and abs(one.at - at) <= SAME_ANSWER]
    return min(near, key=lambda one: abs(one.at - at), default=None)


def _plain(text: str) -> str:
    """Return the words alone: networks put the account that is answered before them."""
    return " ".join(_ADDRESSED.sub("", text[:READ_CHARACTERS].strip()).casefold().split())
