"""What a person chose about being told: about what, and when not."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

WHOLE_WEEK = (0, 1, 2, 3, 4, 5, 6)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """When nothing is said.

    Attributes:
        begins, ends: on the person's clock; an end before the beginning is on the next day, an equal one is no time.
        days: on which days they begin, Monday is 0.
    """

    begins: time = time(19)
    ends: time = time(8)
    days: tuple[int, ...] = WHOLE_WEEK

    def until(self, now: datetime) -> datetime | None:
        """Return when the quiet hours that hold at ``now`` (aware, the person's zone) end; None when none do."""
        for back in (0, 1):
            day = now - timedelta(days=back)
            begins = datetime.combine(day, self.begins, now.tzinfo)
            ends = datetime.combine(day, self.ends, now.tzinfo)
            if self.ends < self.begins:
                ends += timedelta(days=1)
            if day.weekday() in self.days and begins <= now < ends:
                return ends
        return None


@dataclass(frozen=True, slots=True)
class NoticeChoices:
    """What a person is told of, and when not. Nothing left out: all that is to be answered is told.

    Attributes:
        wanted: False for no notice at all.
        without_territories, without_sources, without_people, without_reasons: of what nothing is said.
        quiet: None for no quiet hours.
        not_before: "do not disturb until"; aware.
    """

    wanted: bool = True
    without_territories: tuple[int, ...] = ()
    without_sources: tuple[str, ...] = ()
    without_people: tuple[int, ...] = ()
    without_reasons: tuple[str, ...] = ()
    quiet: QuietHours | None = field(default_factory=QuietHours)
    not_before: datetime | None = None
