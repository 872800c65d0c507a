"""What a file holds beside posts and follows, told in one row instead of one each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from listeners.importing.rows import Rejected
from storage.records.words import words


@dataclass(slots=True)
class PassedOver:
    """Counts likes, boosts and the like: they hold no text and need no answer, and there may be thousands."""

    count: int = 0
    first: int = 0

    def note(self, row: int) -> None:
        """Count one more, and remember where the first stood."""
        self.count += 1
        self.first = self.first or row

    def told(self) -> Iterator[Rejected]:
        """Yield one row for all of them, at the place of the first; nothing when there were none."""
        if self.count:
            sentence = words("Import", "%n likes, reposts and the like hold no text of their own.", None, self.count)
            yield Rejected(self.first, sentence, rows=self.count, faulty=False)
