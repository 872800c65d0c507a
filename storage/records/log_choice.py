"""Which rows of the response log are meant: the same choice for the screen, an export and a report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.records.journal import GestureKind, LogRow, Outcome, Why


@dataclass(frozen=True, slots=True)
class LogChoice:
    """A choice of rows; what is None or empty chooses nothing away.

    Attributes:
        since: posted then or later, aware. until: posted before.
        territory: id of where it was logged; 0 for outside every territory.
        voice: who spoke, whole.
        person: a part of her name or account, in any case.
        promises: only what promised something by a day, and stands.
    """

    since: datetime | None = None
    until: datetime | None = None
    territory: int | None = None
    voice: str = ""
    why: Why | None = None
    gesture: GestureKind | None = None
    outcome: Outcome | None = None
    person: str = ""
    promises: bool = False

    def keeps(self, row: LogRow) -> bool:
        """Tell whether a row is chosen by what stands in it; period and territory are for whoever reads the log."""
        wanted = self.person.strip().lstrip("@").casefold()
        return (
            (not self.voice or row.voice == self.voice)
            and (self.why is None or row.why is self.why)
            and (self.gesture is None or row.gesture is self.gesture)
            and (self.outcome is None or row.outcome is self.outcome)
            and (not self.promises or (row.promise_due is not None and not row.undone))
            and (not wanted or wanted in row.person.casefold() or wanted in row.handle.casefold())
        )


EVERYTHING = LogChoice()
