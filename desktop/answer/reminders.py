"""When a conversation may come back: the choices of "Remind me…", in the person's own time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from storage.records.words import Words, words

_EVENING, _MORNING = time(18), time(9)
_LATEST_FOR_THIS_EVENING = time(17)
_MONDAY = 0


@dataclass(frozen=True, slots=True)
class Reminder:
    """One choice. ``at`` has the zone of the ``now`` that was given."""

    said: Words
    at: datetime


def reminders(now: datetime) -> tuple[Reminder, ...]:
    """Return the choices at a moment, soonest first.

    Args:
        now: aware, in the person's zone; "this evening" is left out from 17:00, and Monday where it is tomorrow.
    """
    tomorrow = _at(now, 1, _MORNING)
    choices = [Reminder(words("Remind", "In 1 hour"), now + timedelta(hours=1))]
    if now.time() < _LATEST_FOR_THIS_EVENING:
        choices.append(Reminder(words("Remind", "This evening, 18:00"), _at(now, 0, _EVENING)))
    choices.append(Reminder(words("Remind", "Tomorrow, 9:00"), tomorrow))
    to_monday = (_MONDAY - now.weekday()) % 7 or 7
    if to_monday > 1:
        choices.append(Reminder(words("Remind", "Monday, 9:00"), _at(now, to_monday, _MORNING)))
    return tuple(choices)


def on_the_morning_of(now: datetime, days: int) -> datetime:
    """Return 9:00 some days from now, in the zone of ``now``."""
    return _at(now, days, _MORNING)


def _at(now: datetime, days: int, clock: time) -> datetime:
    day = now.date() + timedelta(days=days)
    return datetime.combine(day, clock, tzinfo=now.tzinfo)
