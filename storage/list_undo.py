"""Lists of followers without an import that was undone: what they are is what the imports that stand say.

Each import on a list wrote down whom it added and whom it took off, beside what the import before it left. An import
is taken out of that chain by handing what it changed to those after it; where none comes after, it is undone itself.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from storage.records.imports import RunState


@dataclass(frozen=True, slots=True)
class _Link:
    """An import on a list: its row, when it began (milliseconds), and whether it named all who are on the list."""

    run: int
    started_at: int
    whole: bool


@dataclass(frozen=True, slots=True)
class _Name:
    """Somebody on a list: by handle or lasting id, with the handle beside it where that is known."""

    other: str
    handle: str | None = None

    def said(self) -> tuple[bytes, ...]:
        """Return all that she may be listed as; letters of ASCII are compared without their case, as SQLite does."""
        return tuple(name.encode().lower() for name in (self.other, self.handle) if name)


def take_back_lists(db: sqlite3.Connection, run: int) -> None:
    """Take a run out of every list it named people on. Inside ``writing``."""
    keys = db.execute("SELECT direction, network, account FROM import_lists WHERE run = ?", (run,)).fetchall()
    for key in keys:
        _List(db, (key[0], key[1], key[2])).without(run)


class _List:
    """One list of one account, and the imports on it."""

    def __init__(self, db: sqlite3.Connection, key: tuple[str, str, str]) -> None:
        self._db = db
        self._key = key
        rows = db.execute(
            """SELECT r.id, r.started_at, l.whole, r.state FROM import_lists AS l JOIN import_runs AS r ON r.id = l.run
               WHERE l.direction = ? AND l.network = ? AND l.account = ? ORDER BY r.id""",
            key,
        )
        self._chain = [(_Link(row[0], row[1], bool(row[2])), row[3] != RunState.UNDONE.value) for row in rows]

    def without(self, run: int) -> None:
        """Make the list and the imports after this one what they were had it never been imported."""
        (ours,) = [link for link, _ in self._chain if link.run == run]
        before = [link for link, stands in self._chain if stands and link.run < run]
        after = [link for link, stands in self._chain if stands and link.run > run]
        here = _by_name(self._listed("heard_at <= ?", ours.started_at))
        added, removed = self._names("import_follows", run), self._names("import_unlisted", run)
        self._remove([here[known] for name in added if (known := _known(name, here))])
        left = [name for name in added if not _known(name, here)]
        nobodys, listed = self._hand_over_added(left, after), _by_name(self._listed("heard_at > ?", ours.started_at))
        self._remove([listed[known] for name in nobodys if (known := _known(name, listed))])
        since = before[-1].started_at if before else ours.started_at
        self._bring_back(self._hand_over_removed(removed, after), since)
        self._db.execute(
            """UPDATE follow_lists SET heard_at = ?
               WHERE direction = ? AND network = ? AND account = ? AND heard_at = ?""",
            (since, *self._key, ours.started_at),
        )

    def _hand_over_added(self, names: list[_Name], after: list[_Link]) -> list[_Name]:
        """Tell the imports after it whom they added instead of it; return who then was named by none of them."""
        for link in after:
            taken_off = _by_name(self._names("import_unlisted", link.run))
            self._forget(
                "import_unlisted", link.run, [taken_off[one] for name in names if (one := _known(name, taken_off))]
            )
            names = [name for name in names if not _known(name, taken_off)]
            heard = _by_name(self._listed("heard_at = ?", link.started_at))
            named = [name for name in names if link.whole or _known(name, heard)]
            self._note("import_follows", link.run, named)
            told = set(named)
            names = [name for name in names if name not in told]
        return names

    def _hand_over_removed(self, names: list[_Name], after: list[_Link]) -> list[_Name]:
        """Tell the imports after it whom they took off instead of it; return who is on the list again."""
        for link in after:
            added = _by_name(self._names("import_follows", link.run))
            self._forget("import_follows", link.run, [added[one] for name in names if (one := _known(name, added))])
            names = [name for name in names if not _known(name, added)]
            if link.whole:
                self._note("import_unlisted", link.run, names)
                return []
        return names

    def _listed(self, condition: str, at: int) -> list[_Name]:
        rows = self._db.execute(
            f"SELECT other, handle FROM follow_lists WHERE direction = ? AND network = ? AND account = ? "  # noqa: S608
            f"AND {condition}",
            (*self._key, at),
        )
        return [_Name(row[0], row[1]) for row in rows]

    def _names(self, table: str, run: int) -> list[_Name]:
        handle = "handle" if table == "import_unlisted" else "NULL"
        rows = self._db.execute(
            f"SELECT other, {handle} FROM {table} "  # noqa: S608 - our own names
            "WHERE run = ? AND direction = ? AND network = ? AND account = ?",
            (run, *self._key),
        )
        return [_Name(row[0], row[1]) for row in rows]

    def _note(self, table: str, run: int, names: Iterable[_Name]) -> None:
        columns = "run, direction, network, account, other"
        if table == "import_unlisted":
            self._db.executemany(
                f"INSERT OR IGNORE INTO import_unlisted ({columns}, handle) VALUES (?, ?, ?, ?, ?, ?)",  # noqa: S608
                [(run, *self._key, name.other, name.handle) for name in names],
            )
            return
        self._db.executemany(
            f"INSERT OR IGNORE INTO import_follows ({columns}) VALUES (?, ?, ?, ?, ?)",  # noqa: S608
            [(run, *self._key, name.other) for name in names],
        )

    def _forget(self, table: str, run: int, names: Iterable[_Name]) -> None:
        self._db.executemany(
            f"DELETE FROM {table} WHERE run = ? AND direction = ? AND network = ? AND account = ? AND other = ?",  # noqa: S608
            [(run, *self._key, name.other) for name in names],
        )

    def _remove(self, names: Iterable[_Name]) -> None:
        self._db.executemany(
            "DELETE FROM follow_lists WHERE direction = ? AND network = ? AND account = ? AND other = ?",
            [(*self._key, name.other) for name in names],
        )

    def _bring_back(self, names: Iterable[_Name], since: int) -> None:
        self._db.executemany(
            """INSERT OR IGNORE INTO follow_lists (direction, network, account, other, handle, heard_at)
               VALUES (?, ?, ?, ?, ?, ?)""",
            [(*self._key, name.other, name.handle, since) for name in names],
        )


def _by_name(names: Iterable[_Name]) -> dict[bytes, _Name]:
    return {said: name for name in names for said in name.said()}


def _known(name: _Name, among: Mapping[bytes, _Name]) -> bytes | None:
    """Return by which of her names somebody is among others, None when she is not."""
    return next((said for said in name.said() if said in among), None)
