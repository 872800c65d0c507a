"""What a person does to her sources, in the log like all she does: added, changed, removed, taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from storage.encoding import to_ms
from storage.log_document import SourcesDocument, document_to_json, sources_from_json
from storage.machine import machine
from storage.moves import move_again, undo_move
from storage.opening import reading, writing
from storage.records.changes import UNCHANGED
from storage.records.journal import DecisionKind
from storage.records.sources import Move, SourceChange, SourceState
from storage.sources import all_sources, change_source, remove_source, restore_source, source
from storage.territories import all_territories
from storage.uids import new_uid


@dataclass(slots=True)
class SourcesDecided:
    """What came of a block of ``deciding``, once it has ended.

    Attributes:
        decision: its id in the log, for undo; None when nothing was different.
        added: ids of the sources that were not there before.
    """

    decision: str | None = None
    added: tuple[int, ...] = ()


@contextmanager
def deciding(db: sqlite3.Connection, keys: Sequence[int], now: datetime) -> Iterator[SourcesDecided]:
    """Log what a block does to these sources, and which others it adds, as one decision in one transaction.

    Raises:
        NotFoundError: no source has one of these ids.
    """
    with writing(db):
        before, newest = {key: _state(db, key) for key in dict.fromkeys(keys)}, _newest(db)
        decided = SourcesDecided()
        yield decided
        decided.added = tuple(one.id for one in all_sources(db) if one.id > newest)
        after = {key: _state(db, key) for key in (*before, *decided.added)}
        changes = tuple(
            SourceChange(key, before.get(key), state) for key, state in after.items() if state != before.get(key)
        )
        decided.decision = _log(db, SourcesDocument(changes), now) if changes else None


def move_back(db: sqlite3.Connection, source_id: int, now: datetime) -> tuple[Move, str]:
    """Give a source back the address it had before its server moved it; return that move and the decision's id.

    Raises:
        NotFoundError: the source was not moved.
        DuplicateSourceError: the old address is listened to already.
    """
    with writing(db):
        before = _state(db, source_id)
        moved = undo_move(db, source_id, now)
        change = SourceChange(source_id, before, _state(db, source_id))
        return moved, _log(db, SourcesDocument((change,), moved.id), now)


def take_back_sources(db: sqlite3.Connection, document: str, now: datetime) -> None:
    """Make sources again what they were before a decision. Inside ``writing``; the undo itself is logged by others.

    What was changed otherwise since then stays: only what the decision changed is put back.

    Raises:
        DuplicateSourceError: the address of one that was removed is listened to again meanwhile.
    """
    done = sources_from_json(document)
    if done.moved_back:
        move_again(db, done.moved_back)
    for change in done.changes:
        if change.before is None:
            remove_source(db, change.source, now)
        elif change.after is None:
            restore_source(db, change.source)
        else:
            _put_back(db, change.source, change.before, change.after)


def _put_back(db: sqlite3.Connection, key: int, before: SourceState, after: SourceState) -> None:
    place = before.territory
    if place is not None and all(one.id != place for one in all_territories(db)):
        place = None  # it was removed meanwhile
    change_source(
        db,
        key,
        title=UNCHANGED if before.title == after.title else before.title,
        territory=UNCHANGED if before.territory == after.territory else place,
        every=UNCHANGED if before.every == after.every else before.every,
        allow_private=UNCHANGED if before.allow_private == after.allow_private else before.allow_private,
        paused=UNCHANGED if before.paused == after.paused else before.paused,
    )


def _state(db: sqlite3.Connection, key: int) -> SourceState | None:
    one = source(db, key)
    with reading(db):
        (removed,) = db.execute("SELECT removed_at IS NOT NULL FROM sources WHERE id = ?", (key,)).fetchone()
    return None if removed else SourceState(one.title, one.territory, one.every, one.allow_private, one.paused)


def _newest(db: sqlite3.Connection) -> int:
    with reading(db):
        (newest,) = db.execute("SELECT coalesce(max(id), 0) FROM sources").fetchone()
    return int(newest)


def _log(db: sqlite3.Connection, document: SourcesDocument, now: datetime) -> str:
    act = new_uid()
    db.execute(
        "INSERT INTO log (id, at, kind, machine, document) VALUES (?, ?, ?, ?, ?)",
        (act, to_ms(now), DecisionKind.SOURCES.value, machine(db), document_to_json(document)),
    )
    return act
