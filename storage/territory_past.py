"""What was ever decided of a territory: what it is when one of the decisions does not stand, in whatever order."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Self, TypeVar

from storage.log_document import TerritoryDocument, territory_decision_from_json
from storage.records.territories import Territory
from storage.territories import territory_even_removed

_Said = TypeVar("_Said")


@dataclass(frozen=True, slots=True)
class TerritoryPast:
    """All that was ever decided of one territory.

    Attributes:
        decisions: oldest first, each with whether it stands.
        now: what it says at present.
        is_there: it is not removed.
    """

    decisions: tuple[tuple[TerritoryDocument, bool], ...]
    now: Territory
    is_there: bool

    @classmethod
    def of(cls, db: sqlite3.Connection, territory_id: int) -> Self:
        """Read it.

        Raises:
            NotFoundError: there never was a territory of that id.
        """
        rows = db.execute(_DECISIONS, {"id": territory_id}).fetchall()
        now, is_there = territory_even_removed(db, territory_id)
        return cls(tuple((territory_decision_from_json(row[0]), bool(row[1])) for row in rows), now, is_there)

    @property
    def was_made(self) -> bool:
        """It was there before the log told of it, or its making stands."""
        return all(stands for one, stands in self.decisions if one.before is None)

    @property
    def is_removed(self) -> bool:
        """A removal of it stands."""
        return any(stands for one, stands in self.decisions if one.after is None)

    def without(self, before: Territory, after: Territory) -> Territory:
        """Return the territory with what a decision had changed as it is without that decision."""

        def value(of: Callable[[Territory], _Said]) -> _Said:
            return of(self.now) if of(before) == of(after) else self._decided(of, of(before))

        return replace(
            self.now,
            name=value(lambda one: one.name),
            query=value(lambda one: one.query),
            why=value(lambda one: one.why),
            language=value(lambda one: one.language),
            tone=value(lambda one: one.tone),
        )

    def _decided(self, of: Callable[[Territory], _Said], before: _Said) -> _Said:
        changing = [
            (one.before, one.after, stands)
            for one, stands in self.decisions
            if one.after is not None and (one.before is None or of(one.before) != of(one.after))
        ]
        if changing:
            first_before, first_after, _ = changing[0]
            before = of(first_before or first_after)
        return next((of(made) for _, made, stands in reversed(changing) if stands), before)


_DECISIONS = """
    SELECT l.document, NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id)
    FROM log AS l WHERE l.kind = 'territory'
    AND :id IN (json_extract(l.document, '$.before.id'), json_extract(l.document, '$.after.id')) ORDER BY l.seq
"""
