"""How well the three rankings order labelled data: our figures beside plain methods'.

Run as ``python -m bench.judge [--data DIR] [--json]``. The data are not part of the project; the metric functions
are those that lie beside them, so that the figures compare. Nothing is trained: each set is ranked cold.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from priorities.conversations.facts import ConversationFacts, PostFacts
from priorities.conversations.rank import rank_conversation
from priorities.people.facts import AccountFacts
from priorities.people.realness import realness
from priorities.trends.facts import TermPost
from priorities.trends.rising import rising_in
from priorities.trends.windows import TermWindows
from storage.records.reasons import total

BESIDE_CHECKOUT = Path(__file__).resolve().parents[2] / "shared" / "judgement"
QUEUES = ("fr-mix", "fr-free", "en-airline")
STREAM = "fr-real"
STEP = timedelta(minutes=10)
ACCOUNTS_SEEN = datetime(2017, 6, 1, tzinfo=UTC)
"""About when the accounts' figures were taken: their age is reckoned to it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of ours, the best plain method's on the same file where it is known, and the goal."""

    set: str
    metric: str
    ours: float | None
    baseline: float | None = None
    goal: float | None = None


Row = dict[str, object]
"""One line of a data file, as JSON gives it."""

KNOWN = {
    ("fr-mix", "ndcg20"): (0.879, 0.88),
    ("fr-mix", "auc"): (0.953, 0.95),
    ("en-airline", "ndcg20"): (0.645, 0.70),
    ("en-airline", "auc"): (0.783, 0.80),
    ("accounts", "auc"): (0.908, 0.93),
    ("fr-real", "recall@180"): (None, 1.0),
    ("fr-real", "false_per_day"): (None, 2.0),
}
"""(13 hand-set reasons, goal) on the files handed out; higher is better but for false alarms."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 0 also when the data are absent, which is said, 2 for wrong usage."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    default = os.environ.get("CAUSERIE_JUDGEMENT", str(BESIDE_CHECKOUT))
    parser.add_argument(
        "--data", type=Path, default=Path(default), help="folder with the labelled sets and their metrics"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    options = parser.parse_args(arguments)
    if not (options.data / "eval_queue.py").is_file():
        print(json.dumps({"absent": str(options.data)}) if options.json else f"No labelled data in {options.data}.")
        return 0
    figures = list(judge(options.data))
    if options.json:
        print(json.dumps({"figures": [asdict(figure) for figure in figures]}))
    else:
        _print(figures)
    return 0


def judge(data: Path) -> Iterator[Figure]:
    """Yield every figure that the files in the folder allow."""
    sys.path.insert(0, str(data))
    for name in QUEUES:
        if (data / f"{name}.dev.jsonl").is_file():
            yield from judge_queue(name, _rows(data / f"{name}.dev.jsonl"))
    if (data / f"{STREAM}.dev.stream.jsonl").is_file():
        yield from judge_trends(data)
    if (data / "accounts.dev.jsonl").is_file():
        yield from judge_accounts(_rows(data / "accounts.dev.jsonl"))


def judge_queue(name: str, rows: Sequence[Row]) -> Iterator[Figure]:
    """Rank each post as a conversation of its own: five minutes old, and all at the moment of the last one."""
    evaluate = _metric("eval_queue")
    last = max(_time(row) for row in rows)
    started = perf_counter()
    fresh = {str(row["id"]): _points(row, _time(row) + timedelta(minutes=5)) for row in rows}
    seconds = perf_counter() - started
    result = evaluate(list(rows), fresh)
    for metric in ("ndcg20", "auc", "must10"):
        yield _figure(name, metric, result[metric])
    inbox = evaluate(list(rows), {str(row["id"]): _points(row, last) for row in rows})
    yield Figure(name, "ndcg20 at one moment", inbox["ndcg20"])
    yield Figure(name, "auc at one moment", inbox["auc"])
    yield Figure(name, "ranked/s", round(len(rows) / seconds))


def judge_trends(data: Path) -> Iterator[Figure]:
    """Replay the stream in steps of ten minutes, and compare what rises with the events that were."""
    stream = sorted(_rows(data / f"{STREAM}.dev.stream.jsonl"), key=_time)
    events = _rows(data / f"{STREAM}.dev.events.jsonl")
    territory = str(stream[0]["territory"])
    gold = importlib.import_module("eval_trends").Gold(events, stream)
    started = perf_counter()
    alerts = list(_replay(stream, territory))
    seconds = perf_counter() - started
    result, _ = gold.evaluate(alerts)
    for metric in ("recall@180", "recall", "median_lag", "false_per_day"):
        yield _figure(STREAM, metric, result[metric])
    yield Figure(STREAM, "seconds to replay", round(seconds, 2))


def judge_accounts(rows: Sequence[Row]) -> Iterator[Figure]:
    """Order accounts by realness."""
    scores = [{"id": row["id"], "score": total(realness(_account(row), ACCOUNTS_SEEN))} for row in rows]
    result = _metric("eval_people")(list(rows), scores)
    yield _figure("accounts", "auc", result["auc"])
    yield Figure("accounts", "average precision", result["ap"])


def _replay(stream: Sequence[Row], territory: str) -> Iterator[dict[str, object]]:
    windows = TermWindows((territory,))
    people: dict[str, int] = {}
    waiting = [
        TermPost(at, people.setdefault(str(row["author"]), len(people)), _time(row), str(row["text"]))
        for at, row in enumerate(stream)
    ]
    now, at = waiting[0].published, 0
    while at < len(waiting):
        now += STEP
        while at < len(waiting) and waiting[at].published <= now:
            windows.add(waiting[at])
            at += 1
        windows.move_to(now)
        for trend in rising_in(windows, now, None):
            docs = [stream[mention]["id"] for mention in trend.mentions]
            yield {
                "time": now.isoformat(),
                "territory": territory,
                "terms": list(trend.terms),
                "docs": docs,
                "score": trend.points,
            }


def _points(row: Row, now: datetime) -> int:
    post = PostFacts(1, 1, "", str(row["text"]), _time(row), language=str(row["lang"]))
    return rank_conversation(ConversationFacts(1, None, (post,), {}, now)).points


def _account(row: Row) -> AccountFacts:
    """Return the account behind a row; names and texts were removed, so what its bio says stands for the bio."""
    return AccountFacts(
        bio="a bot" if row["says_bot"] else "",
        location="somewhere" if row["has_location"] else "",
        followers=_count(row["followers"]),
        following=_count(row["following"]),
        posts=_count(row["statuses"]),
        likes_given=_count(row["favourites"]),
        verified=bool(row["verified"]),
        created=datetime.fromisoformat(str(row["created"])) if row["created"] else None,
    )


def _count(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _figure(name: str, metric: str, ours: float | None) -> Figure:
    baseline, goal = KNOWN.get((name, metric), (None, None))
    return Figure(name, metric, ours, baseline, goal)


def _metric(module: str) -> Callable[[list[Row], object], dict[str, float | None]]:
    evaluate: Callable[[list[Row], object], dict[str, float | None]] = importlib.import_module(module).evaluate
    return evaluate


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _time(row: Row) -> datetime:
    return datetime.fromisoformat(str(row["published"]))


def _print(figures: Sequence[Figure]) -> None:
    print(f"{'set':12} {'metric':22} {'ours':>9} {'13 reasons':>11} {'goal':>6}")
    for figure in figures:
        shown = ["-" if value is None else f"{value:.3f}" for value in (figure.ours, figure.baseline, figure.goal)]
        print(f"{figure.set:12} {figure.metric:22} {shown[0]:>9} {shown[1]:>11} {shown[2]:>6}")


if __name__ == "__main__":
    sys.exit(main())
