"""One named, worded, evidence-linked part of a rank."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from storage.records.words import Words


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something stands where it stands.

    Attributes:
        name: the stable key of the reason ("asks_question"); never shown.
        points: whole points it adds (negative: takes away). Whole, so that what is shown sums exactly.
        words: the sentence shown.
        label: the short word for a chip ("Question", "Problem").
        mentions: ids of the mentions that prove it.
        evidence: the heard words that set it off, as they stand in the text, for highlighting.
    """

    name: str
    points: int
    words: Words
    label: Words
    mentions: tuple[int, ...] = ()
    evidence: tuple[str, ...] = ()


def total(reasons: Iterable[Reason]) -> int:
    """Return the sum of the reasons' points: the score, by definition."""
    return sum(reason.points for reason in reasons)
