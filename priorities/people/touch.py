"""With whom we are losing touch, and who is new: from when we were really in contact.

A contact is a word of hers to us or an act of ours toward her. What she says to others is none.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

from priorities.people.candidates import PersonScore
from storage.records.contacts import Contacts
from storage.records.reasons import Reason
from storage.records.words import duration, words

LEAST_CONTACTS = 3
"""Of fewer contacts there is no habit to fall out of."""
TIMES_USUAL = 2.0
"""Silence of so many times the usual gap is longer than usual."""
SHORTEST_SILENCE = timedelta(days=14)
LONGEST_SILENCE = timedelta(days=365)
"""After a year she is not being lost any more."""
PER_CONTACT, MOST_FOR_CONTACTS = 2, 20
PER_USUAL, MOST_FOR_SILENCE = 3, 15
NEW_WITHIN = timedelta(days=14)
NEW, UNANSWERED = 5, 10


def losing_touch(everybody: Iterable[Contacts], now: datetime) -> tuple[PersonScore, ...]:
    """Return with whom we talked and have not for longer than usual; the strongest habit first.

    It restarts at the last real contact: whoever writes, or is written to, is not in it the same day.
    """
    scores = [score for one in everybody if (score := _lost(one, now))]
    return tuple(sorted(scores, key=lambda score: (-score.points, score.person)))


def first_timers(everybody: Iterable[Contacts], now: datetime) -> tuple[PersonScore, ...]:
    """Return who wrote to us for the first time lately: those we have not answered first, then the newest."""
    new = [one for one in everybody if _is_new(one, now) and not _put_off(one)]
    ordered = sorted(new, key=lambda one: (one.ours > 0, -one.moments[0].timestamp(), one.person))
    return tuple(_new(one, now) for one in ordered)


def _lost(one: Contacts, now: datetime) -> PersonScore | None:
    silence = now - one.moments[-1]
    if len(one.moments) < LEAST_CONTACTS or not one.ours or _put_off(one):
        return None
    usual = timedelta(seconds=median((later - earlier).total_seconds() for earlier, later in pairwise(one.moments)))
    if not max(SHORTEST_SILENCE, TIMES_USUAL * usual) <= silence <= LONGEST_SILENCE:
        return None
    proof = (one.first,) if one.first is not None else ()
    talked = words("Reasons", "You were in touch %n times", None, len(one.moments))
    silent = words("Reasons", "Nothing for {time}; usually something every {usual}")
    silent = silent.given(time=duration(silence.total_seconds()), usual=duration(usual.total_seconds()))
    times = silence / max(usual, timedelta(days=1))
    reasons = (
        Reason("in_touch", min(PER_CONTACT * len(one.moments), MOST_FOR_CONTACTS), talked, _TOUCH, proof),
        Reason("silence", min(round(PER_USUAL * times), MOST_FOR_SILENCE), silent, _TOUCH, proof),
    )
    ordered = tuple(sorted(reasons, key=lambda reason: -reason.points))
    return PersonScore(one.person, sum(reason.points for reason in ordered), ordered)


_TOUCH = words("Labels", "Losing touch")


def _is_new(one: Contacts, now: datetime) -> bool:
    return one.first is not None and now - NEW_WITHIN <= one.moments[0] <= now


def _new(one: Contacts, now: datetime) -> PersonScore:
    proof = (one.first,) if one.first is not None else ()
    label = words("Labels", "First time")
    said = words("Reasons", "She wrote to you for the first time {time} ago")
    reasons = [
        Reason("first_word", NEW, said.given(time=duration((now - one.moments[0]).total_seconds())), label, proof)
    ]
    if not one.ours:
        reasons.insert(0, Reason("unwelcomed", UNANSWERED, words("Reasons", "You have not answered yet"), label, proof))
    return PersonScore(one.person, sum(reason.points for reason in reasons), tuple(reasons))


def _put_off(one: Contacts) -> bool:
    """Tell whether she was put off since whom nothing new passed."""
    return one.not_now_at is not None and one.not_now_at >= one.moments[-1]
