"""What a person decides of her territories, in the log like all she does: made, changed, removed, taken back."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from storage.encoding import to_ms
from storage.log_document import TerritoryDocument, document_to_json, territory_decision_from_json
from storage.machine import machine
from storage.opening import writing
from storage.records.changes import UNCHANGED, Unchanged
from storage.records.journal import DecisionKind
from storage.territories import (
    add_territory,
    change_territory,
    remove_territory,
    restore_territory,
    rewrite_territory,
    territory,
)
from storage.territory_past import TerritoryPast
from storage.uids import new_uid


@dataclass(frozen=True, slots=True)
class TerritoryDecision:
    """A decision in the log: the id of the territory, and the decision's own, for undo."""

    territory: int
    decision: str


def make_territory(
    db: sqlite3.Connection,
    *,
    name: str,
    query: str = "",
    why: str = "",
    language: str | None = None,
    tone: str = "",
    now: datetime,
) -> TerritoryDecision:
    """Make a territory and log it; its query waits to be applied to what is stored.

    Raises:
        DuplicateNameError: a territory of that name exists.
    """
    with writing(db):
        made = add_territory(db, name=name, query=query, why=why, language=language, tone=tone, now=now)
        return _log(db, made, TerritoryDocument(None, territory(db, made)), now)


def reshape_territory(
    db: sqlite3.Connection,
    territory_id: int,
    *,
    name: str | Unchanged = UNCHANGED,
    query: str | Unchanged = UNCHANGED,
    why: str | Unchanged = UNCHANGED,
    language: str | Unchanged | None = UNCHANGED,
    tone: str | Unchanged = UNCHANGED,
    now: datetime,
) -> TerritoryDecision | None:
    """Change what is named of a territory and log it; None when nothing is different. See ``change_territory``.

    Raises:
        NotFoundError: no territory has that id.
        DuplicateNameError: another one has the new name.
    """
    with writing(db):
        before = territory(db, territory_id)
        change_territory(db, territory_id, name=name, query=query, why=why, language=language, tone=tone)
        after = territory(db, territory_id)
        return None if after == before else _log(db, territory_id, TerritoryDocument(before, after), now)


def give_up_territory(db: sqlite3.Connection, territory_id: int, now: datetime) -> TerritoryDecision:
    """Remove a territory and log it. See ``remove_territory``.

    Raises:
        NotFoundError: no territory has that id.
    """
    with writing(db):
        before = territory(db, territory_id)
        sources, voices = (
            tuple(row[0] for row in db.execute(f"SELECT id FROM {table} WHERE territory = ?", (territory_id,)))  # noqa: S608
            for table in ("sources", "voices")
        )
        remove_territory(db, territory_id, now)
        return _log(db, territory_id, TerritoryDocument(before, None, sources, voices), now)


def take_back(db: sqlite3.Connection, document: str, now: datetime) -> None:
    """Make a territory what it is without a decision that was just taken back. After its undo.

    Each thing the decision changed becomes what the last standing decision about it made it, or what it was before
    the first. A territory that was removed meanwhile stays so, and has what it should have when it is brought back.

    Raises:
        DuplicateNameError: another one was given its name meanwhile.
    """
    decided = territory_decision_from_json(document)
    before, after = decided.before, decided.after
    known = before or after
    if known is None:
        return
    with writing(db):
        past = TerritoryPast.of(db, known.id)
        if before is None and past.is_there:
            remove_territory(db, known.id, now)
        elif after is None and past.was_made and not past.is_removed:
            restore_territory(db, known.id, decided.sources, decided.voices)
        elif before is not None and after is not None:
            rewrite_territory(db, past.without(before, after))


def _log(db: sqlite3.Connection, territory_id: int, document: TerritoryDocument, now: datetime) -> TerritoryDecision:
    act = new_uid()
    db.execute(
        "INSERT INTO log (id, at, kind, machine, document) VALUES (?, ?, ?, ?, ?)",
        (act, to_ms(now), DecisionKind.TERRITORY.value, machine(db), document_to_json(document)),
    )
    return TerritoryDecision(territory_id, act)
