"""Sentences as words: what is meant now, in which language it is said later.

A reason, an error, a source's state never carries text. It carries ``Words``: the context and the English
source sentence that together are the key of a translation, a count where the sentence has a plural, and the
arguments to put in. ``resources.catalogue`` renders them in a language; the window's translator does the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Union

Argument = Union[str, int, float, "Words"]
"""What may stand in a sentence: text as heard, a number, or words said in the same language."""

MOMENT = "Moment"
"""The context of words that are a point in time: their source is RFC 3339, said as a local date and time."""


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence, not yet said in any language.

    Attributes:
        context: the group of the sentence in the translation files ("Reasons", "Sources"...).
        source: the English sentence; ``{name}`` marks an argument, ``%n`` the count.
        n: the count that chooses the plural form, or None.
        args: the values for the ``{name}`` marks.
    """

    context: str
    source: str
    n: int | None = None
    args: Mapping[str, Argument] = field(default_factory=dict)

    def given(self, **args: Argument) -> Words:
        """Return the same sentence with these arguments added."""
        return Words(self.context, self.source, self.n, {**self.args, **args})


def words(context: str, source: str, note: None = None, n: int | None = None) -> Words:
    """Mark an English sentence for translation and return it as words.

    The four parameters stand where ``QCoreApplication.translate`` has them, because ``pyside6-lupdate`` reads
    this call by that shape: both texts must be literals, and a sentence with a count is
    ``words("Queue", "%n replies", None, count)``. Keyword arguments would make lupdate pass the call by, so
    values are added with ``given``.
    """
    del note
    return Words(context, source, n)


def moment(at: datetime) -> Words:
    """Return an aware point in time as words: said as a local date and time, in the language's own order."""
    return Words(MOMENT, at.astimezone(UTC).isoformat(timespec="seconds"))


def duration(seconds: float) -> Words:
    """Return a length of time as people say it: "4 min", "5 h", "3 d"; negative counts as zero."""
    minutes = max(0, int(seconds // 60))
    if minutes < 60:
        return words("Time", "%n min", None, minutes)
    if minutes < 48 * 60:
        return words("Time", "%n h", None, minutes // 60)
    return words("Time", "%n d", None, minutes // (24 * 60))
