from __future__ import annotations

import sqlite3

from bench import ingest
from bench.lines import made_up


def test_the_floor_inserts_every_row_and_makes_it_searchable() -> None:
    """A floor that failed to index would make any import look slow; one that kept nothing, fast."""
    database = sqlite3.connect(":memory:")
    database.executescript(ingest.FLOOR)

    database.executemany(ingest.INSERT, [ingest._row(number, line) for number, line in enumerate(made_up(40), 1)])

    assert database.execute("select count(*) from mentions").fetchone() == (40,)
    found = database.execute("select count(*) from mentions_words where mentions_words match 'the OR la'").fetchone()
    assert found[0] > 30
    database.close()


def test_the_floor_takes_time() -> None:
    assert ingest._insert(list(made_up(10))) > 0
