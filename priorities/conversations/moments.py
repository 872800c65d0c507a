"""The reasons that change while nobody does anything: how long she waits, who joined lately.

Each is a step function of time, so that a stored rank stays true until a known moment and an index can keep the
order. A step holds from its moment on: at exactly one hour the one-hour step counts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from storage.records.reasons import Reason
from storage.records.words import duration, words

WAITING = (
    (timedelta(hours=1), 2),
    (timedelta(hours=4), 4),
    (timedelta(hours=12), 6),
    (timedelta(days=1), 8),
    (timedelta(days=2), 10),
    (timedelta(hours=72), 11),
)
"""Waiting counts for three days, then no more; nothing falls out of the queue by age."""
_WAITED = {
    after: words("Reasons", "No answer of yours heard for {time}").given(time=duration(after.total_seconds()))
    for after, _ in WAITING
}
_WAITING = words("Labels", "Waiting")
JOINED_WITHIN = timedelta(hours=6)
JOINED = ((2, 3), (3, 6), (5, 9), (10, 12))
"""At least so many people, so many points."""
MOST_PROOF = 20
"""Mentions a reason points to at most."""


def waiting(mention: int, since: datetime, now: datetime) -> Iterator[Reason]:
    """Yield how long no answer of ours was heard."""
    age = now - since
    if step := next((step for step in reversed(WAITING) if age >= step[0]), None):
        yield Reason("waiting", step[1], _WAITED[step[0]], _WAITING, (mention,))


def waiting_changes_at(since: datetime, now: datetime) -> datetime | None:
    """Return the first moment after now at which a step of ``waiting`` begins, or None."""
    age = now - since
    return next((since + after for after, _ in WAITING if after > age), None)


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
