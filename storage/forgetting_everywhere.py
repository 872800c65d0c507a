"""Forgetting a person wherever she is kept: in the database, in the copies beside it, and for what comes later."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from storage.backups import backups_folder, restore_points
from storage.errors import DamagedError, NotFoundError, NotOurFileError, OurOwnError, StorageError
from storage.forgetting import accounts_of, forget_again, forget_people
from storage.forgotten import FILE_NAME, Forgotten
from storage.locking import exclusive
from storage.migrations.registry import SCHEMA_VERSION, migrate
from storage.opening import connect, reading, schema_of
from storage.records.forgetting import WhatGoes, WhatWent
from storage.records.words import words

_BEFORE_SCHEMA = re.compile(r"\.before-\d+$")

_GOES = """
SELECT p.name,
    (SELECT count(*) FROM identities WHERE person = p.id),
    (SELECT count(*) FROM identities AS i JOIN mentions AS m ON m.author = i.id WHERE i.person = p.id),
    (SELECT count(*) FROM log WHERE person IN (SELECT id FROM people AS s WHERE s.id = p.id OR s.merged_into = p.id)
        OR mention IN (
        SELECT m.id FROM identities AS i JOIN mentions AS m ON m.author = i.id WHERE i.person = p.id)),
    (SELECT count(*) FROM drafts WHERE mention IN (
        SELECT m.id FROM identities AS i JOIN mentions AS m ON m.author = i.id WHERE i.person = p.id)),
    EXISTS (SELECT 1 FROM identities WHERE person = p.id AND ours = 1)
FROM people AS p WHERE p.id = ?
"""


def what_goes(db: sqlite3.Connection, person: int) -> WhatGoes:
    """Return what forgetting a person would remove; nothing is changed.

    Raises:
        NotFoundError: no person has that id.
        OurOwnError: one of her accounts is ours.
    """
    with reading(db):
        row = db.execute(_GOES, (person,)).fetchone()
    if row is None:
        raise NotFoundError(words("Storage", "There is no person {id}.").given(id=person))
    name, accounts, mentions, log_lines, drafts, ours = row
    if ours:
        said = words("Forgetting", "{name} speaks for you: take the account off your voices first.")
        raise OurOwnError(said.given(name=name))
    return WhatGoes(name, accounts, mentions, log_lines, drafts, len(_copies(_database(db))))


def forget_person(db: sqlite3.Connection, person: int) -> WhatWent:
    """Forget a person for good, and whatever of her comes later. It cannot be undone.

    First her accounts are remembered as forgotten, so that nothing heard meanwhile brings her back; then she is
    removed here, and in every copy beside the database. Takes as long as the database and its copies are large:
    never on the window's thread.

    Raises:
        NotFoundError: no person has that id.
        OurOwnError: one of her accounts is ours.
        StorageError: nothing was removed from the database yet; the next ``forget_again`` does it.
    """
    goes = what_goes(db, person)
    path = _database(db)
    with exclusive(path.parent):
        forgotten = Forgotten(path.with_name(FILE_NAME))
        forgotten.add(accounts_of(db, (person,)))
        gone = forget_people(db, (person,), forgotten)
        cleaned = _Cleaned()
        for copy in _copies(path):
            _clean(copy, forgotten, cleaned)
    return WhatWent(goes, gone.conversations, tuple(cleaned.removed), tuple(cleaned.kept), gone.swept)


@dataclass(slots=True)
class _Cleaned:
    """Names of the copies that were removed, and of those that could not even be."""

    removed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def _clean(copy: Path, forgotten: Forgotten, cleaned: _Cleaned) -> None:
    """Forget in one copy. One of an older Causerie's form is only there to go back to it, and is removed."""
    try:
        if not _BEFORE_SCHEMA.search(copy.name):
            _forget_in(copy, forgotten)
            return
    except (DamagedError, NotOurFileError):
        pass  # Nothing can be taken out of it: it goes whole, as one of an older form does.
    except StorageError:
        cleaned.kept.append(copy.name)
        return
    try:
        copy.unlink(missing_ok=True)
        cleaned.removed.append(copy.name)
    except OSError:
        cleaned.kept.append(copy.name)


def _forget_in(copy: Path, forgotten: Forgotten) -> None:
    older = schema_of(copy) < SCHEMA_VERSION
    with closing(connect(copy, durable=True)) as db:
        if older:
            with reading(db):
                migrate(db)
        forget_again(db, forgotten)
        db.execute("PRAGMA journal_mode = DELETE")


def _copies(path: Path) -> list[Path]:
    return [*(point.path for point in restore_points(backups_folder(path.parent))), *_made_before(path)]


def _made_before(path: Path) -> Iterator[Path]:
    yield from sorted(path.parent.glob(f"{path.name}.before-*"))


def _database(db: sqlite3.Connection) -> Path:
    return Path(str(db.execute("PRAGMA database_list").fetchone()[2]))
