"""A data folder for one judgement: what is judged goes the product's own way through it."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from bench.judgement.data import Row, post_of
from listeners.hearing.ear import Ear
from storage.opening import connect, prepare
from storage.territories import add_territory

_AT_ONCE = 500


@contextmanager
def heard(rows: Sequence[Row], now: datetime, territory: str | None = None) -> Iterator[sqlite3.Connection]:
    """Open a database in which these posts were heard, threaded and stored, as an import does it; gone at the end.

    Args:
        rows: of a data file.
        now: the time of hearing, aware.
        territory: the word of the only territory, to which all of them belong; None for none.
    """
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(connect(prepare(Path(folder)), durable=False)) as db,
    ):
        place = add_territory(db, name=territory, query=territory, now=now) if territory else None
        ear = Ear(db)
        for start in range(0, len(rows), _AT_ONCE):
            ear.hear([post_of(row) for row in rows[start : start + _AT_ONCE]], source=None, now=now, territory=place)
        yield db
