"""The labelled data: rows of JSON, their moments, and the metric functions that lie beside them."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from listeners.heard import HeardAuthor, HeardPost

Row = dict[str, object]
"""One line of a data file, as JSON gives it."""

Evaluate = Callable[[list[Row], object], dict[str, float | None]]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of ours, the best plain method's on the same file where it is known, and the goal."""

    set: str
    metric: str
    ours: float | None
    baseline: float | None = None
    goal: float | None = None


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


def figure(name: str, metric: str, ours: float | None) -> Figure:
    """Return a figure with what is known to compare it with."""
    baseline, goal = KNOWN.get((name, metric), (None, None))
    return Figure(name, metric, ours, baseline, goal)


def rows_of(path: Path) -> list[Row]:
    """Return the rows of a data file, in its order."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def moment_of(row: Row) -> datetime:
    """Return when a row's post was published, aware."""
    return datetime.fromisoformat(str(row["published"]))


def post_of(row: Row) -> HeardPost:
    """Return a row as an importer hears it."""
    return HeardPost(
        guid=str(row["id"]),
        network="x",
        author=HeardAuthor(stable_id=str(row["author"]), handle=str(row["handle"])),
        text=str(row["text"]),
        published=moment_of(row),
    )


def metric(data: Path, module: str) -> Evaluate:
    """Return the ``evaluate`` function of a metric script that lies in the data's folder."""
    if str(data) not in sys.path:
        sys.path.insert(0, str(data))
    evaluate: Evaluate = importlib.import_module(module).evaluate
    return evaluate
