"""How well the three rankings order labelled data: our figures beside plain methods'.

Run as ``python -m bench.judge [--data DIR] [--json]``. The data are not part of the project; the metric functions
are those that lie beside them, so that the figures compare. Posts go the product's own way: heard, threaded, stored,
ranked. Nothing is trained but where a figure says after how many decisions.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from bench.judgement.accounts import judge_accounts
from bench.judgement.data import Figure, rows_of
from bench.judgement.learning import judge_learning
from bench.judgement.queue import judge_queue
from bench.judgement.trends import STREAM, judge_trends

BESIDE_CHECKOUT = Path(__file__).resolve().parents[2] / "shared" / "judgement"
QUEUES = ("fr-mix", "fr-free", "en-airline")


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
    sets = {name: rows_of(path) for name in QUEUES if (path := data / f"{name}.dev.jsonl").is_file()}
    for name, rows in sets.items():
        yield from judge_queue(data, name, rows)
    if (data / f"{STREAM}.dev.stream.jsonl").is_file():
        yield from judge_trends(data)
    if (accounts := data / "accounts.dev.jsonl").is_file():
        yield from judge_accounts(data, rows_of(accounts))
    for name, rows in sets.items():
        yield from judge_learning(data, name, rows)


def _print(figures: Sequence[Figure]) -> None:
    print(f"{'set':24} {'metric':26} {'ours':>9} {'13 reasons':>11} {'goal':>6}")
    for figure in figures:
        shown = ["-" if value is None else f"{value:.3f}" for value in (figure.ours, figure.baseline, figure.goal)]
        print(f"{figure.set:24} {figure.metric:26} {shown[0]:>9} {shown[1]:>11} {shown[2]:>6}")


if __name__ == "__main__":
    sys.exit(main())
