"""What rows of the response log come to: how many, how long people waited, what came of it, day by day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from statistics import median_low

from storage.records.journal import GestureKind, LogRow, Outcome, Why
from storage.states import ANSWERING


@dataclass(frozen=True, slots=True)
class LogFigures:
    """Figures of rows; what was taken back counts nowhere.

    Attributes:
        acts: toward people, posts of our own not counted. answers: those of them that answer something.
        posts: what was published toward no one in particular.
        people: to how many of them.
        working_wait: the median wait of an answer in working minutes, the lower of the middle two; None where no
            answer has a wait.
        outcomes, whys: how many acts, the most first.
    """

    acts: int
    answers: int
    posts: int
    people: int
    working_wait: int | None
    outcomes: tuple[tuple[Outcome, int], ...]
    whys: tuple[tuple[Why, int], ...]

    def of(self, outcome: Outcome) -> int:
        """Return how many acts came to this."""
        return dict(self.outcomes).get(outcome, 0)


def figures(rows: Iterable[LogRow]) -> LogFigures:
    """Return the figures of rows."""
    standing = [row for row in rows if not row.undone]
    acts = [row for row in standing if row.gesture is not GestureKind.PUBLISH]
    answers = [row for row in acts if row.gesture in ANSWERING]
    waits = [row.waited_working_minutes for row in answers if row.waited_working_minutes is not None]
    return LogFigures(
        acts=len(acts),
        answers=len(answers),
        posts=len(standing) - len(acts),
        people=len({(row.network, row.handle, row.person) for row in acts if row.person or row.handle}),
        working_wait=median_low(waits) if waits else None,
        outcomes=tuple(Counter(row.outcome for row in acts).most_common()),
        whys=tuple(Counter(row.why for row in acts).most_common()),
    )


def acts_per_day(rows: Sequence[LogRow], first: date, last: date, zone: tzinfo | None = None) -> tuple[int, ...]:
    """Return how many acts toward people were made on each day of a period, both ends in it.

    Args:
        rows: of the response log; those taken back count nowhere.
        first: the first day.
        last: the last day, not before the first.
        zone: whose days; None for this machine's.
    """
    counted = Counter(
        row.at.astimezone(zone).date() for row in rows if not row.undone and row.gesture is not GestureKind.PUBLISH
    )
    return tuple(counted[first + timedelta(days=number)] for number in range((last - first).days + 1))
