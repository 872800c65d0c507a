"""Saved views of the queue: what stands of them in the log. Undoing an act of one brings back what was before."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from storage.encoding import to_ms
from storage.machine import machine
from storage.opening import reading, writing
from storage.records.journal import DecisionKind
from storage.records.views import View
from storage.uids import new_uid

NAME_CHARACTERS = 60
"""Of a view's name; the rest is cut off."""


@dataclass(frozen=True, slots=True)
class _ViewDocument:
    """A view as it became, or as it was when it was removed."""

    view: View
    removed: bool = False


def save_view(db: sqlite3.Connection, view: View, now: datetime) -> str:
    """Save a view, new or under its uid again, and return the act's id, under which ``undo`` takes it back.

    Raises:
        ValueError: its name says nothing.
    """
    name = " ".join(view.name.split())[:NAME_CHARACTERS].strip()
    if not name:
        raise ValueError(view.name)
    return _write(db, _ViewDocument(replace(view, name=name, uid=view.uid or new_uid())), now)


def remove_view(db: sqlite3.Connection, view: View, now: datetime) -> str:
    """Remove a view and return the act's id, under which ``undo`` brings it back."""
    return _write(db, _ViewDocument(view, removed=True), now)


def all_views(db: sqlite3.Connection) -> tuple[View, ...]:
    """Return the views there are, in the order of their names."""
    with reading(db):
        rows = db.execute(
            """SELECT document FROM log AS l WHERE kind = ?
               AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id) ORDER BY seq""",
            (DecisionKind.VIEW.value,),
        ).fetchall()
    found: dict[str, View] = {}
    for row in rows:
        said = msgspec.json.decode(row[0], type=_ViewDocument)
        found.pop(said.view.uid, None)
        if not said.removed:
            found[said.view.uid] = said.view
    return tuple(sorted(found.values(), key=lambda view: view.name.casefold()))


def _write(db: sqlite3.Connection, document: _ViewDocument, now: datetime) -> str:
    act = new_uid()
    with writing(db):
        db.execute(
            "INSERT INTO log (id, at, kind, machine, document) VALUES (?, ?, ?, ?, ?)",
            (act, to_ms(now), DecisionKind.VIEW.value, machine(db), msgspec.json.encode(document).decode()),
        )
    return act
