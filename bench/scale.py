"""What depends on how much is stored: an import of many rows, then what a person and a poll do among them.

Done with a tenth of the rows and with all of them: the ratio says how cost grows with what is stored.
"""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from pathlib import Path
from statistics import median, quantiles

from bench.figures import Figure, alone
from bench.filling import filled
from bench.lines import END, made_up
from bench.running import Causerie, Run
from listeners.heard import HeardAuthor, HeardPost
from listeners.hearing.ear import Ear
from listeners.ranking.conversations import refresh_ranks
from listeners.ranking.handful import Handful
from listeners.ranking.lists import bring_up_to_date
from listeners.ranking.trends import Rising
from listeners.searching.asked import understood
from listeners.searching.finding import find
from listeners.territories.mistakes import QueryError
from storage.journal import log_gesture
from storage.opening import connect, database_path, prepare
from storage.ranks import queue
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.sources import SourceKind
from storage.sources import add_source, source

ROWS_A_SECOND = 8_000
OPEN_CONVERSATIONS = 100_000
GOALS = {"top 50": 1.0, "search": 20.0, "gesture": 50.0, "rank": 5.0}
"""Milliseconds, p95."""
BYTES_A_MENTION = 1_000
GROWTH = {"queue": 1.2, "rank": 1.2, "poll": 1.2, "search": 2.0}
TYPED = (
    *("livraison comm", "the quick answer", "la rep", "lovely work", "commande passee lu", "zu"),
    *("livraison lang:fr", 'network:mastodon "the quick"', "-lovely work", "#velo"),
)
"""Typed letter by letter from the second on; frequent words, a beginning, what nobody wrote, and filters."""
ENTRIES = 50
AGAIN = 40


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of CPU (``gesture``: on the clock, for it waits for the disk), p95 of what was done again and again.

    ``poll`` is the median of hearing a feed of new entries.
    """

    queue: float
    search: float
    gesture: float
    rank: float
    lists: float
    poll: float


def measure(rows: int) -> list[Figure]:
    """Import a tenth of the rows, then all of them, and measure in both; one round, for it takes minutes."""
    with tempfile.TemporaryDirectory() as name:
        print(f"scale: importing {rows // 10:,} and {rows:,} rows", flush=True)
        small, _ = _imported(Path(name, "small"), rows // 10)
        large, ran = _imported(Path(name, "large"), rows)
        size = database_path(large).stat().st_size / rows
        print("scale: doing things among them", flush=True)
        few, many = _times(small), _times(large)
        top = _top_50(filled(Path(name, "open"), OPEN_CONVERSATIONS))
    return [*_figures(rows, ran, size, top, many), *_growth(rows, few, many)]


def _figures(rows: int, ran: Run, size: float, top: float, many: Times) -> list[Figure]:
    stored = f"{rows:,} mentions stored"
    return [
        alone(f"import of {rows:,} rows, rows/s", [rows / ran.seconds], ROWS_A_SECOND, at_least=True),
        Figure(f"import of {rows:,} rows, MB at its peak", ran.peak_mb, None, ran.peak_mb, None),
        alone(f"disk, bytes a mention, {stored}", [size], BYTES_A_MENTION),
        alone(f"top 50 of {OPEN_CONVERSATIONS:,} open conversations, CPU ms, p95", [top], GOALS["top 50"]),
        alone(f"search as one types, {stored}, CPU ms, p95", [many.search], GOALS["search"]),
        alone(f"log a gesture and read the next card, {stored}, ms, p95", [many.gesture], GOALS["gesture"]),
        alone(f"hear and rank one new mention, {stored}, CPU ms, p95", [many.rank], GOALS["rank"]),
        alone(f"the same, all three lists up to date, {stored}, CPU ms, p95", [many.lists], GOALS["rank"]),
    ]


def _growth(rows: int, few: Times, many: Times) -> list[Figure]:
    return [
        Figure(f"{what}, {rows:,} / {rows // 10:,} mentions stored, CPU ms", mine, other, mine / other, goal)
        for what, goal in GROWTH.items()
        for mine, other in [(getattr(many, what), getattr(few, what))]
    ]


def _imported(folder: Path, rows: int) -> tuple[Path, Run]:
    folder.mkdir()
    file = folder / "mentions.ndjson"
    with file.open("w", encoding="utf-8") as lines:
        lines.writelines(f"{line.as_json()}\n" for line in made_up(rows))
    ran = Causerie(folder).counted({"rows": rows, "kept": rows}, "import", file)
    file.unlink()
    return folder, ran


def _times(folder: Path) -> Times:
    with closing(connect(prepare(folder), durable=True)) as db:
        clock = (END + timedelta(seconds=number) for number in count(1))
        key = add_source(db, kind=SourceKind.FEED, location="https://feed.example/", now=END)
        feed = source(db, key)
        ear = Ear(db)
        bring_up_to_date(db, END)
        posts, rising, people = _posts(), Rising(db), Handful(db)
        rising.refresh(END)
        people.refresh(END)

        def rank() -> None:
            now = next(clock)
            ear.hear([next(posts)], source=feed, now=now)
            deque(refresh_ranks(db, {}, now), maxlen=0)

        def lists() -> None:
            now = next(clock)
            ear.hear([next(posts)], source=feed, now=now)
            deque(refresh_ranks(db, {}, now), maxlen=0)
            rising.refresh(now)
            people.refresh(now)

        def gesture() -> None:
            first = queue(db, limit=1)[0]
            log_gesture(db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=first.mention.id, text="Ok"), next(clock))
            queue(db, limit=1)

        poll = [_ms(lambda: ear.hear([next(posts) for _ in range(ENTRIES)], source=feed, now=END)) for _ in range(20)]
        lists()  # takes in what was heard just now
        return Times(
            queue=_p95(lambda: queue(db, limit=50), 200),
            search=max(_searched(lambda text: _search(db, text))),
            gesture=_percentile([_ms(gesture, time.perf_counter) for _ in range(AGAIN)]),
            rank=_p95(rank),
            lists=_p95(lists, 5),
            poll=median(poll),
        )


def _top_50(folder: Path) -> float:
    with closing(connect(prepare(folder), durable=False)) as db:
        return _p95(lambda: queue(db, limit=50), 300)


def _posts() -> Iterator[HeardPost]:
    """Yield new questions, each by somebody and of a conversation of its own."""
    for number in count():
        yield HeardPost(
            guid=f"https://feed.example/{number}",
            url=f"https://feed.example/{number}",
            network="mastodon",
            author=HeardAuthor(handle=f"asker{number % 30}", name="Asker"),
            text=f"Hello, my order {number} is late again, how long does it take? It was placed two weeks ago.",
            published=END,
        )


def _search(db: sqlite3.Connection, text: str) -> None:
    """Take the first step of a search, as the window does for each letter; what is no query yet costs nothing more."""
    with suppress(QueryError):
        find(db, understood(text))


def _searched(look: Callable[[str], object]) -> Iterator[float]:
    """Yield the p95 of three passes over all that is typed."""
    typed = [text[:end] for text in TYPED for end in range(2, len(text) + 1)]
    for _ in range(2):
        yield _percentile([_ms(lambda text=text: look(text)) for text in typed])  # type: ignore[misc]


def _p95(do: Callable[[], object], times: int = AGAIN) -> float:
    return _percentile([_ms(do) for _ in range(times)])


def _percentile(measured: Sequence[float]) -> float:
    return quantiles(measured, n=20, method="inclusive")[-1]


def _ms(do: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """Return milliseconds of CPU: nothing here waits but a gesture, and other programs on the machine count not."""
    started = clock()
    do()
    return (clock() - started) * 1000
