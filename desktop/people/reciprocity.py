"""Reciprocity as a sentence: who gives more. Gestures are counted, never followers."""

from __future__ import annotations

from datetime import datetime

from desktop.parts.plain_text import one_line
from storage.records.journal import LogRow
from storage.records.people import Exchange
from storage.records.words import Words, moment, words

PROMISE_CHARACTERS = 90
"""Of a text that promised something."""


def balance_words(they_to_us: int, us_to_them: int) -> Words:
    """Return one sentence for two counts."""
    if not they_to_us and not us_to_them:
        return words("People", "You have not spoken to each other yet.")
    if not us_to_them:
        return words("People", "She wrote to you {times}; you never answered.").given(times=_times(they_to_us))
    if not they_to_us:
        return words("People", "You reached out {times}; she never wrote to you.").given(times=_times(us_to_them))
    said = words("People", "She wrote to you {theirs}; you answered {ours}.")
    return said.given(theirs=_times(they_to_us), ours=_times(us_to_them))


def _times(count: int) -> Words:
    return words("People", "%n times", None, count)


def who_words(exchange: Exchange) -> Words:
    """Return who spoke in an exchange."""
    return words("People", "She wrote") if exchange.theirs else words("People", "You answered")


def promise_words(row: LogRow, now: datetime) -> Words:
    """Return how a promise of ours stands at a moment: kept, open, or past its day."""
    due = row.promise_due or row.at
    if row.promise_kept:
        said = words("People", "“{text}”: kept")
    elif due < now:
        said = words("People", "“{text}”: was due {when}")
    else:
        said = words("People", "“{text}”: due {when}")
    return said.given(text=one_line(row.response_text, PROMISE_CHARACTERS), when=moment(due))
