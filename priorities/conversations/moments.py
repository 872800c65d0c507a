"""The reasons that change while nobody does anything: how long she waits, who joined lately.

Each is a step function of time, so that a stored rank stays true until a known moment and an index can keep the
order. A step holds from its moment on: at exactly one working hour the one-hour step counts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from priorities.conversations.facts import Pace
from storage.records.reasons import Reason
from storage.records.words import Words, duration, words
from storage.records.working_time import after_working, working_minutes

HOUR, DAY = 60, 540
"""Working minutes of an hour and of a working day (9 to 18)."""
WAITING = ((HOUR, 2), (4 * HOUR, 4), (DAY, 8), (2 * DAY, 10), (3 * DAY, 11))
"""Working minutes and points: waiting counts for three working days, then no more; nothing falls out by age."""
PAST_HABIT = ((1, 2), (3, 4))
"""How many times as long as we usually take, and points."""
_WAITING = words("Labels", "Waiting")
JOINED_WITHIN = timedelta(hours=6)
JOINED = ((2, 3), (3, 6), (5, 9), (10, 12))
"""At least so many people, so many points."""
MOST_PROOF = 20
"""Mentions a reason points to at most."""


def waiting(mention: int, since: datetime, now: datetime, pace: Pace) -> Iterator[Reason]:
    """Yield how long no answer of ours was heard, in working hours, and whether that is longer than our habit."""
    waited = working_minutes(since, now, pace.zone)
    if step := next((step for step in reversed(WAITING) if waited >= step[0]), None):
        yield Reason("waiting", step[1], _waited(step[0]), _WAITING, (mention,))
    if pace.usual and (late := next((one for one in reversed(PAST_HABIT) if waited >= one[0] * pace.usual), None)):
        said = words("Reasons", "Longer than you usually take: {time} of work")
        yield Reason("past_habit", late[1], said.given(time=duration(60 * pace.usual)), _WAITING, (mention,))


def waiting_changes_at(since: datetime, now: datetime, pace: Pace) -> datetime | None:
    """Return the first moment after now at which ``waiting`` says something else, or None."""
    waited = working_minutes(since, now, pace.zone)
    steps = [minutes for minutes, _ in WAITING]
    steps += [times * pace.usual for times, _ in PAST_HABIT] if pace.usual else []
    after = min((minutes for minutes in steps if minutes > waited), default=None)
    return None if after is None else after_working(since, after, pace.zone)


def _waited(minutes: int) -> Words:
    if minutes < DAY:
        return words("Reasons", "No answer of yours heard for %n working hours", None, minutes // HOUR)
    return words("Reasons", "No answer of yours heard for %n working days", None, minutes // DAY)


def growing(first_words: Sequence[tuple[datetime, int]], now: datetime) -> Iterator[Reason]:
    """Yield a reason when several people joined lately.

    Args:
        first_words: (publication, mention) of each person's first word in the conversation, oldest first,
            ours and the one who began it left out.
        now: aware UTC.
    """
    start, stop = _joined(first_words, now)
    points = _joined_points(stop - start)
    if points:
        sentence = words("Reasons", "%n people joined in {time}", None, stop - start)
        proof = tuple(mention for _, mention in first_words[max(start, stop - MOST_PROOF) : stop])
        said = sentence.given(time=duration(JOINED_WITHIN.total_seconds()))
        yield Reason("growing", points, said, words("Labels", "Growing"), proof)


def growing_changes_at(first_words: Sequence[tuple[datetime, int]], now: datetime) -> datetime | None:
    """Return the first moment after now at which ``growing`` gives other points, or None."""
    if not first_words:
        return None
    present = _points_at(first_words, now)
    lately = first_words[_joined(first_words, now)[0] :]
    moments = sorted({moment for at, _ in lately for moment in (at, at + JOINED_WITHIN) if moment > now})
    return next((moment for moment in moments if _points_at(first_words, moment) != present), None)


def _points_at(first_words: Sequence[tuple[datetime, int]], moment: datetime) -> int:
    start, stop = _joined(first_words, moment)
    return _joined_points(stop - start)


def _joined(first_words: Sequence[tuple[datetime, int]], now: datetime) -> tuple[int, int]:
    """Return from where to where those stand who joined after ``now - JOINED_WITHIN`` and not later than now."""
    return bisect_right(first_words, now - JOINED_WITHIN, key=_at), bisect_right(first_words, now, key=_at)


def _at(first_word: tuple[datetime, int]) -> datetime:
    return first_word[0]


def _joined_points(people: int) -> int:
    return max((points for least, points in JOINED if people >= least), default=0)
