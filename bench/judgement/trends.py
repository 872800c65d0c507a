"""How well what rises is found: a stream heard by the product and watched again, announcements against real events."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from bench.judgement.data import Figure, Row, figure, metric, moment_of, rows_of
from bench.judgement.house import heard
from listeners.ranking.trend_replay import replay_trends
from priorities.trends.announcing import AT_MOST_A_DAY
from storage.territories import all_territories

STREAM = "fr-real"
STEP = timedelta(minutes=10)


def judge_trends(data: Path) -> Iterator[Figure]:
    """Hear the stream, watch it again in steps of ten minutes, and compare what is announced with what happened."""
    stream = sorted(rows_of(data / f"{STREAM}.dev.stream.jsonl"), key=moment_of)
    events = rows_of(data / f"{STREAM}.dev.events.jsonl")
    metric(data, "eval_queue")
    gold = importlib.import_module("eval_trends").Gold(events, stream)
    started = perf_counter()
    alerts = list(_alerts(stream))
    seconds = perf_counter() - started
    result, _ = gold.evaluate(alerts)
    for wanted in ("recall@180", "recall", "median_lag", "false_per_day"):
        yield figure(STREAM, wanted, result[wanted])
    yield Figure(STREAM, "seconds to hear and replay", round(seconds, 2))


def _alerts(stream: Sequence[Row]) -> Iterator[dict[str, object]]:
    territory = str(stream[0]["territory"])
    first, last = moment_of(stream[0]), moment_of(stream[-1])
    with heard(stream, last, territory) as db:
        (place,) = (one.id for one in all_territories(db))
        names = {row[0]: row[1] for row in db.execute("SELECT id, heard_as FROM mentions")}
        for one in replay_trends(db, place, since=first, until=last + STEP, every=STEP, at_most_a_day=AT_MOST_A_DAY):
            yield {
                "time": one.at.isoformat(),
                "territory": territory,
                "terms": list(one.trend.terms),
                "docs": [names[mention] for mention in one.trend.mentions],
                "score": one.trend.points,
            }
