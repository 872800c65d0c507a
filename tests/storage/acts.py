"""One act of every kind a person does, one after the other, the same each time: for tests of what stops them.

Run as ``python -P -m tests.storage.acts DATABASE LINES [refused]``: it goes on where the log of the database ends, and
says the number of each act once it is acknowledged. ``LINES`` is a JSON list of how many lines the log has after each.
With ``refused`` the disk takes nothing the first time each is tried.
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

from storage.deciding import decide_together
from storage.drafts import save_draft
from storage.errors import StorageError
from storage.ideas import edit_idea, finish_idea, ideas, keep_idea, remove_idea
from storage.journal import acts, dismiss, last_undoable, log_gesture, not_now, snooze, undo
from storage.learning import begin_afresh, move_floor, train
from storage.log_document import DecisionDocument
from storage.merging import merge_people
from storage.noted import note_down
from storage.opening import connect
from storage.records.journal import DecisionKind, Draft, GestureKind, GestureToLog, RowCorrection, Why
from storage.records.people import Noted
from storage.records.tended import Claim
from storage.records.territories import Account
from storage.records.trends import Stance
from storage.records.views import View
from storage.response_log import correct, response_log
from storage.source_decisions import deciding
from storage.sources import change_source, remove_source
from storage.tended import add_note, claim, star, tag
from storage.territory_decisions import give_up_territory, make_territory, reshape_territory
from storage.topics import decide_topic, limit_announcements
from storage.views import remove_view, save_view
from storage.voice_decisions import claim_accounts, make_voice
from tests.storage.house import DAY, MINUTE, NOON, House

Act = Callable[[sqlite3.Connection, datetime], object]

_ANY_UID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_VIEW = View("view", "Mine")


def prepared(home: House) -> None:
    """Fill a database with what the acts are about: four people who wrote, a draft, a source."""
    source = home.source()
    for handle in ("lea", "max", "ida", "tom"):
        home.mention("@marque, une question ?", handle=handle, source=source, handles=["marque"])
    home.mention("Bonjour", handle="marque")
    save_draft(home.db, Draft(1, 1, None, Why.HELP, "Bonjour", NOON))


def _gesture(kind: GestureKind, mention: int | None = 1) -> Act:
    said = GestureToLog(kind, Why.HELP, mention=mention, text="Bonjour" * 50, promise_due=NOON + DAY)
    return lambda db, now: log_gesture(db, said, now)


def _undo_last(db: sqlite3.Connection, now: datetime) -> None:
    last = last_undoable(db, now)
    assert last is not None
    undo(db, last.id, now)


def _sources(db: sqlite3.Connection, now: datetime) -> None:
    with deciding(db, (1,), now):
        change_source(db, 1, title="Le fil", paused=True)
        remove_source(db, 1, now)


def _corrected(db: sqlite3.Connection, now: datetime) -> None:
    first = [*response_log(db)][-1].gesture_id
    correct(db, first, RowCorrection(response_url="https://example.org/1"), now)


ACTS: tuple[Act, ...] = (
    *(_gesture(kind) for kind in GestureKind if kind is not GestureKind.PUBLISH),
    _undo_last,
    _gesture(GestureKind.PUBLISH, None),
    _corrected,
    lambda db, now: dismiss(db, 2, now, not_about_us=True),
    _undo_last,
    lambda db, now: snooze(db, 3, now + DAY, now),
    lambda db, now: decide_together(db, DecisionKind.DISMISS, (2, 3, 4), DecisionDocument(), now),
    _undo_last,
    lambda db, now: not_now(db, 1, now),
    lambda db, now: star(db, (1, 2), now),
    lambda db, now: tag(db, (1, 2), "urgent", now),
    _undo_last,
    lambda db, now: claim(db, (1,), Claim("Karim", now + DAY), now),
    lambda db, now: add_note(db, 1, "Call her" * 99, "Karim", now),
    lambda db, now: note_down(db, 1, Noted(("Press",), ("lyon",), "A note"), now),
    lambda db, now: note_down(db, 2, Noted(("Clients",), (), "Another"), now),
    lambda db, now: note_down(db, 1, Noted(("Press", "Lyon"), (), "A third"), now),
    _undo_last,
    lambda db, now: merge_people(db, 1, 2, now),
    _undo_last,
    lambda db, now: make_territory(db, name="Forum", query="box", why="aider", tone="Tu" * 99, now=now),
    lambda db, now: reshape_territory(db, 1, name="Le forum", query="fibre", tone="Vous", now=now),
    _undo_last,
    lambda db, now: give_up_territory(db, 1, now),
    _undo_last,
    lambda db, now: make_voice(db, name="Marque", accounts=[Account("mastodon", "marque")], now=now),
    lambda db, now: claim_accounts(db, "Marque", [Account("mastodon", "second")], now),
    _undo_last,
    lambda db, now: train(db, None, "asks_question", more=True, now=now),
    lambda db, now: move_floor(db, None, 3, now),
    lambda db, now: begin_afresh(db, None, now),
    lambda db, now: keep_idea(db, text="Write of it", mention=1, now=now),
    lambda db, now: edit_idea(db, ideas(db)[0].id, "Write of it twice", now),
    lambda db, now: finish_idea(db, ideas(db)[0].id, now),
    lambda db, now: remove_idea(db, ideas(db)[0].id, now),
    lambda db, now: decide_topic(db, [None, 1], topic="#Panne", key="panne", stance=Stance.MUTE, now=now),
    lambda db, now: limit_announcements(db, [None], 3, now),
    lambda db, now: save_view(db, _VIEW, now),
    lambda db, now: remove_view(db, _VIEW, now),
    _sources,
    _undo_last,
)


def do(db: sqlite3.Connection, number: int) -> None:
    """Do one act of the row, at the minute that is its own."""
    ACTS[number](db, NOON + number * MINUTE)


def lines(db: sqlite3.Connection) -> int:
    """Return how many lines the log has."""
    return int(db.execute("SELECT count(*) FROM log").fetchone()[0])


def kinds(db: sqlite3.Connection) -> set[str]:
    """Return every kind of act the log holds."""
    return {act.kind for act in acts(db, limit=9_999)}


def content(db: sqlite3.Connection) -> dict[str, list[str]]:
    """Return all rows of all tables, without the ids that chance gave."""
    tables = [
        row[0]
        for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'mentions_text%'")
    ]
    return {
        table: sorted(_ANY_UID.sub("*", repr(tuple(row))) for row in db.execute(f'SELECT * FROM "{table}"'))  # noqa: S608
        for table in tables
        if table != "_sqlite_migrations"
    }


@contextmanager
def _nothing_taken(path: Path) -> Iterator[None]:
    """Let no file of this process grow beyond what the write-ahead log is now: what a full disk is to a program."""
    import resource  # noqa: PLC0415 - not on every system

    size, hard = path.with_name(f"{path.name}-wal").stat().st_size, resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


def _refused_first(path: Path, do_it: Callable[[], None]) -> str:
    with _nothing_taken(path):
        try:
            do_it()
        except StorageError as error:
            return type(error).__name__
    return "nothing"


def main(path: Path, after: list[int], *, refused: bool) -> None:
    """Do what is left to do, and say so act by act."""
    db = connect(path, durable=True)
    if refused:
        db.execute("PRAGMA wal_autocheckpoint = 0")  # so that the log of the file only grows
        db.execute("UPDATE facts SET value = value")
    done = lines(db)
    for number in range(0 if not done else after.index(done) + 1, len(ACTS)):
        why = _refused_first(path, partial(do, db, number)) if refused else ""
        do(db, number)
        sys.stdout.write(f"{number} {why}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), json.loads(sys.argv[2]), refused="refused" in sys.argv)
