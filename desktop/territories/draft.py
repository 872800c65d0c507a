"""A territory as it stands in the editor, before it is saved. No Qt."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime

from storage.records.territories import Territory
from storage.territory_decisions import TerritoryDecision, make_territory, reshape_territory

RESERVED = frozenset({"default"})
"""Names that the command line gives a meaning of its own."""


@dataclass(frozen=True, slots=True)
class TerritoryDraft:
    """What the fields of the editor hold."""

    name: str = ""
    why: str = ""
    query: str = ""
    language: str | None = None
    tone: str = ""

    @property
    def may_be_saved(self) -> bool:
        """Whether the name can be one; the query's mistakes are the field's to tell."""
        return bool(self.name.strip()) and self.name.strip() not in RESERVED

    @property
    def tidy(self) -> TerritoryDraft:
        """As it is saved: without spaces at the ends of name and why."""
        return replace(self, name=self.name.strip(), why=self.why.strip())


def draft_of(territory: Territory) -> TerritoryDraft:
    """Return a territory as the fields show it."""
    return TerritoryDraft(territory.name, territory.why, territory.query, territory.language, territory.tone)


def save_draft(
    db: sqlite3.Connection, territory: int | None, draft: TerritoryDraft, now: datetime
) -> TerritoryDecision | None:
    """Make a territory (None), or change one; None when nothing was different. For the desk's thread.

    Raises:
        DuplicateNameError: another one has that name.
        NotFoundError: it was removed meanwhile.
    """
    draft = draft.tidy
    if territory is None:
        return make_territory(
            db,
            name=draft.name,
            query=draft.query,
            why=draft.why,
            language=draft.language,
            tone=draft.tone,
            now=now,
        )
    return reshape_territory(
        db,
        territory,
        name=draft.name,
        query=draft.query,
        why=draft.why,
        language=draft.language,
        tone=draft.tone,
        now=now,
    )
