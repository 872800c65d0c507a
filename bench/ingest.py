"""Time to take in mentions, threaded, ranked and searchable, against plain inserts with full-text triggers."""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench.figures import Figure, alone, compared
from bench.lines import Line, made_up
from bench.running import Causerie

GOAL = 2.0
ROWS_A_SECOND = 8_000
BATCH = 500
"""Rows in one transaction of the floor, as a listener stores one feed after the other."""

FLOOR = """
create table mentions (
    id integer primary key, heard_as text, url text, network text, kind text, identity text, title text, text text,
    html text, language text, published integer, heard_at integer, in_reply_to text, parent integer,
    conversation integer, hashtags text, handles text, replies integer, likes integer, shares integer,
    to_us integer, by_us integer
);
create unique index mentions_heard_as on mentions (heard_as);
create index mentions_published on mentions (published);
create virtual table mentions_words using fts5 (title, text, content=mentions, content_rowid=id);
create trigger mentions_added after insert on mentions begin
    insert into mentions_words (rowid, title, text) values (new.id, new.title, new.text);
end;
"""
INSERT = f"insert into mentions values ({', '.join('?' * 22)})"


def measure(rounds: int, count: int) -> list[Figure]:
    """Return how many times the floor's time an import and its ranking take, and an import's rows a second.

    Start-up is subtracted. An import ranks nothing: the first look at a list does, and is counted for the ratio.
    """
    lines = list(made_up(count))
    ours, floors, imports = [], [], []
    for number in range(rounds):
        print(f"ingest: round {number + 1} of {rounds}", flush=True)
        (imported, ranked), (started, looked) = _import(lines), _import(lines[:1])
        imports.append(imported - started)
        ours.append(imported + ranked - started - looked)
        floors.append(_insert(lines))
    return [
        compared(f"ingest {count:,} mentions, s / plain inserts", ours, floors, GOAL),
        alone(f"import of {count:,} rows, rows/s", [count / each for each in imports], ROWS_A_SECOND, at_least=True),
    ]


def _import(lines: Sequence[Line]) -> tuple[float, float]:
    """Return the seconds of an import, and of the first look at the list."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name, "mentions.ndjson")
        file.write_text("".join(f"{line.as_json()}\n" for line in lines), encoding="utf-8")
        causerie = Causerie(Path(name, "data"))
        imported = causerie.counted({"rows": len(lines), "kept": len(lines)}, "import", file)
        return imported.seconds, causerie.run("queue", "--limit", "1").seconds


def _insert(lines: Sequence[Line]) -> float:
    rows = [_row(number, line) for number, line in enumerate(lines, 1)]
    with tempfile.TemporaryDirectory() as name:
        database = sqlite3.connect(Path(name, "floor.sqlite"))
        database.execute("pragma journal_mode = wal")
        database.execute("pragma synchronous = normal")
        database.executescript(FLOOR)
        started = time.perf_counter()
        for start in range(0, len(rows), BATCH):
            with database:
                database.executemany(INSERT, rows[start : start + BATCH])
        seconds = time.perf_counter() - started
        database.close()
    return seconds


def _row(number: int, line: Line) -> tuple[int | str | None, ...]:
    moment = int(line.published.timestamp())
    url = f"https://social.example/@{line.author}/{line.id}"
    text = f"{line.text} #{line.tag}"
    # id to title, text to handles, counts, flags
    return (
        *(number, line.id, url, "mastodon", "post", line.author, ""),
        *(text, "", "en", moment, moment, line.parent, None, number, line.tag, ""),
        *(None, None, None, 0, 0),
    )
