"""Moments as people say them: how long ago, in how long."""

from __future__ import annotations

from datetime import datetime

from storage.records.words import Words, duration, moment, words

_A_MINUTE = 60
_A_WEEK = 7 * 24 * 3600


def ago(at: datetime, now: datetime) -> Words:
    """Return "4 min ago", "just now", or the date when it is more than a week."""
    seconds = (now - at).total_seconds()
    if seconds < _A_MINUTE:
        return words("Time", "just now")
    if seconds > _A_WEEK:
        return moment(at)
    return words("Time", "{duration} ago").given(duration=duration(seconds))


def ahead(at: datetime, now: datetime) -> Words:
    """Return "in 4 min", "now", or the date when it is more than a week away."""
    seconds = (at - now).total_seconds()
    if seconds < _A_MINUTE:
        return words("Time", "now")
    if seconds > _A_WEEK:
        return moment(at)
    return words("Time", "in {duration}").given(duration=duration(seconds))
