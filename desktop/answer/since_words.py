"""The sentence for whoever comes back: what came, what answers ours got, what is due."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from storage.records.since import Came
from storage.records.words import Words, moment, words

AWAY = timedelta(minutes=30)
"""Whoever was away for less has seen it."""


def since_words(came: Came, since: datetime, now: datetime) -> Words | None:
    """Return the sentence; None where nothing came and nothing is due, or nobody was away.

    Args:
        came: the counts.
        since: when she was here last, aware, in the person's zone.
        now: the same.
    """
    if now - since < AWAY:
        return None
    parts = []
    if came.conversations:
        said = words("Since", "others wrote in %n conversations", None, came.conversations)
        if came.to_answer:
            waiting = words("Since", "%n to answer", None, came.to_answer)
            said = words("Since", "{came}, {waiting}").given(came=said, waiting=waiting)
        parts.append(said)
    if came.answers:
        parts.append(words("Since", "%n of your answers got an answer", None, came.answers))
    if came.promises:
        parts.append(words("Since", "%n promises are due", None, came.promises))
    if not parts:
        return None
    whole = parts[0]
    for part in parts[1:]:
        whole = words("Since", "{one}; {other}").given(one=whole, other=part)
    return words("Since", "Since {when}: {what}.").given(when=_when(since, now), what=whole)


def _when(since: datetime, now: datetime) -> Words:
    """Return "18:02", "18:02 yesterday", or the date."""
    clock = f"{since:%H:%M}"
    days = (_day(now) - _day(since)).days
    if days == 0:
        return words("Since", "{time}").given(time=clock)
    if days == 1:
        return words("Since", "{time} yesterday").given(time=clock)
    return moment(since)


def _day(at: datetime) -> date:
    return at.date()
